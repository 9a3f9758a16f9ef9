import { check } from '../../lib/check/check';
import { asFix, fixFindings } from '../../lib/check/fix';
import { parseAll } from '../../lib/manifest/read-manifests';

const FILE = 'web.yaml';
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: main, ports: [{name: http, containerPort: 8080}]}]
---
`;
const service = (ports: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n  ports:\n${ports}`;

/** The text of the Service after its fixes; `undefined` if there was nothing to fix. */
function fixed(ports: string): string | undefined {
  const text = deployment + service(ports);
  const { findings } = check(parseAll([{ file: FILE, text }]));
  const [file, ...others] = fixFindings(findings, () => text);
  expect(others).toEqual([]);
  expect(file === undefined || file.after.startsWith(deployment)).toBe(true);
  return file?.after.slice(deployment.length);
}

test.each([
  ['plain', '  - port: 80\n    targetPort:   htpp   # as nginx has it\n', 'htpp', 'http'],
  ['in double quotes', '  - {port: 80, targetPort: "htpp"}\n', '"htpp"', '"http"'],
  ['in single quotes', "  - port: 80\n    targetPort: 'htpp'\n", "'htpp'", "'http'"],
  ['with an anchor', '  - port: 80\n    targetPort: &port htpp\n', 'htpp', 'http'],
  ['after other characters', '  - port: 80 # 日本 😀\n    targetPort: htpp\n', 'htpp', 'http'],
  ['with Windows line breaks', '  - port: 80\r\n    targetPort: htpp\r\n', 'htpp', 'http'],
])('a value %s is replaced, and nothing else', (_, ports, before, after) => {
  expect(fixed(ports)).toBe(service(ports.replace(before, after)));
});

test('all fixes of a file at once', () => {
  const ports = (one: string): string =>
    [1, 2, 3].map((port) => `  - {name: p${port}, port: ${port}, targetPort: ${one}} # ${port}\n`).join('');
  expect(fixed(ports('htpp'))).toBe(service(ports('http')));
});

test('what an alias stands for is left alone, as it is used elsewhere too', () => {
  const ports = '  - port: 80\n    targetPort: *port\n';
  const text = `${deployment}${service(ports).replace('{app: web}', '{app: web}\n  externalName: &port htpp')}`;
  const { findings } = check(parseAll([{ file: FILE, text }]));
  expect(findings).toMatchObject([{ rule: 'target-port-name-unresolved', fix: { value: 'http' } }]);
  expect(fixFindings(findings, () => text)).toEqual([]);
});

test.each([
  ['with an anchor', '  - {name: a, port: 80, targetPort: &port htpp}\n  - {name: b, port: 81, targetPort: *port}\n'],
  ['in an object with one', '  - &port {name: a, port: 80, targetPort: htpp}\n  - {<<: *port, name: b, port: 81}\n'],
  ['in a list with one', '    &ports [{name: a, port: 80, targetPort: htpp}]\n  x: *ports\n'],
])('a value %s that is used elsewhere is left alone', (_, ports) => {
  const text = `${deployment}${service(ports)}`;
  const { findings } = check(parseAll([{ file: FILE, text }]));
  // If the object also has a field that Kubernetes does not know, the value is only a guess.
  expect(findings[0]?.fix ?? findings[0]?.guess).toMatchObject({ value: 'http' });
  expect(fixFindings(findings.map(asFix), () => text)).toEqual([]);
});

test('JSON stays JSON', () => {
  const pod = { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'web', labels: { app: 'web' } } };
  const spec = { containers: [{ name: 'main', image: 'x', ports: [{ name: 'http', containerPort: 8080 }] }] };
  const web = { kind: 'Service', apiVersion: 'v1', metadata: { name: 'web' } };
  const json = (targetPort: string): string =>
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'List',
      items: [
        { ...pod, spec },
        { ...web, spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort }] } },
      ],
    });
  const { findings } = check(parseAll([{ file: 'web.json', text: json('htpp') }]));
  expect(fixFindings(findings, () => json('htpp'))).toMatchObject([{ after: json('http') }]);
});

describe('a text with a port in it is never replaced by the port', () => {
  const shop = `${deployment}${service('  - {name: http, port: 80, targetPort: http}\n')}`;
  test.each([
    [
      'an entry of ingress-nginx',
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: tcp-services}\ndata:\n  "9000": default/web:8080\n`,
    ],
    [
      'an address',
      `apiVersion: getambassador.io/v3alpha1\nkind: Mapping\nmetadata: {name: web}\nspec: {hostname: "*", prefix: /, service: "web:8080"}\n`,
    ],
    [
      'an action in JSON',
      `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    alb.ingress.kubernetes.io/actions.forward: '{"type":"forward","serviceName":"web","servicePort":8080}'
spec:
  defaultBackend: {service: {name: web, port: {number: 80}}}
`,
    ],
  ])('%s', (_, object) => {
    const text = `${shop}---\n${object}`;
    const { findings } = check(parseAll([{ file: FILE, text }]));
    expect(findings).toMatchObject([{ candidates: [expect.anything()] }]);
    expect(findings[0]).not.toHaveProperty('fix');
    expect(fixFindings(findings, () => text)).toEqual([]);
  });
});
