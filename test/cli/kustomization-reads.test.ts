import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { kustomizationReads } from '../../lib/cli/render/kustomization-reads';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cdk8s-ports-kustomize-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const readsOf = (folder: string): readonly string[] =>
  [...kustomizationReads(join(root, folder))].map((path) => relative(root, path)).sort();

test('bases, components, patches and files of generators, and what these name', () => {
  write(
    'overlays/prod/kustomization.yaml',
    `resources: [../../base, https://github.com/acme/base?ref=v1, missing]
components: [../../components/tls]
patches: [{ path: ../patches/replicas.yaml }, { patch: "- op: remove\\n  path: /spec" }]
configMapGenerator: [{ name: nginx, files: [nginx.conf=../../common/nginx.conf] }]
`,
  );
  write('base/kustomization.yml', 'resources: [web.yaml, ../shared]\n');
  write('base/web.yaml', 'kind: Service\n');
  write('shared/Kustomization', 'resources: [../base]\n');
  write('components/tls/kustomization.yaml', '');
  write('overlays/patches/replicas.yaml', '');
  write('common/nginx.conf', '');
  write('other/kustomization.yaml', '');

  expect(readsOf('overlays/prod')).toEqual([
    'base',
    'base/web.yaml',
    'common/nginx.conf',
    'components/tls',
    'overlays/patches/replicas.yaml',
    'overlays/prod',
    'shared',
  ]);
});

test('one that cannot be read is watched until it can', () => {
  write('broken/kustomization.yaml', 'resources: [');
  expect(readsOf('broken')).toEqual(['broken']);
  expect(readsOf('missing')).toEqual(['missing']);
});
