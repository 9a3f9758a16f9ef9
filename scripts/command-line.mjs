// Builds the command line from the output of tsc: dist/cli/check.js with the modules that every check loads, dist/cli/rest-*.js with the
// other modules, one file for each folder, and dist/cli/bin.js, which runs the first with V8's code cache of an earlier run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { bundleOf, DIST, idOf, modulesOf, removeBuilt, tableOf, withoutComments } from './modules.mjs';

const FOLDER = join(DIST, 'cli');
const BIN = join(FOLDER, 'bin.js');
const CHECK = join(FOLDER, 'check.js');

/** The package that is needed only on a terminal. */
const COLOURS = 'picocolors';

/**
 * Packages to bundle, each as one file: js-yaml has 27, and finding one takes longer than running it. Its minified file is slower: the
 * minifier has inlined functions into others, so that they are created again for each value that is read.
 */
const PACKAGES = { 'js-yaml': 'dist/js-yaml.js', 'fastest-levenshtein': 'mod.js', [COLOURS]: 'picocolors.js' };

/** Writes the files, and removes the originals that nothing requires any more. */
export function makeCommandLine() {
  copyParser();
  const starter = bundleOf(join(FOLDER, 'code-cache.js'));
  const loaded = loadedByChecks();
  const modules = modulesOf(BIN, { isAtOnce: (id) => loaded.has(id) || (id in PACKAGES && id !== COLOURS) });
  const groups = new Map();
  for (const [file, body] of modules) {
    const group = loaded.has(idOf(file)) ? '' : groupOf(idOf(file));
    groups.set(group, (groups.get(group) ?? new Map()).set(file, body));
  }
  const restOf = [...modules.keys()].map(idOf).filter((id) => !loaded.has(id));
  const check = programOf(groups.get(''), restOf);
  for (const [group, of] of groups) {
    const rest = `'use strict';\nmodule.exports = (load) => {\n${tableOf(of)}return modules;\n};\n`;
    if (group !== '') writeFileSync(join(FOLDER, `rest-${group}.js`), asciiOf(withoutComments(withPackages(rest))));
  }
  for (const file of [...modules.keys(), ...starter.files]) if (file.startsWith(FOLDER + sep)) removeBuilt(file);
  writeFileSync(CHECK, check);
  const stamp = createHash('sha256').update(check).digest('hex').slice(0, 16);
  const start = `${starter.result}.runWithCache(require.resolve('./check'), '${stamp}', require, module);\n`;
  writeFileSync(BIN, `#!/usr/bin/env node\n'use strict';\n${withoutComments(`${starter.text}${start}`)}`);
}

/** The name of the file for a module that not every check loads. */
const groupOf = (id) => dirname(id).replaceAll('/', '-');

/** The text of dist/cli/check.js. */
function programOf(modules, rest) {
  const groups = Object.fromEntries(rest.map((id) => [id, groupOf(id)]));
  const head = `'use strict';
const groups = ${JSON.stringify(groups)};
const loaded = {};
function load(id) {
  if (loaded[id] === undefined) {
    if (modules[id] === undefined) Object.assign(modules, require('./rest-' + groups[id])(load));
    modules[id]((loaded[id] = {}));
  }
  return loaded[id];
}
${tableOf(modules, { isAtOnce: true })}`;
  const text = asciiOf(withoutComments(withPackages(head)));
  if (/\bimport\(/.test(text)) throw new Error(`import() does not work in ${CHECK}, which is run as a script`);
  return `${text}${Object.entries(PACKAGES).map(packageText).join('')}load('cli/bin.js');\n`;
}

/** A text whose `require` calls lead to the bundled packages. */
function withPackages(text) {
  return (
    text
      .replace(/\brequire\(["']([\w-]+)["']\)/g, (all, name) => (name in PACKAGES ? `load('${name}')` : all))
      .replace(/\brequire\(["']@babel\/parser["']\)/g, "require('../third-party/babel-parser')")
      // Our own package.json: resolving it by the package's name takes long.
      .replace(/\brequire\(MANIFEST\)/g, "require('../../package.json')")
  );
}

const packageFolder = (name) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
const textIn = (name, file) =>
  readFileSync(join(packageFolder(name), file), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
const licenseOf = (name) => {
  const file = readdirSync(packageFolder(name)).find((one) => one.startsWith('LICENSE'));
  return `/*!\n${name}\n\n${textIn(name, file)}*/\n`;
};

function packageText([name, file]) {
  const text = `const module = { exports };\n${asciiOf(withoutComments(textIn(name, file)))}\nloaded['${name}'] = module.exports;\n`;
  return `${licenseOf(name)}modules['${name}'] = (function (exports) {\n${text}});\n`;
}

/** Copies the parser that `adopt` needs. Its package is ten times as large as this file, so users who only check YAML do not install it. */
function copyParser() {
  mkdirSync(join(DIST, 'third-party'));
  writeFileSync(
    join(DIST, 'third-party', 'babel-parser.js'),
    `${licenseOf('@babel/parser')}${textIn('@babel/parser', 'lib/index.js')}`,
  );
}

/** The text with other than ASCII characters escaped. With one of them, V8 would store the whole text with two bytes per character. */
function asciiOf(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A correct manifest, or one with a finding. What a check of these loads, nearly every check loads. */
const manifest = (port) =>
  readFileSync(new URL('web.yaml', import.meta.url), 'utf8').replace('targetPort: http', `targetPort: ${port}`);

/** The ids of the modules that checks load, in the order of loading. */
function loadedByChecks() {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-build-'));
  const { text, result } = bundleOf(BIN);
  const program = join(FOLDER, 'measured.js');
  const said = `process.on('exit', () => require('node:fs').writeFileSync(process.env.REPORT, JSON.stringify(Object.keys(loaded))));`;
  try {
    writeFileSync(program, `${text}${said}\n${result};\n`);
    const loaded = ['http', 'htpp'].flatMap((port, status) => {
      const [file, report] = [join(folder, `${port}.yaml`), join(folder, 'loaded')];
      writeFileSync(file, manifest(port));
      const env = { ...process.env, REPORT: report };
      const run = spawnSync(process.execPath, [program, 'check', file], { encoding: 'utf8', env });
      if (run.status !== status)
        throw new Error(`checking ${file} ended with ${run.status}: ${run.stdout}${run.stderr}`);
      return JSON.parse(readFileSync(report, 'utf8'));
    });
    return new Set(loaded);
  } finally {
    rmSync(program, { force: true });
    rmSync(folder, { recursive: true });
  }
}
