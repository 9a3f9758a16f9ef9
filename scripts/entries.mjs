// Makes the entries, one for each cdk8s-plus, of what tsc has written for one of them. All that requires cdk8s-plus is put into one
// function of it, dist/constructs.js, so that there is one copy for all; what does not require it stays where it is. Of the declarations
// there is a copy for each version, in which one module names another package: dist/33/kplus/cdk8s-plus.d.ts.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  builtFiles,
  bundleOf,
  DIST,
  idOf,
  reachable,
  references,
  relativeName,
  removeBuilt,
  withoutComments,
  withReferences,
} from './modules.mjs';

const require = createRequire(import.meta.url);
const { MAIN, VERSIONS } = require('../dist/kplus/entry.js');

const built = (name, ending) => join(DIST, `${name}${ending}`);
const folderOf = (version) => (version === MAIN ? DIST : join(DIST, version));

const constructs = makeConstructs();
const names = Object.keys(require('../dist/constructs.js')(require(`cdk8s-plus-${MAIN}`)));
for (const version of VERSIONS) {
  if (version !== MAIN) copyDeclarations(version);
  makeEntry(version);
}
shareLoaded();

/** Those of the files that come to cdk8s-plus. */
function dependents(ending) {
  const kplus = built('kplus/cdk8s-plus', ending);
  return new Set([...reachable(built('index', ending), ending)].filter((file) => reachable(file, ending).has(kplus)));
}

function makeConstructs() {
  const kplus = built('kplus/cdk8s-plus', '.js');
  const isIn = dependents('.js');
  const bundled = (isLazy) => {
    const given = new Map([[kplus, 'cdk8sPlus']]);
    const one = bundleOf(built('index', '.js'), { isIn: (file) => isIn.has(file), given, isLazy });
    return {
      ...one,
      // In brackets it is compiled at once: V8 would read it to see where it ends, and then again.
      text: `'use strict';\nmodule.exports = (function (cdk8sPlus) {\n${one.text}return ${one.result};\n});\n`,
    };
  };
  const { text } = bundled(true);
  // First as one that loads everything at once, to see what that is: shareLoaded() asks for it.
  const { text: eager, files } = bundled(false);
  writeFileSync(built('constructs', '.js'), eager);

  for (const file of [...files, kplus]) removeBuilt(file);
  for (const file of builtFiles('.js')) {
    const removed = references(file, '.js').find((one) => one === kplus || files.includes(one));
    if (removed) throw new Error(`${file} requires ${removed}, which depends on a version of cdk8s-plus`);
  }
  return text;
}

/**
 * Puts what every entry loads at once, and others load as well, into one file, dist/shared.js, and what the first synth loads besides into
 * another one, dist/checking.js: to find and read each module takes longer than what is in it. Where a module was, it is taken from there,
 * so that there is one of it.
 */
function shareLoaded() {
  const entry = "require('./dist');";
  // Both before anything has another place.
  const [atOnce, atSynth] = [entry, `${entry} require('./dist/constructs/synth/tree-findings');`].map(loadedBy);
  // These are one file already, or stay where they are.
  const own = ['index', 'constructs', 'kplus/entry', 'vendors/index'].map((name) => built(name, '.js'));
  const sharedFiles = atOnce.filter((file) => !own.includes(file));
  const inShared = (text) => takenFrom('shared', sharedFiles, text);
  share('shared', sharedFiles, (text) => text);
  writeFileSync(built('constructs', '.js'), withoutComments(inShared(constructs)));
  share(
    'checking',
    atSynth.filter((file) => !own.includes(file) && !sharedFiles.includes(file)),
    inShared,
  );
}

/** The files of ours that a program loads, but for those that ask where they are. */
function loadedBy(program) {
  const list = `${program} console.log(JSON.stringify(Object.keys(require.cache)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', list], { encoding: 'utf8' }))
    .filter((file) => file.startsWith(resolve(DIST) + sep))
    .map((file) => relative('.', file))
    .filter((file) => !readFileSync(file, 'utf8').includes('__dirname'));
}

/** Puts the files into one, and has each give what it exports from there. */
function share(name, files, adapt) {
  const { text } = bundleOf(files[0], { folder: DIST, isIn: (file) => files.includes(file), entries: files });
  writeFileSync(built(name, '.js'), `'use strict';\n${withoutComments(adapt(`${text}module.exports = load;\n`))}`);
  for (const file of files) {
    removeBuilt(file);
    const id = JSON.stringify(idOf(file));
    writeFileSync(
      file,
      `'use strict';\nmodule.exports = require('${relativeName(dirname(file), built(name, ''))}')(${id});\n`,
    );
  }
}

/** A text in which files that are in a shared one are taken from there, without a look at where they were. */
function takenFrom(name, files, text) {
  const ids = new Set(files.map(idOf));
  const taken = text.replace(/\brequire\("\.\/([^"]+)"\)/g, (all, id) =>
    ids.has(`${id}.js`) ? `${name}("${id}.js")` : all,
  );
  return `const ${name} = require('./${name}');\n${taken}`;
}

function copyDeclarations(version) {
  const folder = folderOf(version);
  const dependent = dependents('.d.ts');
  for (const file of dependent) {
    const copy = join(folder, relative(DIST, file));
    const text = withReferences(file, '.d.ts', (one) =>
      relativeName(dirname(copy), dependent.has(one) ? join(folder, relative(DIST, one)) : one),
    );
    mkdirSync(dirname(copy), { recursive: true });
    // There is a map for the sources of the main entry alone.
    writeFileSync(
      copy,
      text.replace(`'cdk8s-plus-${MAIN}'`, `'cdk8s-plus-${version}'`).replace(/^\/\/# sourceMappingURL=.*\n?/m, ''),
    );
  }
}

/** What a program loads. The names in the last line are never run: an ES module has to know them before anything does. */
function makeEntry(version) {
  const folder = folderOf(version);
  const required = (name) => `require('${relativeName(folder, built(name, '.js')).replace(/\.js$/, '')}')`;
  const load = `() => ${required('constructs')}(require('cdk8s-plus-${version}'))`;
  const independent = `{ PortsValidation: ${required('cdk8s-plugin/ports-validation')}.PortsValidation, unchecked: ${required('ports/unchecked')}.unchecked }`;
  const exported =
    version === MAIN
      ? `entry.loadMainEntry(${load}, ${JSON.stringify(names)}, ${independent})`
      : `entry.loadEntry('${version}', ${load})`;
  writeFileSync(
    join(folder, 'index.js'),
    `'use strict';
const entry = ${required('kplus/entry')};
module.exports = ${exported};
0 && (module.exports = { ${names.join(', ')}, ...require('cdk8s-plus-${version}') });
`,
  );
}
