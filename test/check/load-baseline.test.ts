import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBaseline } from '../../lib/check/load-baseline';

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-baseline-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const BASELINE = { version: 1, findings: [{ rule: 'port-range', object: 'Service/web', path: 'spec.ports[0].port' }] };

function load(text: string): unknown {
  const file = join(folder, 'known.json');
  writeFileSync(file, text);
  return loadBaseline(file, 'known.json');
}

test('a mark at the beginning is no part of it', () => {
  expect(load(JSON.stringify(BASELINE))).toEqual({ baseline: BASELINE });
  expect(load(`\uFEFF${JSON.stringify(BASELINE)}`)).toEqual({ baseline: BASELINE });
});

test.each(['', '{', '[]', '{"version":2,"findings":[]}', '{"version":1,"findings":[{}]}'])('%j is none', (text) => {
  expect(load(text)).toEqual({ problem: 'known.json: not a baseline; create one with --write-baseline' });
});

test('the file is named', () => {
  const missing = 'missing.json: no such baseline; create it with --write-baseline';
  expect(loadBaseline(join(folder, 'missing.json'), 'missing.json')).toEqual({ problem: missing });
  const isFolder = '.: the baseline cannot be read: this is a folder, not a file';
  expect(loadBaseline(folder, '.')).toEqual({ problem: isFolder });
});
