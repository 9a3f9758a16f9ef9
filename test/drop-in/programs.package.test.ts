import * as fs from 'node:fs';
import * as path from 'node:path';
import { compilerErrors } from './compile';

/* Compiles the programs that programs.test.ts and refusals.test.ts run. */

const folders = ['programs', 'refusals'].map((name) => path.join(__dirname, name));

/** The texts of the programs, by their paths relative to this folder. */
const TEXTS = Object.fromEntries(
  folders.flatMap((folder) =>
    fs
      .readdirSync(folder)
      .map((file) => [
        path.relative(__dirname, path.join(folder, file)),
        fs.readFileSync(path.join(folder, file), 'utf8'),
      ]),
  ),
) as Record<string, string>;

/** The same program with only the import changed. */
function withOurImport(text: string): string {
  expect(text).toContain("from 'cdk8s-plus-27'");
  return text.replaceAll("from 'cdk8s-plus-27'", "from 'cdk8s-ports'");
}

test('with cdk8s-plus, they compile', () => {
  expect(compilerErrors(TEXTS)).toEqual([]);
});

test('with the one import changed, they compile', () => {
  const programs = Object.entries(TEXTS).map(([file, text]) => [file, withOurImport(text)] as const);
  expect(compilerErrors(Object.fromEntries(programs))).toEqual([]);
});
