import { dialledPort } from '../../../lib/graph/resolve/dialled-port';
import {
  type AskedPort,
  askedByName,
  offersPort,
  servicePortOf,
  servicePortsOf,
  variableOf,
} from '../../../lib/graph/resolve/service-port';
import type { Graph } from '../../../lib/graph/graph';
import { readCases, titled } from '../../cases/cases';
import { deployment, graphOf, service } from '../graph-of';

const PODS = deployment({ containers: [{ ports: [{ name: 'http', containerPort: 8080 }] }] });
const PORTS = [
  { name: 'web', port: 80, targetPort: 'http' },
  { name: 'dns', port: 53, protocol: 'UDP' },
  { name: 'dns-tcp', port: 53, targetPort: 5353 },
  { name: '8080', port: 9000, targetPort: 'missing' },
];
const graph = graphOf([PODS, service(PORTS)]);
const names = (of: Graph, found: readonly ({ readonly name: string } | undefined)[]): readonly string[] =>
  of.services.length === 0 ? [] : found.flatMap((one) => one?.name ?? []);

describe('what is asked for', () => {
  test.each<[string, AskedPort, readonly string[]]>([
    ['a name', { name: 'web' }, ['web']],
    ['a number', { number: 53 }, ['dns', 'dns-tcp']],
    ['a number with its protocol', { number: 53, protocol: 'UDP' }, ['dns']],
    ['a name with another protocol', { name: 'web', protocol: 'UDP' }, []],
    ['a range', { number: 50, last: 90 }, ['web', 'dns', 'dns-tcp']],
    ['a name or a number', { name: 'web', number: 53 }, ['web', 'dns', 'dns-tcp']],
    ['a name as in a variable', { variable: 'DNS_TCP' }, ['dns-tcp']],
    ['the number of the pods', { number: 5353, isOfPods: true }, ['dns-tcp', '8080']],
    ['nothing', {}, []],
    ['a number where names are read', askedByName(80), []],
    ['a name that looks like a number', askedByName('8080'), ['8080']],
  ])('%s', (_, asked, expected) => {
    expect(names(graph, servicePortsOf(graph, graph.services[0]!, asked))).toEqual(expected);
  });

  test('a port without a name has the name of nothing, and no other', () => {
    const plain = graphOf([service([{ port: 80 }])]);
    const [web] = plain.services;
    expect(servicePortsOf(plain, web!, { name: '' })).toHaveLength(1);
    expect(servicePortsOf(plain, web!, { variable: '' })).toHaveLength(1);
    expect(servicePortsOf(plain, web!, {})).toHaveLength(0);
  });
});

describe('a reference', () => {
  type Reference = Parameters<typeof servicePortOf>[2];
  test.each<[string, Reference, string, boolean]>([
    ['a number', { port: 80 }, 'web', true],
    ['a name', { port: 'web' }, 'web', true],
    ['a number in quotes', { port: '80' }, 'web', true],
    ['a number in quotes, where that is a name', { port: '80', takesTextForName: true }, 'none', false],
    ['a name that looks like a number', { port: '8080', takesTextForName: true }, '8080', true],
    ['the protocol that is asked for, of two', { port: 53, protocol: 'TCP' }, 'dns-tcp', true],
    ['the other one', { port: 53, protocol: 'UDP' }, 'dns', true],
    ['the first, if no protocol is', { port: 53 }, 'dns', true],
    ['one of another protocol, if there is no better', { port: 80, protocol: 'UDP' }, 'web', false],
    ['the default', { port: undefined, defaultPort: 80 }, 'web', true],
    ['the default in place of zero', { port: 0, defaultPort: 80 }, 'web', true],
    ['no port at all', { port: undefined }, 'none', false],
    ['the port of the pods by its number', { port: 5353, meansPodPort: true }, 'dns-tcp', true],
    ['the port of the pods behind a name', { port: 8080, meansPodPort: true }, 'web', true],
    ['the number of the Service where pods are meant', { port: 80, meansPodPort: true }, '8080', true],
  ])('%s', (_, reference, expected, isOffered) => {
    const [web] = graph.services;
    expect(servicePortOf(graph, web!, reference)?.name ?? 'none').toBe(expected);
    expect(offersPort(graph, web!, reference)).toBe(isOffered);
  });
});

describe("as Kubernetes' own tests resolve a webhook to a port of its Service", () => {
  const rows = readCases('service-defaults-nodeports-resolve').filter(
    ({ id, input }) =>
      id.startsWith('svc-resolve-') && Array.isArray(input.service?.ports) && input.mode === 'clusterIP',
  );

  test('there are some', () => {
    expect(rows.map(({ valid }) => valid)).toEqual(expect.arrayContaining([true, false]));
  });

  test.each(titled(rows))('%s', (_, { input, valid }) => {
    const one = graphOf([service(input.service.ports, input.service)]);
    expect(offersPort(one, one.services[0]!, { port: input.referencedPort, protocol: 'TCP' })).toBe(valid);
  });
});

describe('an address', () => {
  const headless = graphOf([service(PORTS, { clusterIP: 'None' })]);
  test.each<[string, Graph, Parameters<typeof dialledPort>[2], readonly string[], number | undefined]>([
    ['a number', graph, { port: 80, isPod: false }, ['web'], undefined],
    ['a number of a pod', graph, { port: 8080, isPod: true }, [], 8080],
    ['a number of a headless Service', headless, { port: 80, isPod: false }, ['web'], 80],
    ['a number that it has not', graph, { port: 8080, isPod: false }, [], undefined],
    ['an SRV record', graph, { port: 'dns', protocol: 'UDP', isPod: false }, ['dns'], undefined],
    ['an SRV record of another protocol', graph, { port: 'dns', protocol: 'TCP', isPod: false }, [], undefined],
    ['a variable', graph, { port: 'DNS_TCP', isPod: false }, ['dns-tcp'], undefined],
    ['a variable of a headless Service', headless, { port: 'DNS_TCP', isPod: false }, ['dns-tcp'], undefined],
  ])('%s', (_, of, address, offered, ofPods) => {
    const found = dialledPort(of, of.services[0]!, address);
    expect(names(of, found.offered)).toEqual(offered);
    expect(found.ofPods).toBe(ofPods);
  });

  test('names are those of variables in capitals', () => {
    expect(variableOf('my-web-2')).toBe('MY_WEB_2');
  });
});
