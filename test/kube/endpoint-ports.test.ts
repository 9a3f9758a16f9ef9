import fc from 'fast-check';
import { endpointPorts } from '../../lib/kube/endpoint-ports';
import { isSince, SINCE } from '../../lib/kube/kubernetes-version';
import { fieldsListOf, fieldsOf } from '../../lib/kube/read-manifest';
import { readPodPorts } from '../../lib/kube/read-pod-ports';
import { findPort, resolveProbePort } from '../../lib/ports/find-port';
import { type Case, readCases, titled, versionOf } from '../cases/cases';
import { mangled } from './mangled';

const rows = [...readCases('find-port'), ...readCases('derived').filter(({ id }) => id.startsWith('derived-find-'))];
const ofOnePort = rows.filter(({ input }) => 'servicePort' in input);
const ofOnePod = rows.filter(({ input }) => 'service' in input && 'pod' in input);
const ofManyPods = rows.filter(({ input }) => 'pods' in input);

const options = (row: Case): { sidecars: boolean } => ({ sidecars: isSince(versionOf(row), SINCE.sidecarPorts) });

test('every row is run', () => {
  expect(ofOnePort.length + ofOnePod.length + ofManyPods.length).toBe(rows.length);
});

test.each(titled(ofOnePort))('%s', (_, row) => {
  const { targetPort, protocol } = row.input.servicePort;
  expect(findPort(readPodPorts(row.input.pod.spec), targetPort, protocol, options(row)) ?? 'no port').toBe(
    row.expected,
  );
  expect(row.valid).toBe(row.expected !== 'no port');
});

test.each(titled(ofOnePod))('%s', (_, row) => {
  expect(endpointPorts(row.input.service.spec.ports, readPodPorts(row.input.pod.spec), options(row))).toEqual(
    row.expected,
  );
});

test.each(titled(ofManyPods))('%s', (_, row) => {
  const slices = new Map<string, number>();
  for (const { count, ports } of row.input.pods) {
    const resolved = endpointPorts(row.input.service.spec.ports, readPodPorts({ containers: [{ ports }] }));
    slices.set(JSON.stringify(resolved), (slices.get(JSON.stringify(resolved)) ?? 0) + Number(count));
  }
  const expected = row.expected.map((slice: { ports: unknown; endpoints: number }) => [slice.ports, slice.endpoints]);
  expect([...slices].map(([ports, endpoints]) => [JSON.parse(ports), endpoints])).toEqual(expected);
});

test.each(titled(readCases('probe-ports')))('%s', (_, row) => {
  const [container] = readPodPorts({ containers: [row.input.container] }).containers!;
  expect(resolveProbePort(container!, row.input.port) ?? 'error').toBe(row.expected);
});

test('a port that the pod lacks is left out, the others stay', () => {
  const pod = readPodPorts({ containers: [{ ports: [{ name: 'http', containerPort: 8080 }] }] });
  const ports = [
    { name: 'web', port: 80, targetPort: 'http' },
    { name: 'dns', port: 53, targetPort: 'dns', protocol: 'UDP' },
    { port: 9000 },
  ];
  expect(endpointPorts(ports, pod)).toEqual([
    { name: 'web', port: 8080, protocol: 'TCP' },
    { name: '', port: 9000, protocol: 'TCP' },
  ]);
});

test('ports that the API server would not decode are not found', () => {
  const pod = readPodPorts({
    containers: [
      { ports: [{ name: 'http', containerPort: '8080' }, 'http', null, { name: 'http', containerPort: 1 }] },
    ],
  });
  expect(findPort(pod, 'http', 'TCP')).toBe(1);
});

test('whatever the YAML holds, nothing is thrown', () => {
  const example = {
    service: { ports: [{ name: 'web', port: 80, targetPort: 'http', protocol: 'TCP', appProtocol: 'http' }] },
    pod: {
      containers: [{ name: 'web', ports: [{ name: 'http', containerPort: 80, protocol: 'TCP' }] }],
      initContainers: [{ name: 'proxy', restartPolicy: 'Always', ports: [{ name: 'admin', containerPort: 1 }] }],
    },
  };
  fc.assert(
    fc.property(mangled(example), (value) => {
      const { service, pod } = fieldsOf(value);
      for (const { port } of endpointPorts(fieldsListOf(fieldsOf(service)['ports']), readPodPorts(pod))) {
        expect(typeof port).toBe('number');
      }
    }),
  );
});
