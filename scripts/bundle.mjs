// Puts modules that are always loaded together into one file: to find and read each of them takes longer than what is in them. What tsc
// has written does as well without it, only slower.
import { rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { makeCommandLine } from './command-line.mjs';
import { bundleOf, DIST, removeBuilt } from './modules.mjs';

/** Puts a module and all that it requires of ours into its one file, and returns the files that are in it. */
function bundle(entry, { tail = '' } = {}) {
  const { text, result, files } = bundleOf(entry);
  writeFileSync(entry, `${text}${tail}${result};\n`);
  rmSync(`${entry}.map`, { force: true });
  return files.filter((file) => file !== entry);
}

makeCommandLine();

// The vendors: a small file each, which nobody requires but their list.
for (const file of bundle(join(DIST, 'vendors', 'index.js'), { tail: 'module.exports = ' })) {
  if (!file.startsWith(join(DIST, 'vendors') + sep)) throw new Error(`${file} is no vendor, and stays where it is`);
  removeBuilt(file);
}
