import { compilerErrors } from './compile';

const HEAD = `import { App, Chart, Cron } from 'cdk8s';
import type { Construct } from 'constructs';
import * as plain from 'cdk8s-plus-27';
import * as kplus from 'cdk8s-ports';

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

/** The compile errors of a few lines that use a typed Deployment `web` with port `http`. */
function errorsOf(lines: string): string[] {
  return compilerErrors({ 'program.ts': HEAD + lines }).map((error) => error.replace(/^[^:]*: /, '').split('\n')[0]!);
}

test('the lines that the programs here share compile', () => {
  expect(errorsOf('')).toEqual([]);
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
      "Type 'Service' is missing the following properties from type 'Service<{ http: 80; }>': endpoint, portMap",
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
