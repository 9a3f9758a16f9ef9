import { deployment, fileOf, findings, named, service } from './objects';

const proxied = deployment(
  'web',
  [],
  {},
  {
    initContainers: [{ name: 'proxy', restartPolicy: 'Always', ports: [{ name: 'admin', containerPort: 15000 }] }],
  },
);
const policy = named('networking.k8s.io/v1', 'NetworkPolicy', 'web', {
  spec: { podSelector: { matchLabels: { app: 'web' } }, ingress: [{ ports: [{ port: 1 }] }] },
});
const ingress = named('networking.k8s.io/v1', 'Ingress', 'web', {
  spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
});
const wired = fileOf(proxied, service('web', [{ port: 80, targetPort: 'admin' }]), policy, ingress);

test('a name that leads to nobody is not forbidden to be reached as well', () => {
  const rules = ['network-policy-blocks-route', 'target-port-name-unresolved'];
  const found = (kubernetesVersion: string): readonly string[] =>
    findings([wired], { kubernetesVersion }).filter((text) => rules.some((rule) => text.endsWith(rule)));
  expect(found('1.33')).toEqual(['warning network-policy-blocks-route']);
  expect(found('1.32')).toEqual(['error target-port-name-unresolved']);
});

test('the name that is preferred to a number is one by which the port is found', () => {
  const both = deployment('dns', [
    { name: 'dns', containerPort: 53, protocol: 'UDP' },
    { name: 'dns-tcp', containerPort: 53 },
  ]);
  const ports = (targetPort: number | string): string => fileOf(both, service('dns', [{ port: 53, targetPort }]));
  expect(findings([ports(53)], { severity: 'info', rules: { 'port-by-number': 'on' } })).toEqual([
    'info port-by-number',
  ]);
  expect(findings([ports('dns-tcp')], { severity: 'info' })).toEqual([]);
  expect(findings([ports('dns')], { severity: 'info' })).toEqual(['error target-port-protocol']);
});
