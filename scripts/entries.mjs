// Builds the entries, one for each cdk8s-plus, from the output of tsc for one of them. All modules that depend on cdk8s-plus go into
// dist/constructs.js and dist/constructs-more.js, functions that take cdk8s-plus, so that all entries share one copy; other modules stay
// where they are. The declarations are copied for each version; only one file of a copy differs, that with the package's name:
// dist/33/kplus/cdk8s-plus.d.ts.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  builtFiles,
  bundleOf,
  DIST,
  idOf,
  modulesOf,
  reachable,
  references,
  relativeName,
  removeBuilt,
  tableOf,
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

/** The files that depend on cdk8s-plus. */
function dependents(ending) {
  const kplus = built('kplus/cdk8s-plus', ending);
  return new Set([...reachable(built('index', ending), ending)].filter((file) => reachable(file, ending).has(kplus)));
}

/** Returns the modules that depend on cdk8s-plus, and bundles them, for now so that all are loaded at once. */
function makeConstructs() {
  const [index, kplus] = ['index', 'kplus/cdk8s-plus'].map((name) => built(name, '.js'));
  const isIn = dependents('.js');
  const options = { isIn: (file) => isIn.has(file), given: new Map([[kplus, 'cdk8sPlus']]) };
  const modules = modulesOf(index, options);
  // shareLoaded() runs this one to see which modules are loaded at once.
  writeFileSync(built('constructs', '.js'), constructsOf(modulesOf(index, { ...options, isLazy: false })));

  for (const file of [...modules.keys(), kplus]) removeBuilt(file);
  for (const file of builtFiles('.js')) {
    const removed = references(file, '.js').find((one) => one === kplus || modules.has(one));
    if (removed) throw new Error(`${file} requires ${removed}, which depends on a version of cdk8s-plus`);
  }
  return modules;
}

/**
 * The text of dist/constructs.js, which loads other modules from dist/constructs-more.js. V8 compiles a function in parentheses at once;
 * otherwise it would pre-parse it first, to find its end, and then parse it again.
 */
function constructsOf(modules, atStart = '') {
  return `'use strict';
module.exports = (function (cdk8sPlus) {
const loaded = {};
${atStart}function load(id) {
  if (loaded[id] === undefined) {
    if (modules[id] === undefined) Object.assign(modules, require("./constructs-more")(cdk8sPlus, load));
    modules[id]((loaded[id] = {}));
  }
  return loaded[id];
}
${tableOf(modules)}return load("index.js");
});
`;
}

/**
 * Bundles the modules that every entry loads at once, and that other programs load too, into dist/shared.js, and those that the first synth
 * loads in addition into dist/checking.js: finding and reading each module takes longer than running it. What a typical program does not
 * load goes into files of its own, because V8 parses whole files. The original files export from these bundles, so that each module exists
 * only once.
 */
function shareLoaded() {
  const entry = "require('./dist');";
  // Run all before any file is moved.
  const [atOnce, atSynth] = [entry, `${entry} require('./dist/constructs/synth/tree-findings');`].map(loadedBy);
  writeFileSync(built('constructs', '.js'), constructsOf(constructs, 'globalThis.loadedConstructs = loaded;\n'));
  const typical = loadedBy("require('./scripts/typical-program.cjs');");
  // These are bundles already, or must stay where they are.
  const own = ['index', 'constructs', 'kplus/entry', 'vendors/index'].map((name) => built(name, '.js'));
  const files = atOnce.filter((file) => !own.includes(file));
  const [often, seldom] = [files.filter((one) => typical.includes(one)), files.filter((one) => !typical.includes(one))];
  const inShared = (text) => takenFrom('shared', often, text);
  const inBoth = (text) => takenFrom('more', seldom, inShared(text), './shared-more');
  share('shared', often, (text) => text);
  share('shared-more', seldom, inShared);
  const [core, more] = [true, false].map(
    (isTypical) => new Map([...constructs].filter(([file]) => typical.includes(file) === isTypical)),
  );
  writeFileSync(built('constructs', '.js'), withoutComments(inShared(constructsOf(core))));
  const moreText = `'use strict';\nmodule.exports = (cdk8sPlus, load) => {\n${tableOf(more)}return modules;\n};\n`;
  writeFileSync(built('constructs-more', '.js'), withoutComments(inBoth(moreText)));
  share(
    'checking',
    atSynth.filter((file) => !own.includes(file) && !files.includes(file)),
    inBoth,
  );
}

/** Our files that a program loads, except those that depend on their location, and the files that dist/constructs.js replaces. */
function loadedBy(program) {
  const list = `${program} console.log(JSON.stringify([Object.keys(require.cache), Object.keys(globalThis.loadedConstructs ?? {})]))`;
  const [files, ids] = JSON.parse(execFileSync(process.execPath, ['-e', list], { encoding: 'utf8' }));
  const loaded = files
    .filter((file) => file.startsWith(resolve(DIST) + sep))
    .map((file) => relative('.', file))
    .filter((file) => !readFileSync(file, 'utf8').includes('__dirname'));
  return [...loaded, ...ids.map((id) => join(DIST, id))];
}

/** Bundles files, and makes each of them export from the bundle. */
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

/** A text that takes the files of a bundle directly from it, not through their original paths. */
function takenFrom(name, files, text, bundle = `./${name}`) {
  const ids = new Set(files.map(idOf));
  const taken = text.replace(/\brequire\("\.\/([^"]+)"\)/g, (all, id) =>
    ids.has(`${id}.js`) ? `${name}("${id}.js")` : all,
  );
  return `const ${name} = require('${bundle}');\n${taken}`;
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
    writeFileSync(copy, text.replace(`'cdk8s-plus-${MAIN}'`, `'cdk8s-plus-${version}'`));
  }
}

/** Writes the module that programs load. Its last line never runs: Node scans it for the names that an ES module can import. */
function makeEntry(version) {
  const folder = folderOf(version);
  const required = (name) => `require('${relativeName(folder, built(name, '.js')).replace(/\.js$/, '')}')`;
  const load = `() => ${required('constructs')}(require('cdk8s-plus-${version}'))`;
  const independent = `() => ({ PortsValidation: ${required('cdk8s-plugin/ports-validation')}.PortsValidation, unchecked: ${required('ports/unchecked')}.unchecked })`;
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
