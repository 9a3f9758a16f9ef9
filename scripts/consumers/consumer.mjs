// Tries a consumer, `{ name, part, packages, files, steps, measure }`: writes its files, installs its packages, and runs its steps one
// after the other. A step is `[command line, expected result, options]`.
import { stripVTControlCharacters } from 'node:util';
import { Folder } from './folder.mjs';

/** Tries a consumer, and returns its row of the table. */
export async function tried({ name, part, packages = [], files = {}, prepare, steps, measure }) {
  const folder = new Folder(name);
  const start = Date.now();
  const row = (result, more) => ({ part, name, result, ...more, seconds: Math.round((Date.now() - start) / 1000) });
  try {
    for (const [file, text] of Object.entries(files)) folder.write(file, text);
    if (packages.length > 0) await folder.install(packages);
    const options = (await prepare?.(folder)) ?? {};
    for (const [line, expected, own] of steps) {
      const { isWell, text: coloured } = await folder.run(line, { ...options, ...own });
      const text = stripVTControlCharacters(coloured);
      const problem =
        isWell !== (expected.ends === 'well')
          ? `\`${line}\` ended ${isWell ? 'well' : 'badly'}`
          : expected.prints.test(text)
            ? undefined
            : `\`${line}\` did not print ${expected.prints}`;
      if (problem !== undefined) return row(`${problem}: ${text.trim().slice(0, 2000)}`);
    }
    return row('ok', await measure?.(folder));
  } catch (error) {
    return row(String(error.message ?? error).slice(0, 2000));
  } finally {
    folder.remove();
  }
}
