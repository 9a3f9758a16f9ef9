/** An object of Kubernetes, as it is read from YAML. */
export interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests look into it as they please
}

/** A field that differs between two manifests of the same object. */
export interface Difference {
  readonly object: string;
  readonly path: string;
  readonly upstream: unknown;
  readonly ours: unknown;
}

/** The key of an object: `Service/frontend`. */
export function keyOf({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata.name}`;
}

/** Every field in which the objects differ, regardless of their order. Lists are compared item by item. */
export function differences(upstream: readonly Manifest[], ours: readonly Manifest[]): Difference[] {
  const [theirs, own] = [upstream, ours].map((objects) => new Map(objects.map((object) => [keyOf(object), object])));
  return [...new Set([...theirs!.keys(), ...own!.keys()])]
    .sort()
    .flatMap((object) => fields(object, '', theirs!.get(object), own!.get(object)));
}

function fields(object: string, path: string, upstream: unknown, ours: unknown): Difference[] {
  if (Object.is(upstream, ours)) return [];
  if (!isObject(upstream) || !isObject(ours) || Array.isArray(upstream) !== Array.isArray(ours)) {
    return [{ object, path, upstream, ours }];
  }
  const step = (key: string): string =>
    Array.isArray(ours) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
  return [...new Set([...Object.keys(upstream), ...Object.keys(ours)])]
    .sort()
    .flatMap((key) => fields(object, step(key), upstream[key], ours[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The ports of an object in short: those that clients dial, that answer and that are probed, and the addresses that it dials. */
export function wiring({ kind, spec }: Manifest): unknown {
  if (kind === 'Service') {
    const ports = (spec.ports as ServicePort[]).map(({ name, port, targetPort }) => `${name} ${port} -> ${targetPort}`);
    return { selects: spec.selector.app, ports };
  }
  if (kind !== 'Deployment') return 'no ports';
  const { containers, initContainers = [] } = spec.template.spec;
  const [{ ports = [], readinessProbe, livenessProbe }] = containers;
  return {
    selects: spec.selector.matchLabels.app,
    labelled: spec.template.metadata.labels.app,
    listens: ports.map((port: { readonly containerPort: number }) => port.containerPort),
    ...(readinessProbe && { ready: probed(readinessProbe), live: probed(livenessProbe) }),
    dials: [...initContainers, ...containers].flatMap(({ env = [] }) =>
      env
        .filter(({ name }: EnvVar) => name === 'PORT' || name.endsWith('_ADDR'))
        .map(({ name, value }: EnvVar) => `${name}=${value}`),
    ),
  };
}

interface ServicePort {
  readonly name: string;
  readonly port: number;
  readonly targetPort: number;
}

interface EnvVar {
  readonly name: string;
  readonly value: string;
}

interface Probed {
  readonly grpc?: { readonly port: number };
  readonly tcpSocket?: { readonly port: number };
  readonly httpGet?: { readonly path: string; readonly port: number };
}

function probed({ grpc, tcpSocket, httpGet }: Probed): string {
  if (grpc) return `grpc ${grpc.port}`;
  if (tcpSocket) return `tcp ${tcpSocket.port}`;
  return httpGet ? `GET ${httpGet.path} ${httpGet.port}` : 'nothing';
}
