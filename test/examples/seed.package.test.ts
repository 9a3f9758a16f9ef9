import { App } from 'cdk8s';
import * as yaml from 'js-yaml';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { example } from '../../examples/seed/main';

test('is among what `cdk8s synth` writes', () => {
  const { app } = yaml.load(readFileSync('cdk8s.yaml', 'utf8')) as { readonly app: string };
  const [npx, tool, program] = app.split(' ');
  expect([npx, tool]).toEqual(['npx', 'ts-node']);
  const outdir = mkdtempSync(path.join(tmpdir(), 'cdk8s-ports-'));
  try {
    // Like the command, type-checked and with the built package, but without searching for the tool.
    execFileSync(process.execPath, [require.resolve('ts-node/dist/bin'), program!], {
      env: { ...process.env, CDK8S_OUTDIR: outdir },
    });
    expect(readdirSync(outdir).sort()).toEqual([
      'example.k8s.yaml',
      'namespaces.k8s.yaml',
      'online-boutique.k8s.yaml',
      'shop-catalog.k8s.yaml',
      'shop-storefront.k8s.yaml',
    ]);
    // seed.test.ts tests what it must be.
    const root = new App();
    example(root);
    expect(readFileSync(path.join(outdir, 'example.k8s.yaml'), 'utf8')).toBe(root.synthYaml());
  } finally {
    rmSync(outdir, { recursive: true });
  }
});
