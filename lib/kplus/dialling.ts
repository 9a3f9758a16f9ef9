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
  /** Set by this package, or by a cdk8s-plus that has gRPC probes. */
  readonly grpcOptions?: DialsPort & { readonly service?: string };
}

/** The options that a probe or a hook was made with. */
export function optionsOf(user: kplus.Probe | kplus.Handler): DialOptions {
  return user as unknown as DialOptions;
}

/** Whether a probe or a hook dials a port; otherwise it runs a command. */
export function dialsPort(user: kplus.Probe | kplus.Handler): boolean {
  const options = optionsOf(user);
  return Object.keys(ACTIONS).some((action) => options[action as keyof typeof ACTIONS] !== undefined);
}

type Command = { readonly command: string[] };
type HttpGet = DialsHttp & { readonly path: string };

/** The base of probes. The constructor is private in the types only, and `instanceof kplus.Probe` holds for a subclass. */
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

/** The fields in which a container keeps its probes, and the fields of the manifest that they are rendered to. */
const PROBES = { _readiness: 'readinessProbe', _liveness: 'livenessProbe', _startup: 'startupProbe' } as const;
const HOOKS = ['postStart', 'preStop'] as const;
const ACTIONS = { httpGetOptions: 'httpGet', tcpSocketOptions: 'tcpSocket', grpcOptions: 'grpc' } as const;

interface ContainerFields extends Readonly<Partial<Record<keyof typeof PROBES, kplus.Probe>>> {
  readonly _lifecycle?: kplus.ContainerLifecycle;
}

/** Each port that a probe or a hook of the container is given, and the field of the container's manifest that it is rendered to. */
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
