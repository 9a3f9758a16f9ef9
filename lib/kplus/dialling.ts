import * as kplus from './cdk8s-plus';

interface DialsPort {
  readonly port?: string | number;
}

interface DialsHttp extends DialsPort {
  readonly httpHeaders?: readonly { readonly name: string; readonly value: string }[];
  readonly scheme?: kplus.ConnectionScheme;
}

/** What a probe or a hook keeps of the options that it was made with. */
export interface DialOptions {
  readonly probeOptions?: kplus.ProbeOptions;
  readonly httpGetOptions?: DialsHttp;
  readonly tcpSocketOptions?: DialsPort;
  /** Of a probe that this package makes, or a cdk8s-plus that has such probes. */
  readonly grpcOptions?: DialsPort & { readonly service?: string };
}

/** The options that a probe or a hook was made with. */
export function optionsOf(user: kplus.Probe | kplus.Handler): DialOptions {
  return user as unknown as DialOptions;
}

type Command = { readonly command: string[] };
type HttpGet = DialsHttp & { readonly path: string };

/** The base of probes: the constructor is private to the types only, and a subclass keeps `instanceof kplus.Probe`. */
export const ConstructibleProbe = kplus.Probe as unknown as new (
  options: kplus.ProbeOptions,
  tcpSocket?: DialsPort,
  command?: kplus.CommandProbeOptions & Command,
  httpGet?: HttpGet,
) => kplus.Probe;

/** The base of hooks, for the same reason. */
export const ConstructibleHandler = kplus.Handler as unknown as new (
  tcpSocket?: DialsPort,
  command?: Command,
  httpGet?: HttpGet,
) => kplus.Handler;

/** Where a container keeps its probes, and where they stand in its manifest. */
const PROBES = { _readiness: 'readinessProbe', _liveness: 'livenessProbe', _startup: 'startupProbe' } as const;
const HOOKS = ['postStart', 'preStop'] as const;
const ACTIONS = { httpGetOptions: 'httpGet', tcpSocketOptions: 'tcpSocket', grpcOptions: 'grpc' } as const;

interface ContainerFields extends Readonly<Partial<Record<keyof typeof PROBES, kplus.Probe>>> {
  readonly _lifecycle?: kplus.ContainerLifecycle;
}

/** Each port that a probe or a hook of the container was given to dial, and the field of the container's manifest that it is rendered to. */
export function diallingIn(container: kplus.Container): readonly (readonly [field: string, port: unknown])[] {
  const fields = container as unknown as ContainerFields;
  const users = [
    ...Object.entries(PROBES).map(([field, name]) => [name, fields[field as keyof typeof PROBES]] as const),
    ...HOOKS.map((hook) => [`lifecycle.${hook}`, fields._lifecycle?.[hook]] as const),
  ];
  return users.flatMap(([at, user]) =>
    Object.entries(ACTIONS).flatMap(([options, action]) => {
      const given = user && optionsOf(user)[options as keyof typeof ACTIONS];
      return given ? [[`${at}.${action}.port`, given.port] as const] : [];
    }),
  );
}
