// Puts the modules of the command line into its one file, dist/cli/bin.js: to find and read each of them takes longer than to check a
// small manifest. What tsc has written does as well without it, only slower.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const DIST = 'dist';
const ENTRY = join(DIST, 'cli', 'bin.js');
const REQUIRE = /\brequire\(["'](\.[^"']+)["']\)/g;
const modules = new Map();

function add(file) {
  const id = relative(DIST, file).split(sep).join('/');
  if (modules.has(id)) return id;
  modules.set(id, '');
  const text = readFileSync(file, 'utf8');
  if (text.includes('__dirname') && dirname(file) !== dirname(ENTRY)) {
    throw new Error(`${file}: __dirname is not where it was once the module is in ${ENTRY}`);
  }
  const body = text
    .replace(/^#!.*\n/, '')
    .replace(/^\/\/# sourceMappingURL=.*$/m, '')
    .replace(REQUIRE, (_, name) => `load(${JSON.stringify(add(join(dirname(file), `${name}.js`)))})`);
  modules.set(id, body);
  return id;
}

const entry = add(ENTRY);
const bodies = [...modules].map(([id, body]) => `${JSON.stringify(id)}(exports) {\n${body}},\n`);
writeFileSync(
  ENTRY,
  `#!/usr/bin/env node
const loaded = {};
function load(id) {
  if (loaded[id] === undefined) modules[id]((loaded[id] = {}));
  return loaded[id];
}
const modules = {
${bodies.join('')}};
load(${JSON.stringify(entry)});
`,
);
rmSync(`${ENTRY}.map`);
