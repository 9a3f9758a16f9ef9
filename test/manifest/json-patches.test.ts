import { type Files, found, service, WEB } from './files';

describe('a patch of operations', () => {
  const NAMED = WEB.replace('ports: [{ name: http, containerPort: 8080 }]', 'args: [--cache]').replace(
    '---',
    `---
apiVersion: v1
kind: Service
metadata: { name: admin }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: admin }] }
---`,
  );
  const ADD = `- op: add
  path: /spec/template/spec/containers/0/ports
  value: []
- { op: add, path: /spec/template/spec/containers/0/ports/-, value: { name: http, containerPort: 8080 } }
- { op: add, path: /spec/template/spec/containers/0/ports/0, value: { name: admin, containerPort: 9090 } }
`;
  const both = ['web.yaml target-port-name-unresolved', 'web.yaml target-port-name-unresolved'];
  const inline = `patches:\n- target: { kind: Deployment }\n  patch: |\n    ${ADD.replaceAll('\n', '\n    ')}\n`;

  test('gives pods their ports', () => {
    expect(found({ 'web.yaml': NAMED })).toEqual(both);
    expect(found({ 'web.yaml': NAMED, 'kustomization.yaml': `resources: [web.yaml]\n${inline}` })).toEqual([]);
    const inFile = (target: string): Files => ({
      'web.yaml': NAMED,
      'kustomization.yaml': `resources: [web.yaml]\npatches: [{ path: ports.json, target: ${target} }]\n`,
      'ports.json': JSON.stringify([
        { op: 'add', path: '/spec/template/spec/containers/0/ports', value: [{ name: 'http', containerPort: 8080 }] },
        { op: 'add', path: '/spec/template/spec/containers/0/ports/1/name', value: 'lost' },
      ]),
    });
    expect(found(inFile('{ kind: Deployment }'))).toEqual(both.slice(1));
    expect(found(inFile('{ kind: Deploy.*, name: w.b }'))).toEqual(both.slice(1));
    expect(found(inFile('{ kind: Deployment, name: web, group: apps, version: v1 }'))).toEqual(both.slice(1));
    expect(found(inFile('{ kind: StatefulSet }'))).toEqual(both);
    expect(found(inFile('{ kind: Deployment, name: we }'))).toEqual(both);
    expect(found(inFile('{ kind: Deployment, labelSelector: app=other }'))).toEqual(both);
    expect(found({ ...inFile('{ kind: Deployment }'), 'ports.json': '[' })).toEqual([...both]);
  });

  test('is for the objects of its kustomization, or those of whoever takes the component', () => {
    const component = { 'ports/kustomization.yaml': `kind: Component\n${inline}`, 'app/web.yaml': NAMED };
    const reported = both.map((one) => `app/${one}`);
    expect(found({ ...component, 'app/kustomization.yaml': 'resources: [web.yaml]\n' })).toEqual(reported);
    const taking = 'resources: [web.yaml]\ncomponents: [../ports]\n';
    expect(found({ ...component, 'app/kustomization.yaml': taking })).toEqual([]);
    const over = {
      'app/kustomization.yaml': 'resources: [web.yaml]\n',
      'prod/kustomization.yaml': `resources: [../app]\n${inline}`,
    };
    expect(found({ ...over, 'app/web.yaml': NAMED })).toEqual([]);
  });

  test('may name an object as others have called it', () => {
    const patch = inline.replace('kind: Deployment', 'kind: Deployment, name: shop-web-v2');
    const named = 'namePrefix: shop-\nnameSuffix: -v2\nresources: [web.yaml]\n';
    expect(found({ 'web.yaml': NAMED, 'kustomization.yaml': named + patch })).toEqual([]);
    expect(found({ 'web.yaml': NAMED, 'kustomization.yaml': `resources: [web.yaml]\n${patch}` })).toEqual(both);
  });

  test('changes the ports of a Service', () => {
    const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { defaultBackend: { service: { name: web, port: { number: 8080 } } } }
`;
    const files = { 'web.yaml': WEB, 'ingress.yaml': ingress };
    const patch = (operation: string): string =>
      `resources: [web.yaml, ingress.yaml]\npatchesJson6902:\n- target: { version: v1, kind: Service, name: web }\n  patch: |-\n    - ${operation}\n`;
    const to = (port: number): string => patch(`{ op: replace, path: /spec/ports/0/port, value: ${port} }`);
    expect(found(files)).toEqual(['ingress.yaml ingress-port-missing']);
    expect(found({ ...files, 'kustomization.yaml': to(8080) })).toEqual([]);
    expect(found({ ...files, 'kustomization.yaml': to(8081) })).toEqual(['ingress.yaml ingress-port-missing']);
    const removing = patch('{ op: remove, path: /spec/ports/0 }');
    expect(found({ ...files, 'kustomization.yaml': removing })).toEqual(['ingress.yaml ingress-port-missing']);
  });

  test('tells a program where to listen', () => {
    const open = { 'web.yaml': WEB, 'service.yaml': service(8443) };
    const patch = `resources: [web.yaml]
patches:
- target: { kind: Deployment }
  patch: '[{ op: add, path: /spec/template/spec/containers/0/args/0, value: --metrics=:8443 }]'
`;
    expect(found(open)).toEqual(['service.yaml target-port-undeclared']);
    expect(found({ ...open, 'kustomization.yaml': patch })).toEqual([]);
  });

  test('declares what a probe names', () => {
    const probed = WEB.replace('image: web:1', 'image: web:1, livenessProbe: { httpGet: { port: admin } }');
    expect(found({ 'web.yaml': probed })).toEqual(['web.yaml probe-port-name']);
    expect(found({ 'web.yaml': probed, 'kustomization.yaml': `resources: [web.yaml]\n${inline}` })).toEqual([]);
  });
});
