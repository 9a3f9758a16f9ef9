/** A port that a container declares, of a shape that is known to be correct. */
interface Port {
  readonly name?: string;
  readonly containerPort: number;
  readonly protocol?: string;
}

interface Probe {
  readonly httpGet?: { readonly port: number | string };
  readonly tcpSocket?: { readonly port: number | string };
}

interface Container {
  readonly name: string;
  readonly ports?: readonly Port[];
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly startupProbe?: Probe;
}

/** The pod template, of a shape that is known to be correct. */
export interface PodTemplate {
  readonly metadata: { readonly labels: Readonly<Record<string, string>> };
  readonly spec: { readonly containers: readonly Container[] };
}

/** The pods of a workload: the labels that Services select them by, and the ports that Services can lead to. */
export class PlainPods {
  public readonly labels: Readonly<Record<string, string>>;
  private readonly ports: Port[] = [];

  // A Job needs no selector, and its pods do not serve.
  public constructor(
    { metadata, spec }: PodTemplate,
    public readonly selector: Readonly<Record<string, string>> | undefined,
    public readonly isServing: boolean,
  ) {
    this.labels = metadata.labels;
    for (const { ports } of spec.containers) if (ports !== undefined) this.ports.push(...ports);
    this.isRight = this.haveRightPorts() && haveRightContainers(spec.containers);
  }

  /** Whether the pods by themselves have no faults. */
  public readonly isRight: boolean;

  /** The port that a Service leads to. */
  public portFor(target: number | string, protocol = 'TCP'): Port | undefined {
    return portFor(this.ports, target, protocol);
  }

  /** Whether a port has this name. */
  public hasPortNamed(wanted: string): boolean {
    return this.ports.some(({ name }) => name === wanted);
  }

  /** No two ports share a name, or a number and protocol. */
  private haveRightPorts(): boolean {
    return areApart(this.ports, isOtherPort);
  }
}

function isOtherPort(one: Port, other: Port): boolean {
  if (one.name !== undefined && one.name === other.name) return false;
  return one.containerPort !== other.containerPort || protocolOf(one) !== protocolOf(other);
}

function isOtherContainer(one: Container, other: Container): boolean {
  return one.name !== other.name;
}

/** Whether the items are pairwise distinct; meant for short lists. */
export function areApart<Item>(items: readonly Item[], isOther: (one: Item, other: Item) => boolean): boolean {
  for (let index = 1; index < items.length; index += 1) {
    const one = items[index];
    for (let before = 0; before < index; before += 1) {
      const other = items[before];
      if (one === undefined || other === undefined || !isOther(one, other)) return false;
    }
  }
  return true;
}

/** The protocol of a port. */
export function protocolOf({ protocol = 'TCP' }: { readonly protocol?: string }): string {
  return protocol;
}

function portFor(ports: readonly Port[], target: number | string, wanted: string): Port | undefined {
  for (const port of ports) {
    if ((typeof target === 'number' ? port.containerPort : port.name) === target && protocolOf(port) === wanted)
      return port;
  }
  return undefined;
}

/** Each container has its own name, and its probes ask for its own ports. */
function haveRightContainers(containers: readonly Container[]): boolean {
  if (containers.length === 0 || !areApart(containers, isOtherContainer)) return false;
  return containers.every(
    ({ ports = [], readinessProbe, livenessProbe, startupProbe }) =>
      asksOneOf(readinessProbe, ports) && asksOneOf(livenessProbe, ports) && asksOneOf(startupProbe, ports),
  );
}

function asksOneOf(probe: Probe | undefined, ports: readonly Port[]): boolean {
  if (probe === undefined) return true;
  const { httpGet, tcpSocket } = probe;
  const asked = httpGet ?? tcpSocket;
  if (asked === undefined || (httpGet !== undefined && tcpSocket !== undefined)) return false;
  return portFor(ports, asked.port, 'TCP') !== undefined;
}
