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

/** The text of a manifest with sorted keys: their order is the only thing about the text that may differ. */
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
