import { checkApp } from '../../../lib/check/check-app';
import type { Finding } from '../../../lib/check/finding';

/** Numbers that come one after the other, the same each time. */
class Dice {
  public constructor(private state: number) {}

  /** A whole number below another one. */
  public below(end: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * end);
  }

  public oneOf<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

type Fields = Record<string, unknown>;

const container = (name: string, port: number): Fields => ({
  name,
  image: 'nginx:1.27',
  imagePullPolicy: 'Always',
  env: [
    { name: 'LOG_LEVEL', value: 'info' },
    { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'token', key: 'text' } } },
  ],
  ports: [
    { name: 'http', containerPort: port },
    { name: 'dns', containerPort: port + 1, protocol: 'UDP' },
  ],
  readinessProbe: { failureThreshold: 3, httpGet: { path: '/', port, scheme: 'HTTP' } },
  livenessProbe: { tcpSocket: { port: 'http' } },
  resources: { limits: { cpu: '1500m', memory: '2048Mi' } },
  securityContext: { privileged: false, runAsNonRoot: true, runAsUser: 25000 },
  volumeMounts: [{ name: 'cache', mountPath: '/cache' }],
});

/** A workload and the Service that leads to it, as cdk8s-plus writes them. */
function pair(dice: Dice, index: number): readonly Fields[] {
  const labels = { 'cdk8s.io/metadata.addr': `test-web-${index}`, ...(dice.below(2) === 0 && { app: 'shop' }) };
  const kind = dice.oneOf(['Deployment', 'Deployment', 'DaemonSet']);
  const port = dice.oneOf([8080, 3000]);
  const namespace = dice.below(4) === 0 ? { namespace: 'shop' } : {};
  return [
    {
      apiVersion: 'apps/v1',
      kind,
      metadata: { name: `web-${index}`, ...namespace },
      spec: {
        ...(kind === 'Deployment' && {
          replicas: 2,
          strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%' } },
        }),
        selector: { matchLabels: { ...labels } },
        template: {
          metadata: { labels: { ...labels } },
          spec: {
            containers: [
              container('main', port),
              ...(dice.below(3) === 0
                ? [{ name: 'other', image: 'other', ports: [{ name: 'metrics', containerPort: 9090 }] }]
                : []),
            ],
            hostNetwork: false,
            restartPolicy: 'Always',
            volumes: [{ name: 'cache', emptyDir: {} }],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: `service-${index}`, ...namespace },
      spec: {
        externalIPs: [],
        ports: [
          { name: 'http', port: 80, targetPort: dice.oneOf<unknown>([port, 'http']) },
          { name: 'dns', port: 53, targetPort: 'dns', protocol: 'UDP' },
        ],
        selector: { ...labels },
        type: 'ClusterIP',
      },
    },
  ];
}

/** What may stand somewhere by mistake. */
const VALUES: readonly unknown[] = [
  ...[
    '',
    'web',
    'http',
    'dns',
    'metrics',
    'htpp',
    'HTTP',
    'TCP',
    'UDP',
    'SCTP',
    'shop',
    'default',
    'https',
    'None',
    '8080',
    'a_b',
  ],
  ...[
    'http://service-0:81',
    'service-0:8080',
    'service-1.shop.svc',
    '${PORT}',
    '100%',
    'test-web-0',
    'test-web-1',
    '-',
    'x'.repeat(64),
  ],
  ...['NodePort', 'ExternalName', 'ClusterIP', 'Recreate', '1Gi', 'a/b/c', '_http._tcp.service-0.shop'],
  ...[0, 1, 53, 80, 81, 3000, 3001, 8080, 8081, 9090, 65536, -1, 1.5, 10250, 30080, 2 ** 31, NaN],
  ...[true, false, null, [], {}, [{}], { port: 8080 }, [8080], ['a'], { name: 'http' }],
];
const KEYS = [
  ...[
    'hostPort',
    'nodePort',
    'annotations',
    'hostNetwork',
    'initContainers',
    'containers',
    'clusterIP',
    'type',
    'name',
    'port',
  ],
  ...[
    'targetPort',
    'protocol',
    'labels',
    'matchLabels',
    'matchExpressions',
    'selector',
    'namespace',
    'httpGet',
    'tcpSocket',
    'grpc',
  ],
  ...[
    'exec',
    'args',
    'command',
    'env',
    'value',
    'startupProbe',
    'lifecycle',
    'replicas',
    'metadata',
    'spec',
    'app',
    'constructor',
  ],
  ...[
    'successThreshold',
    'failureThreshold',
    'externalName',
    'publishNotReadyAddresses',
    'serviceName',
    '__proto__',
    'data',
    'a b',
  ],
];

/** Changes something somewhere. */
function slip(dice: Dice, root: readonly unknown[]): void {
  const places: { readonly holder: Fields; readonly key: string }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push({ holder: value as Fields, key });
      walk((value as Fields)[key]);
    }
  };
  root.forEach(walk);
  const { holder, key } = dice.oneOf(places);
  const other = dice.oneOf(places);
  const changes: readonly (() => void)[] = [
    () => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
    },
    () => (holder[key] = structuredClone(dice.oneOf(VALUES))),
    () => (holder[key] = structuredClone(other.holder[other.key])),
    () => Array.isArray(holder) && holder.push(structuredClone(holder[Number(key)])),
    () =>
      !Array.isArray(holder) &&
      Object.defineProperty(holder, dice.oneOf(KEYS), field(structuredClone(dice.oneOf(VALUES)))),
    () => (holder[key] = dice.oneOf<unknown>([53, 80, 8080, 3000, 'http', 'dns', 'shop', 'metrics', 'TCP', 'UDP'])),
    () => {
      const { [key]: value } = holder;
      if (!Array.isArray(holder)) {
        Reflect.deleteProperty(holder, key);
        holder[dice.oneOf(KEYS)] = value;
      }
    },
  ];
  dice.oneOf(changes)();
}

const field = (value: unknown): PropertyDescriptor => ({ value, enumerable: true, configurable: true, writable: true });

/** The objects of an app, of which some are not as they should be. */
export function randomApp(seed: number): readonly unknown[] {
  const dice = new Dice(seed);
  for (let skip = 0; skip < 4; skip += 1) dice.below(2);
  const objects = Array.from({ length: 1 + dice.below(3) }, (_, index) => pair(dice, index)).flat();
  for (let slips = dice.below(4); slips > 0; slips -= 1) slip(dice, objects);
  return objects;
}

/** What the rules find in an app, whose constructs mean each other or do not. */
export function findingsIn(values: readonly unknown[], isMeant: boolean): readonly Finding[] {
  const paths = values.map((_, index) => `chart/object-${index}`);
  const objects = values.map((value, index) => ({
    value,
    path: paths[index]!,
    unit: 'chart',
    rules: {},
    undeclaredPorts: 'error' as const,
    meant: () => (isMeant ? paths : []),
    unchecked: () => [],
    ownProblems: () => [],
  }));
  return checkApp(objects, {}, true).result.findings;
}
