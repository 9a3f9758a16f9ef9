// Puts modules that are always loaded together into one file: to find and read each of them takes longer than what is in them. What tsc
// has written does as well without it, only slower.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { bundleOf, DIST, removeBuilt } from './modules.mjs';

/** Puts a module and all that it requires of ours into its one file, and returns the files that are in it. */
function bundle(entry, { head = '', tail = '' } = {}) {
  const { text, result, files } = bundleOf(entry);
  writeFileSync(entry, `${head}${text}${tail}${result};\n`);
  rmSync(`${entry}.map`, { force: true });
  return files.filter((file) => file !== entry);
}

// The command line: nobody imports its modules from there.
const bin = join(DIST, 'cli', 'bin.js');
for (const file of bundle(bin, { head: '#!/usr/bin/env node\n' })) {
  if (file.startsWith(join(DIST, 'cli') + sep)) removeBuilt(file);
}

// The parser of `adopt` is one file, and its package ten times as large: it comes along, so that who checks YAML does not install it.
const parser = dirname(createRequire(import.meta.url).resolve('@babel/parser/package.json'));
mkdirSync(join(DIST, 'third-party'));
writeFileSync(
  join(DIST, 'third-party', 'babel-parser.js'),
  `/*!\n@babel/parser\n\n${readFileSync(join(parser, 'LICENSE'), 'utf8')}*/\n${readFileSync(join(parser, 'lib', 'index.js'), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')}`,
);
const text = readFileSync(bin, 'utf8');
if (!text.includes('require("@babel/parser")') && !text.includes("require('@babel/parser')"))
  throw new Error(`${bin} does not require @babel/parser`);
writeFileSync(bin, text.replace(/require\(["']@babel\/parser["']\)/g, "require('../third-party/babel-parser')"));

// The vendors: a small file each, which nobody requires but their list.
for (const file of bundle(join(DIST, 'vendors', 'index.js'), { tail: 'module.exports = ' })) {
  if (!file.startsWith(join(DIST, 'vendors') + sep)) throw new Error(`${file} is no vendor, and stays where it is`);
  removeBuilt(file);
}
