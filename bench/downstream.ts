// What the types of everything downstream of a port cost: `ts-node bench/downstream.ts [5.9|7.0...]`. The cost of a piece does not include
// that of its workload, its Service and the types of their ports. The compiler evaluates the latter at their first use, and caches them;
// they have a row of their own.
import { COMPILERS, cost, inFolder, writeProject, type Version } from './compiler';

/** The maximum cost of a piece, in instantiations, without those of its workload and its Service. */
export const CEILING = 60;

/** The two numbers of pieces to measure. The difference does not include what only the first piece costs. */
const FEW = 20;
const MANY = 120;

interface Row {
  /** The code that a piece depends on, whose cost is subtracted. */
  readonly beside: (index: number) => string;
  /** The piece. */
  readonly piece: (index: number) => string;
}

const HEAD = `import { App, Chart } from 'cdk8s';
import * as k from 'cdk8s-ports';
const chart = new Chart(new App(), 'bench', { namespace: 'bench' });
const gateway = k.Gateway.fromGatewayName(chart, 'gateway', 'public', { listeners: { http: 'HTTP' } });
const listener = gateway.listener('http');
`;

const pair = (index: number): string => `const web${index} = new k.Deployment(chart, 'web-${index}', {
  containers: [{ image: 'i', ports: [{ name: 'http', number: ${10000 + index} }, { name: 'dns', number: ${20000 + index}, protocol: k.Protocol.UDP }] }],
});
const service${index} = new k.Service(chart, 'service-${index}', {
  selector: web${index},
  ports: [{ name: 'http', port: ${1000 + index}, targetPort: 'http' }, { name: 'dns', port: ${3000 + index}, targetPort: 'dns', protocol: k.Protocol.UDP }],
});
`;
const read = (index: number): string =>
  ['web', 'service'].map((of) => `${of}${index}.portMap.http; ${of}${index}.portMap.dns;\n`).join('');
const known = (index: number): string => pair(index) + read(index);
const withEndpoint = (index: number): string => `${known(index)}const e${index} = service${index}.endpoint('http');\n`;
const withPort = (index: number): string => `${known(index)}const p${index} = web${index}.port('http');\n`;

/** The pieces, by name. */
export const ROWS: Readonly<Record<string, Row>> = {
  'endpoint()': { beside: known, piece: (index) => `service${index}.endpoint('http');` },
  'port()': { beside: known, piece: (index) => `web${index}.port('http');` },
  'IngressBackend.fromService()': {
    beside: known,
    piece: (index) => `k.IngressBackend.fromService(service${index}, { port: 'http' });`,
  },
  'IngressBackend.fromEndpoint()': {
    beside: withEndpoint,
    piece: (index) => `k.IngressBackend.fromEndpoint(e${index});`,
  },
  'exposeViaIngress()': { beside: known, piece: (index) => `service${index}.exposeViaIngress('/', { port: 'http' });` },
  'HttpRoute with a backend': {
    beside: withEndpoint,
    piece: (index) =>
      `new k.HttpRoute(chart, 'r-${index}', { parents: [listener], rules: [{ backends: [e${index}] }] });`,
  },
  'route()': {
    beside: known,
    piece: (index) => `web${index}.route('shop.example.com', { '/': 'http' }, { gateway: listener });`,
  },
  'connect()': {
    beside: withEndpoint,
    // A different pair of consumer and provider each time.
    piece: (index) => (index === 0 ? '' : `web${index - 1}.connect(e${index}, { env: 'URL' });`),
  },
  ServiceMonitor: {
    beside: withEndpoint,
    piece: (index) => `new k.ServiceMonitor(chart, 'm-${index}', { endpoints: [{ endpoint: e${index} }] });`,
  },
  PodMonitor: {
    beside: withPort,
    piece: (index) => `new k.PodMonitor(chart, 'm-${index}', { podMetricsEndpoints: [{ port: p${index} }] });`,
  },
  'monitor()': { beside: known, piece: (index) => `web${index}.monitor('http');` },
  'ServiceReference.fromEndpoint()': {
    beside: withEndpoint,
    piece: (index) => `k.ServiceReference.fromEndpoint(e${index});`,
  },
  'NetworkPolicyPort.of()': { beside: withPort, piece: (index) => `k.NetworkPolicyPort.of(p${index});` },
};

/** A program of that many pieces. */
export function downstreamOf(pieces: number, text: (index: number) => string): string {
  return HEAD + Array.from({ length: pieces }, (_, index) => text(index)).join('\n');
}

/** The cost of the types of a workload's and a Service's ports; it has no ceiling. */
const PORTS: Row = { beside: pair, piece: read };

/** The cost of a piece, and its ceiling. */
export interface Downstream {
  readonly name: string;
  readonly instantiations: number;
  readonly ceiling: number;
}

/** Measures every piece. The figures are exactly the same in each run. */
export function measureDownstream(version: Version): readonly Downstream[] {
  return inFolder((folder) => {
    const measured = new Map<string, number>();
    const count = (name: string, text: (index: number) => string, pieces: number): number => {
      const key = `${name}-${pieces}`;
      const known = measured.get(key);
      if (known !== undefined) return known;
      const main = downstreamOf(pieces, text);
      const project = writeProject(folder, key.replace(/\W+/g, '-'), () => ({ 'main.ts': main }), {
        skipLibCheck: true,
      });
      const { instantiations } = cost(version, project);
      measured.set(key, instantiations);
      return instantiations;
    };
    const each = (name: string, text: (index: number) => string): number =>
      (count(name, text, MANY) - count(name, text, FEW)) / (MANY - FEW);
    const names = new Map([known, withEndpoint, withPort, pair].map((beside, index) => [beside, `beside-${index}`]));
    const of = (name: string, { beside, piece }: Row): number =>
      each(name, (index) => beside(index) + piece(index)) - each(names.get(beside) ?? name, beside);
    return [
      { name: 'the ports of both', instantiations: of('ports', PORTS), ceiling: Infinity },
      ...Object.entries(ROWS).map(([name, row]) => ({ name, instantiations: of(name, row), ceiling: CEILING })),
    ];
  });
}

/** Prints what everything downstream of a port costs. */
export function benchDownstream(versions: readonly Version[] = Object.keys(COMPILERS) as Version[]): void {
  for (const version of versions) {
    console.log(`\nWhat ports lead to, beside its workload and its Service, TypeScript ${version}`);
    for (const { name, instantiations, ceiling } of measureDownstream(version)) {
      const verdict = instantiations <= ceiling ? 'met' : 'MISSED';
      const target = Number.isFinite(ceiling) ? `, target <= ${ceiling}: ${verdict}` : '';
      console.log(`  ${name.padEnd(34)}instantiations ${instantiations.toFixed(0).padStart(4)} a piece${target}`);
    }
  }
}

if (require.main === module) {
  const words = process.argv.slice(2);
  const versions = (Object.keys(COMPILERS) as Version[]).filter((version) => words.includes(version));
  benchDownstream(versions.length > 0 ? versions : undefined);
}
