import { Cron, Testing } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import * as ours from '../../lib';
import { compilerErrors } from './compile';

const HEAD = `import { App, Chart, Cron } from 'cdk8s';
import type { Construct } from 'constructs';
import * as plain from 'cdk8s-plus-27';
import * as kplus from 'cdk8s-ports';

// The compiler and the generators take longer on a busy machine.
jest.setTimeout(60_000);

export const chart = new Chart(new App(), 'shop');
const http = { image: 'nginx', ports: [{ name: 'http', number: 8080 }] } as const;
export const web = new kplus.Deployment(chart, 'web', { containers: [http] });
export const dns = new kplus.Deployment(chart, 'dns', {
  containers: [{ image: 'coredns', ports: [{ name: 'dns', number: 53, protocol: kplus.Protocol.UDP }, { name: 'metrics', number: 9153 }] }],
});
export const construct: Construct = web;
export const cron = Cron.daily();
export type Plain = plain.Deployment;
`;

/** What the compiler says of a few lines about a typed Deployment `web` with port `http`. */
function errorsOf(lines: string): string[] {
  return compilerErrors({ 'program.ts': HEAD + lines }).map((error) => error.replace(/^[^:]*: /, '').split('\n')[0]!);
}

test('the lines that the programs here share compile', () => {
  expect(errorsOf('')).toEqual([]);
});

describe('instanceof', () => {
  const chart = Testing.chart();
  const containers = [{ image: 'nginx', ports: [{ name: 'http', number: 8080 }] }];
  const schedule = Cron.daily();
  const deployment = new ours.Deployment(chart, 'Deployment', { containers });
  const made = {
    Pod: new ours.Pod(chart, 'Pod', { containers }),
    Deployment: deployment,
    StatefulSet: new ours.StatefulSet(chart, 'StatefulSet', { containers }),
    DaemonSet: new ours.DaemonSet(chart, 'DaemonSet', { containers }),
    Job: new ours.Job(chart, 'Job', { containers }),
    CronJob: new ours.CronJob(chart, 'CronJob', { containers, schedule }),
    Container: deployment.containers[0]!,
    Service: deployment.exposeViaService(),
    Probe: ours.Probe.fromHttpGet('/'),
    Handler: ours.Handler.fromTcpSocket(),
  };

  /** By us, and by cdk8s-plus itself. */
  const located = {
    Ingress: [new ours.Ingress(chart, 'Ingress'), made.Service.exposeViaIngress('/')],
    NetworkPolicy: [new ours.NetworkPolicy(chart, 'Policy'), new plain.NetworkPolicy(chart, 'PlainPolicy')],
    HorizontalPodAutoscaler: [
      new ours.HorizontalPodAutoscaler(chart, 'Scaler', { target: deployment, maxReplicas: 2 }),
      new plain.HorizontalPodAutoscaler(chart, 'PlainScaler', { target: deployment, maxReplicas: 2 }),
    ],
  };

  test.each(Object.entries(made))('a typed %s is one of both modules', (name, object) => {
    const kind = name as keyof typeof made;
    expect(object).toBeInstanceOf(plain[kind]);
    expect(object).toBeInstanceOf(ours[kind] as unknown as jest.Constructable);
    expect(object.constructor.name).toBe(kind);
  });

  test('what typed constructs make is typed, too', () => {
    const isOurs = (object: unknown, kind: unknown): boolean => object instanceof (kind as typeof plain.Service);
    const container = made.Job.addContainer({ image: 'more', name: 'more' });
    expect(isOurs(container, ours.Container)).toBe(true);
    expect(isOurs(made.StatefulSet.service, ours.Service)).toBe(true);
    expect(isOurs(made.CronJob.expose({ http: 80 }), ours.Service)).toBe(true);
    expect(made.Deployment).toBeInstanceOf(plain.Workload);
    expect(made.Pod).toBeInstanceOf(plain.AbstractPod);
    expect(made.Service).toBeInstanceOf(Construct);
  });

  test('the rest of the module is the very same objects', () => {
    const replaced = Object.keys(plain).filter((name) => (plain as never)[name] !== (ours as never)[name]);
    expect(replaced.sort()).toEqual([...Object.keys(made), ...Object.keys(located)].sort());
  });

  test.each(Object.entries(located))(
    'what cdk8s-plus makes of a %s is one of ours, and ours is one of its',
    (name, objects) => {
      const kind = name as keyof typeof located;
      for (const object of objects) {
        expect(object).toBeInstanceOf(ours[kind]);
        expect(object).toBeInstanceOf(plain[kind]);
        expect(object.constructor).toBe(plain[kind]);
      }
      class Own extends (ours[kind] as unknown as new (scope: Construct, id: string, props: object) => Construct) {}
      expect(new Own(chart, `Own${name}`, { target: deployment, maxReplicas: 2 })).toBeInstanceOf(Own);
      expect(objects[0]).not.toBeInstanceOf(Own);
    },
  );
});

