import * as fs from 'node:fs';
import * as path from 'node:path';
import { compilerErrors } from './compile';

/* The programs that programs.test.ts runs, as the compiler reads them. */

const folder = path.join(__dirname, 'programs');
const files = fs.readdirSync(folder);
const textOf = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');

/** The same program with the one import changed. */
function withOurImport(text: string): string {
  expect(text).toContain("from 'cdk8s-plus-27'");
  return text.replace("from 'cdk8s-plus-27'", "from 'cdk8s-ports'");
}

test('with cdk8s-plus, they compile', () => {
  const programs = Object.fromEntries(files.map((file) => [file, textOf(file)]));
  expect(compilerErrors(programs, folder)).toEqual([]);
});

test('with the one import changed, they compile', () => {
  const programs = Object.fromEntries(files.map((file) => [file, withOurImport(textOf(file))]));
  expect(compilerErrors(programs, folder)).toEqual([]);
});
