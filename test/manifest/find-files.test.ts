import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { findFiles } from '../../lib/manifest/find-files';

const FILES = [
  '.hidden/a.yaml',
  'chart/Chart.yaml',
  'chart/templates/web.yaml',
  'k8s/(old)/web.yaml',
  'k8s/api/web.yml',
  'k8s/b.json',
  'k8s/web.yaml',
  'node_modules/x/web.yaml',
  'notes.txt',
];
const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-files-'));

beforeAll(() => {
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const find = (path: string): { readonly files: readonly string[]; readonly skipped: readonly string[] } => {
  const { files, skipped } = findFiles([join(folder, path)]);
  const short = (file: string): string => relative(folder, file);
  return { files: files.map(short), skipped: skipped.map(({ file }) => short(file)) };
};
const K8S = ['k8s/(old)/web.yaml', 'k8s/api/web.yml', 'k8s/b.json', 'k8s/web.yaml'];

test.each([
  ['k8s', K8S],
  ['k8s/**', K8S],
  ['k8s/*', ['k8s/b.json', 'k8s/web.yaml']],
  ['k8s/**/web.y*ml', ['k8s/(old)/web.yaml', 'k8s/api/web.yml', 'k8s/web.yaml']],
  ['k8s/**/*.{json,yml}', ['k8s/api/web.yml', 'k8s/b.json']],
  ['k8s/[!w]*', ['k8s/b.json']],
  ['k8s/?.json', ['k8s/b.json']],
  ['k8s/{api,none}/*', ['k8s/api/web.yml']],
  ['k8s/(old)/web.yaml', ['k8s/(old)/web.yaml']],
  ['.hidden/*.yaml', ['.hidden/a.yaml']],
  ['chart/templates/*.yaml', ['chart/templates/web.yaml']],
  ['notes.txt', ['notes.txt']],
  ['none/*.yaml', []],
])('%s is %j', (path, files) => {
  expect(find(path)).toEqual({ files, skipped: [] });
});

test.each(['', '**/*.yaml', 'c*/**'])('the templates of a chart below %j are left out and counted', (path) => {
  const { files, skipped } = find(path);
  expect(files).toContain('chart/Chart.yaml');
  expect(files.filter((file) => /templates|hidden|node_modules/.test(file))).toEqual([]);
  expect(skipped).toEqual(['chart/templates/web.yaml']);
});

test('a path that is no pattern has to be there', () => {
  expect(() => find('k8s/none.yaml')).toThrow('ENOENT');
});
