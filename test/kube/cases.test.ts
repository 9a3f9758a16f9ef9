import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { CASES, readCases } from '../cases/cases';

const ORIGINALS = path.join(__dirname, '..', '..', '..', 'shared', 'cases');
const TABLES = readdirSync(CASES).filter((file) => file.endsWith('.json'));

const hasOriginals = existsSync(ORIGINALS);
const title = hasOriginals ? 'is a copy of the original' : `is not compared: there is no ${ORIGINALS}`;

(hasOriginals ? test : test.skip).each(TABLES)(`%s ${title}`, (file) => {
  const parse = (folder: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  expect(parse(CASES)).toEqual(parse(ORIGINALS));
});

test.each(TABLES)('%s has rows with ids of their own and with sources', (file) => {
  const rows = readCases(path.basename(file, '.json'));
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.every(({ source }) => source !== '')).toBe(true);
});
