// Puts modules that are always loaded together into one file: to find and read each of them takes longer than what is in them. What tsc
// has written does as well without it, only slower.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const DIST = 'dist';
const REQUIRE = /\brequire\(["'](\.[^"']+)["']\)/g;

/** Puts a module and all that it requires of ours into its one file, and returns the files that are in it. */
function bundle(entryFile, { head = '', tail = '' } = {}) {
  const modules = new Map();
  const add = (file) => {
    const id = relative(DIST, file).split(sep).join('/');
    if (modules.has(id)) return id;
    modules.set(id, '');
    const text = readFileSync(file, 'utf8');
    if (text.includes('__dirname') && dirname(file) !== dirname(entryFile)) {
      throw new Error(`${file}: __dirname is not where it was once the module is in ${entryFile}`);
    }
    if (/^(function|const|let|var|class) (load|loaded|modules)\b/m.test(text)) {
      throw new Error(`${file}: 'load', 'loaded' and 'modules' are names of the bundle; call it otherwise`);
    }
    const body = text
      .replace(/^#!.*\n/, '')
      .replace(/^\/\/# sourceMappingURL=.*$/m, '')
      .replace(REQUIRE, (_, name) => `load(${JSON.stringify(add(join(dirname(file), `${name}.js`)))})`);
    modules.set(id, body);
    return id;
  };

  const entry = add(entryFile);
  const bodies = [...modules].map(([id, body]) => `${JSON.stringify(id)}(exports) {\n${body}},\n`);
  writeFileSync(
    entryFile,
    `${head}const loaded = {};
function load(id) {
  if (loaded[id] === undefined) modules[id]((loaded[id] = {}));
  return loaded[id];
}
const modules = {
${bodies.join('')}};
${tail}load(${JSON.stringify(entry)});
`,
  );
  rmSync(`${entryFile}.map`);
  return [...modules.keys()].filter((id) => id !== entry).map((id) => join(DIST, id));
}

// The command line: nobody imports its modules from there.
bundle(join(DIST, 'cli', 'bin.js'), { head: '#!/usr/bin/env node\n' });

// The vendors: a small file each, which nobody requires but their list.
for (const file of bundle(join(DIST, 'vendors', 'index.js'), { tail: 'module.exports = ' })) {
  if (!file.startsWith(join(DIST, 'vendors') + sep)) throw new Error(`${file} is no vendor, and stays where it is`);
  rmSync(file);
  rmSync(`${file}.map`);
}
