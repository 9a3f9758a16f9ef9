import { SHAPES, type Difference, type Module, type Shape, type ShapeName } from './shapes';

interface Port {
  readonly name: string | undefined;
  readonly number: number;
  /** The number that clients dial. */
  readonly service: number;
  readonly isUdp?: boolean;
}

/** An app of that many pieces of a shape in one file. Each piece has its own ports. */
export function generateApp(module: Module, pieces: number, shape: ShapeName): string {
  const { differs }: Shape = SHAPES[shape];
  return [
    `import { App, Chart } from 'cdk8s';`,
    `import * as kplus from '${module}';`,
    ``,
    `const chart = new Chart(new App(), 'bench');`,
    ...Array.from({ length: pieces }, (_, index) => new Piece(module, index, differs).text),
    ``,
  ].join('\n');
}

class Piece {
  private readonly ports: readonly Port[];

  public constructor(
    private readonly module: Module,
    private readonly index: number,
    private readonly differs: Difference | undefined,
  ) {
    const suffix = differs === 'names' ? `-${index}` : '';
    const http = { name: `http${suffix}`, number: 10000 + index * 2, service: 80 };
    const dns = { name: `dns${suffix}`, number: 10001 + index * 2, service: 53, isUdp: true };
    const metrics = { name: 'metrics', number: 40000 + index, service: 9090 };
    const others: Partial<Record<Difference, readonly Port[]>> = {
      'one port': [http],
      'no names': [{ ...http, name: undefined }],
      'three ports': [http, dns, metrics],
    };
    this.ports = (differs && others[differs]) ?? [http, dns];
  }

  public get text(): string {
    const isApp = this.differs === 'App and Service' || this.differs === 'App and expose';
    return (this.module === 'cdk8s-ports' && isApp ? this.app : this.pair).join('\n');
  }

  /** A Deployment and its Service. Plain cdk8s-plus has these in place of an App, too. */
  private get pair(): readonly string[] {
    const { index, ports, differs } = this;
    const workload = `new kplus.Deployment(chart, 'web-${index}'`;
    const container = this.container(ports);
    const service = [
      ...(differs === 'node port' ? [`  type: kplus.ServiceType.NODE_PORT,`] : []),
      `  ports: [`,
      ...ports.map((port) => `    ${this.servicePort(port)},`),
      `  ],`,
      `});`,
    ];
    return [
      ...(differs === 'addContainer'
        ? [`const web${index} = ${workload});`, `web${index}.addContainer(${container.join('\n')});`]
        : [`const web${index} = ${workload}, {`, ...this.containers, `});`]),
      ...(differs === 'exposeViaService'
        ? [`web${index}.exposeViaService({`, ...service]
        : [`new kplus.Service(chart, 'service-${index}', {`, `  selector: web${index},`, ...service]),
    ];
  }

  private get containers(): readonly string[] {
    const all =
      this.differs === 'two containers'
        ? this.ports.map((port, at) => this.container([port], `c${at}`))
        : [this.container(this.ports)];
    return [`  containers: [`, ...all.map((lines) => `${lines.join('\n')},`), `  ],`];
  }

  private container(ports: readonly Port[], name?: string): readonly string[] {
    const [first] = ports;
    return [
      `    {`,
      ...(name === undefined ? [] : [`      name: '${name}',`]),
      `      image: 'nginx:1.27',`,
      `      ports: [`,
      ...ports.map(({ name, number, isUdp }) => `        { ${named(name)}number: ${number}${udp(isUdp)} },`),
      `      ],`,
      ...(this.differs === 'probe' && first !== undefined
        ? [`      readiness: kplus.Probe.fromHttpGet('/healthz', { port: ${this.reference(first)} }),`]
        : []),
      `    }`,
    ];
  }

  private servicePort(port: Port): string {
    const { name, service, isUdp, number } = port;
    const nodePort = this.differs === 'node port' ? `, nodePort: ${number + 20000}` : '';
    return `{ ${named(name)}port: ${service}, targetPort: ${this.reference(port)}${udp(isUdp)}${nodePort} }`;
  }

  /** The reference to a port of a container: cdk8s-plus accepts only numbers. */
  private reference({ name, number }: Port): string {
    return this.module === 'cdk8s-ports' && name !== undefined && this.differs !== 'numeric target'
      ? `'${name}'`
      : String(number);
  }

  private get app(): readonly string[] {
    const { index, ports } = this;
    const declared = ports.map(({ name, number, isUdp }) => `${name}: ${isUdp ? `'${number}/UDP'` : number}`);
    const app = [
      `const app${index} = new kplus.App(chart, 'web-${index}', {`,
      `  containers: { web: { image: 'nginx:1.27', ports: { ${declared.join(', ')} } } },`,
      `});`,
    ];
    if (this.differs === 'App and expose') {
      return [...app, `app${index}.expose({ ${ports.map(({ name, service }) => `${name}: ${service}`).join(', ')} });`];
    }
    return [
      ...app,
      `new kplus.Service(chart, 'service-${index}', {`,
      `  container: app${index}.containers.web,`,
      `  ports: [`,
      ...ports.map((port) => `    ${this.servicePort(port)},`),
      `  ],`,
      `});`,
    ];
  }
}

const named = (name: string | undefined): string => (name === undefined ? '' : `name: '${name}', `);
const udp = (isUdp = false): string => (isUdp ? `, protocol: kplus.Protocol.UDP` : '');