describe('typed objects and those of cdk8s-plus work together', () => {
  test('a typed Service selects a Deployment of cdk8s-plus, and checks its ports', () => {
    const chart = Testing.chart();
    const selector = new plain.Deployment(chart, 'Web', { containers: [{ image: 'nginx', portNumber: 8080 }] });
    new ours.Service(chart, 'Good', { selector, ports: [{ port: 80, targetPort: 8080 }] });
    expect(Testing.synth(chart)).toHaveLength(2);
    new ours.Service(chart, 'Bad', { selector, ports: [{ port: 80, targetPort: 8081 }] });
    expect(() => Testing.synth(chart)).toThrow(
      "no selected pod declares port 8081/TCP: Service 'test/Bad':80 -> targetPort 8081 -x- Deployment 'test/Web'",
    );
  });

  test('a Service of cdk8s-plus selects a typed Deployment', () => {
    const chart = Testing.chart();
    const selector = new ours.Deployment(chart, 'Web', { containers: [{ image: 'nginx', portNumber: 8080 }] });
    new plain.Service(chart, 'Service', { selector, ports: [{ port: 80, targetPort: 8080 }] });
    const [deployment, service] = Testing.synth(chart) as { spec: Record<string, { matchLabels: unknown }> }[];
    expect(service?.spec['selector']).toEqual(deployment?.spec['selector']?.matchLabels);
  });

  test('typed containers, probes and hooks stand in a Pod of cdk8s-plus, and the reverse', () => {
    const chart = Testing.chart();
    const typed = new ours.Container({
      image: 'nginx',
      name: 'typed',
      ports: [{ name: 'http', number: 8080 }],
      readiness: plain.Probe.fromTcpSocket({ port: 8080 }),
    });
    const untyped = new plain.Container({
      image: 'nginx',
      name: 'untyped',
      ports: [{ name: 'https', number: 8443 }],
      readiness: ours.Probe.fromHttpGet('/', { port: 'https' }),
      lifecycle: { preStop: ours.Handler.fromTcpSocket({ port: 8443 }) },
    });
    for (const module of [plain, ours] as const) {
      const pod = new module.Pod(chart, module === plain ? 'Plain' : 'Typed');
      pod.attachContainer(typed);
      pod.attachContainer(untyped);
    }
    const [first, second] = Testing.synth(chart) as { spec: { containers: unknown[] } }[];
    expect(first!.spec.containers).toEqual(second!.spec.containers);
    expect(first!.spec.containers).toMatchObject([
      { readinessProbe: { tcpSocket: { port: 8080 } } },
      { readinessProbe: { httpGet: { port: 'https' } }, lifecycle: { preStop: { tcpSocket: { port: 8443 } } } },
    ]);
  });
});

