// Bundles modules that are always loaded together into one file, because finding and reading each of them takes longer than running it.
// The output of tsc works without it too, only slower.
import { rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { makeCommandLine } from './command-line.mjs';
import { bundleOf, DIST, removeBuilt } from './modules.mjs';

/** Bundles a module and all of our modules that it requires into its file, and returns the other files that are now in it. */
function bundle(entry, { tail = '' } = {}) {
  const { text, result, files } = bundleOf(entry);
  writeFileSync(entry, `${text}${tail}${result};\n`);
  rmSync(`${entry}.map`, { force: true });
  return files.filter((file) => file !== entry);
}

makeCommandLine();

// The vendors: small files, which only their list requires.
for (const file of bundle(join(DIST, 'vendors', 'index.js'), { tail: 'module.exports = ' })) {
  if (!file.startsWith(join(DIST, 'vendors') + sep)) throw new Error(`${file} is no vendor, and stays where it is`);
  removeBuilt(file);
}
