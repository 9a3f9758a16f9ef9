import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as cdk8s from 'cdk8s';
import * as yaml from 'js-yaml';
import { example, exampleByName } from '../../examples/seed/main';

const BY_NUMBER = `
apiVersion: v1
kind: Service
metadata:
  name: example-service
spec:
  selector:
    app: example-app
  ports:
    - protocol: TCP
      port: 80
      targetPort: 8080
`;
const BY_NAME = BY_NUMBER.replace('    - protocol: TCP\n      port: 80', '    - port: 80').replace('8080', 'http');

const APP = `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: example-app
  labels:
    app: example-app
spec:
  selector:
    matchLabels:
      app: example-app
  template:
    metadata:
      labels:
        app: example-app
    spec:
      containers:
        - name: web
          image: nginx:1.27
          ports:
            - name: http
              containerPort: 8080
            - name: metrics
              containerPort: 9090
            - name: dns
              containerPort: 53
              protocol: UDP
`;

/** The text of a manifest with its keys in order, since nothing else about the text is left open. */
function inOrder(manifests: string): string {
  return yaml
    .loadAll(manifests)
    .map((manifest) => yaml.dump(manifest, { sortKeys: true }))
    .join('---\n');
}

function written(program: (root: cdk8s.App) => void): string {
  const root = new cdk8s.App();
  program(root);
  return inOrder(root.synthYaml());
}

test('the target port is written as the number, with the protocol', () => {
  expect(written(example)).toBe(inOrder(`${APP}---${BY_NUMBER}`));
});

test('the target port is written as the name', () => {
  expect(written(exampleByName)).toBe(inOrder(`${APP}---${BY_NAME}`));
});

test('is among what `cdk8s synth` writes', () => {
  const { app } = yaml.load(readFileSync('cdk8s.yaml', 'utf8')) as { readonly app: string };
  const [npx, tool, program] = app.split(' ');
  expect([npx, tool]).toEqual(['npx', 'ts-node']);
  const outdir = mkdtempSync(path.join(tmpdir(), 'cdk8s-ports-'));
  try {
    // As the command does it, less the look for the tool: type-checked, and with the package as it was built.
    execFileSync(process.execPath, [require.resolve('ts-node/dist/bin'), program!], {
      env: { ...process.env, CDK8S_OUTDIR: outdir },
    });
    expect(readdirSync(outdir).sort()).toEqual(['example.k8s.yaml', 'online-boutique.k8s.yaml', 'shop.k8s.yaml']);
    expect(inOrder(readFileSync(path.join(outdir, 'example.k8s.yaml'), 'utf8'))).toBe(inOrder(`${APP}---${BY_NUMBER}`));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}, 60_000);