describe('to the compiler', () => {
  const compiling: Readonly<Record<string, string>> = {
    'typed workloads pass where those of cdk8s-plus are asked for': `
export const pod: plain.Pod = new kplus.Pod(chart, 'a', { containers: [http] });
export const deployment: plain.Deployment = web;
export const statefulSet: plain.StatefulSet = new kplus.StatefulSet(chart, 'b', { containers: [http] });
export const daemonSet: plain.DaemonSet = new kplus.DaemonSet(chart, 'c', { containers: [http] });
export const job: plain.Job = new kplus.Job(chart, 'd', { containers: [http] });
export const cronJob: plain.CronJob = new kplus.CronJob(chart, 'e', { containers: [http], schedule: cron });
export const workloads: plain.Workload[] = [web, dns, statefulSet, daemonSet, job, cronJob];
export const selectors: plain.IPodSelector[] = [web, pod];
export const peers: plain.INetworkPolicyPeer[] = [web, pod];
export const target: plain.IScalable = web;
`,
    'so do typed parts': `
export const container: plain.Container = web.addContainer({ image: 'envoy', name: 'envoy', ports: [{ number: 9901 }] });
export const service: plain.Service = web.exposeViaService({ ports: [{ name: 'web', port: 80, targetPort: 'http' }] });
export const exposed: plain.Service = dns.expose({ dns: true, metrics: 80 });
export const probe: plain.Probe = kplus.Probe.fromHttpGet('/', { port: 'http' });
export const command: plain.Probe = kplus.Probe.fromCommand(['true']);
export const hook: plain.Handler = kplus.Handler.fromTcpSocket({ port: 'http' });
`,
    'functions and generics that take them are called with them': `
function replicas(deployment: plain.Deployment): number { return deployment.replicas ?? 2; }
function first<Workload extends plain.Workload>(workloads: Workload[]): Workload { return workloads[0]; }
replicas(web);
first([web]).exposeViaService({ ports: [{ port: 80, targetPort: 'http' }] });
new plain.HorizontalPodAutoscaler(chart, 'a', { target: web, maxReplicas: 3 });
plain.IngressBackend.fromService(web.exposeViaService());
new plain.StatefulSet(chart, 'b', { service: dns.exposeViaService() });
`,
    'a typed object passes where one of no particular ports is asked for': `
export const bareWeb: kplus.Deployment = web;
export const bareDns: kplus.Deployment = dns;
export const bareService: kplus.Service = dns.exposeViaService();
`,
    'or one of fewer ports': `
export const fewer: kplus.Deployment<{ dns: '53/UDP' }> = dns;
export const fewerOfService: kplus.Service<{ metrics: 9153 }> = dns.exposeViaService();
`,
    'workloads can be extended': `
class Web extends kplus.Deployment<{ http: 8080 }> {
  public readonly internal: kplus.Service<{ web: 80 }>;
  public constructor(scope: Construct, id: string, replicas?: number) {
    super(scope, id, { replicas, containers: [{ image: 'nginx', ports: [{ name: 'http', number: 8080 }] }] });
    this.internal = this.exposeViaService({ ports: [{ name: 'web', port: 80, targetPort: 'http' }] });
  }
}
export class Any extends kplus.Deployment {
  public constructor(scope: Construct, props: kplus.DeploymentProps) { super(scope, 'any', props); }
}
export class Db extends kplus.StatefulSet<{ pg: 5432 }> {
  public constructor(scope: Construct) { super(scope, 'db', { containers: [{ image: 'pg', ports: [{ name: 'pg', number: 5432 }] }] }); }
}
export class Debug extends kplus.Pod {}
const extended = new Web(chart, 'extended');
export const plainOne: plain.Deployment = extended;
new kplus.Service(chart, 'a', { selector: extended, ports: [{ port: 80, targetPort: 'http' }] });
`,
    'Services and containers can be extended': `
class Public extends kplus.Service<{ http: 80 }> {
  public constructor(scope: Construct, id: string, selector: plain.IPodSelector) {
    super(scope, id, { selector, ports: [{ name: 'http', port: 80, targetPort: 8080 }] });
  }
}
export const service: kplus.Service<{ http: 80 }> = new Public(chart, 'public', web);
export class Envoy extends kplus.Container<{ admin: 9901 }> {
  public constructor() { super({ image: 'envoy', ports: [{ name: 'admin', number: 9901 }] }); }
}
`,
    'a field can say which ports a Service must have': `
export class Shop extends Chart {
  declare public readonly svc: kplus.Service<{ http: 80 }>;
  public readonly other: kplus.Service<{ http: 80 }>;
  public constructor(scope: Construct) {
    super(scope, 'shop');
    this.other = web.exposeViaService({ ports: [{ name: 'http', port: 80, targetPort: 'http' }, { name: 'more', port: 81, targetPort: 8080 }] });
  }
}
export const svc: Shop['svc'] = web.expose({ http: 80 });
`,
    'the static members are there': `
export const label: string = kplus.Pod.ADDRESS_LABEL;
export const isConstruct: boolean = kplus.Deployment.isConstruct(web);
`,
  };

  test.each(Object.entries(compiling))('%s', (_, lines) => {
    expect(errorsOf(lines)).toEqual([]);
  });

  const NOT_HTTP = (type: string): string => `Type '${type}' is not assignable to type 'Service<{ http: 80; }>'.`;
  const refused: Readonly<Record<string, readonly [string, string]>> = {
    'of another name': [
      `web.exposeViaService({ ports: [{ name: 'grpc', port: 80, targetPort: 'http' }] })`,
      NOT_HTTP('Service<{ grpc: 80; }>'),
    ],
    'of another number': [
      `web.exposeViaService({ ports: [{ name: 'http', port: 81, targetPort: 'http' }] })`,
      NOT_HTTP('Service<{ http: 81; }>'),
    ],
    'of another protocol': [
      `new kplus.Service(chart, 'a', { ports: [{ name: 'http', port: 80, protocol: 'UDP' }] })`,
      NOT_HTTP('Service<{ http: "80/UDP"; }>'),
    ],
    'with all ports of a workload': [`web.exposeViaService()`, NOT_HTTP('Service<{ http: 8080; }>')],
    'made by expose': [`dns.expose({ metrics: 80 })`, NOT_HTTP('Service<{ metrics: 80; }>')],
    'of cdk8s-plus': [
      `new plain.Service(chart, 'a', { ports: [{ name: 'http', port: 80 }] })`,
      "Property 'portMap' is missing in type 'Service' but required in type 'Service<{ http: 80; }>'.",
    ],
  };

  test.each(Object.entries(refused))('Service<{ http: 80 }> refuses a Service %s', (_, [service, message]) => {
    expect(
      errorsOf(
        `declare class Shop { readonly svc: kplus.Service<{ http: 80 }> }\nexport const svc: Shop['svc'] = ${service};`,
      ),
    ).toEqual([message]);
  });

  test('an extended workload is checked like any other', () => {
    expect(
      errorsOf(`class Web extends kplus.Deployment<{ http: 8080 }> {}
new kplus.Service(chart, 'a', { selector: new Web(chart, 'b'), ports: [{ port: 80, targetPort: 'htpp' }] });`),
    ).toEqual([`Type '"htpp"' is not assignable to type '"http" | 8080 | Invalid<"Did you mean 'http'?">'.`]);
  });
});
