import fc from 'fast-check';
import type { Graph } from '../../../lib/graph/graph';
import { ownPortOf, podNumbers, podPortOf, podPortsOf } from '../../../lib/graph/resolve/pod-port';
import { fieldsOf } from '../../../lib/kube/read-manifest';
import { type Case, readCases, titled, versionOf } from '../../cases/cases';
import { mangled } from '../../kube/mangled';
import { deployment, graphOf, service } from '../graph-of';
import { POD } from '../../ports/pod';
import { holds } from '../../holds';

const rows = [...readCases('find-port'), ...readCases('derived').filter(({ id }) => id.startsWith('derived-find-'))];
const ofOnePort = rows.filter(({ input }) => 'servicePort' in input);
const ofOnePod = rows.filter(({ input }) => 'service' in input && 'pod' in input);
const ofManyPods = rows.filter(({ input }) => 'pods' in input);

const graphOfRow = (row: Case, ports: unknown, spec: object): Graph => {
  const kubernetesVersion = versionOf(row);
  return graphOf([deployment(spec), service(ports)], kubernetesVersion === undefined ? {} : { kubernetesVersion });
};
/** The port of the pods for each port of the Service, as in an EndpointSlice. */
const endpointsOf = (graph: Graph): readonly object[] => {
  const [web] = graph.workloads;
  return graph.services[0]!.ports.flatMap(({ name, appProtocol, ...target }) => {
    const found = podPortOf(graph, web!, target);
    const rest = { protocol: target.protocol, ...(appProtocol !== '' && { appProtocol }) };
    return found === undefined ? [] : [{ name, port: found.number, ...rest }];
  });
};

describe("as Kubernetes' own tests have it", () => {
  test('every row is run', () => {
    expect(ofOnePort.length + ofOnePod.length + ofManyPods.length).toBe(rows.length);
  });

  test.each(titled(ofOnePort))('%s', (_, row) => {
    const graph = graphOfRow(row, [row.input.servicePort], row.input.pod.spec);
    const found = podPortOf(graph, graph.workloads[0]!, row.input.servicePort);
    expect(found?.number ?? 'no port').toBe(row.expected);
    expect(row.valid).toBe(found !== undefined);
  });

  test.each(titled(ofOnePod))('%s', (_, row) => {
    expect(endpointsOf(graphOfRow(row, row.input.service.spec.ports, row.input.pod.spec))).toEqual(row.expected);
  });

  test.each(titled(ofManyPods))('%s', (_, row) => {
    const slices = new Map<string, number>();
    for (const { count, ports } of row.input.pods) {
      const key = JSON.stringify(
        endpointsOf(graphOfRow(row, row.input.service.spec.ports, { containers: [{ ports }] })),
      );
      slices.set(key, (slices.get(key) ?? 0) + Number(count));
    }
    const expected = row.expected.map((slice: { ports: unknown; endpoints: number }) => [slice.ports, slice.endpoints]);
    expect([...slices].map(([ports, endpoints]) => [JSON.parse(ports), endpoints])).toEqual(expected);
  });
});

const byVersion = (version?: string): Graph =>
  graphOf([deployment(POD), service([])], version === undefined ? {} : { kubernetesVersion: version });

describe('a Service port', () => {
  test.each<[string, number | string, string, string | undefined, string]>([
    ['a name', 'http', 'TCP', undefined, '8080 declared'],
    ['a name that only a sidecar has', 'admin', 'TCP', undefined, '15000 declared'],
    ['the same, before sidecars were looked at', 'admin', 'TCP', '1.32', 'nothing'],
    ['a name that a sidecar has too, before', 'http', 'TCP', '1.32', '8080 declared'],
    ['the number of a sidecar, before', 15000, 'TCP', '1.32', '15000 declared'],
    ['a name that only an init container has', 'setup', 'TCP', undefined, 'nothing'],
    ['a name of another protocol', 'http', 'UDP', undefined, 'nothing'],
    ['a name with its protocol', 'dns', 'UDP', undefined, '53 declared'],
    ['a name that another container has with the protocol', 'dns', 'TCP', undefined, '54 declared'],
    ['a number of another protocol', 53, 'TCP', undefined, '53'],
    ['a number that nobody declares', 9999, 'TCP', undefined, '9999'],
  ])('%s', (_, targetPort, protocol, version, expected) => {
    const graph = byVersion(version);
    const found = podPortOf(graph, graph.workloads[0]!, { targetPort, protocol });
    expect(text(found)).toBe(expected);
    // With a single pod, all pods together give its answer.
    const numbers = found === undefined ? [] : [found.number];
    expect(podPortsOf(graph, graph.services[0]!, { targetPort, protocol })).toEqual(found === undefined ? [] : [found]);
    expect(podNumbers(graph, graph.services[0]!, { targetPort, protocol })).toEqual(numbers);
  });

  test('a number is known without pods, a name is not', () => {
    const graph = graphOf([service([])]);
    expect(podNumbers(graph, graph.services[0]!, { targetPort: 8080, protocol: 'TCP' })).toEqual([8080]);
    expect(podNumbers(graph, graph.services[0]!, { targetPort: 'http', protocol: 'TCP' })).toEqual([]);
  });
});

describe('what is no Service looks at all containers that run', () => {
  test.each<[string, number | string, string | undefined, string]>([
    ['a policy, for a sidecar', 'admin', 'TCP', '15000 declared'],
    ['a policy, for another protocol', 'http', 'UDP', 'nothing'],
    ['a monitor, for whatever protocol', 'dns', undefined, '53 declared'],
    ['a monitor, for an init container', 'setup', undefined, 'nothing'],
    ['a monitor, for a number', 53, undefined, '53 declared'],
    ['a monitor, for a number that nobody declares', 9999, undefined, '9999'],
  ])('%s', (_, port, protocol, expected) => {
    const [web] = byVersion('1.30').workloads;
    expect(text(ownPortOf(web!, port, protocol))).toBe(expected);
  });
});

function text(found: ReturnType<typeof podPortOf>): string {
  if (found === undefined) return 'nothing';
  const { number, declared } = found;
  if (declared !== undefined) expect(declared.number).toBe(number);
  return `${number}${declared === undefined ? '' : ' declared'}`;
}

test('ports that the API server would not decode are not found', () => {
  const ports = [{ name: 'http', containerPort: '8080' }, 'http', null, { name: 'http', containerPort: 1 }];
  const graph = graphOf([deployment({ containers: [{ ports }] }), service([{ port: 80, targetPort: 'http' }])]);
  expect(endpointsOf(graph)).toEqual([{ name: '', port: 1, protocol: 'TCP' }]);
});

test('whatever the YAML holds, nothing is thrown', () => {
  const example = { ports: [{ name: 'web', port: 80, targetPort: 'http', appProtocol: 'http' }], pod: POD };
  holds(
    fc.property(mangled(example), (value) => {
      const { ports, pod } = fieldsOf(value);
      const graph = graphOf([deployment(fieldsOf(pod)), service(ports)]);
      for (const { ports: served } of graph.services) {
        for (const target of served) expect(podPortsOf(graph, graph.services[0]!, target).length).toBeLessThan(2);
      }
    }),
  );
});
