/* eslint-disable @typescript-eslint/no-explicit-any -- values that an unchecked JavaScript program may pass */
import * as cdk8s from 'cdk8s';
import * as kplus from '../../../lib';

const k = kplus as any;

const image = 'nginx:1.27';
const http = { name: 'http', number: 8080 };

/** Values that almost no argument accepts. Each is created anew, as some constructs keep what they are given. */
export const VALUES: readonly (readonly [string, (chart: cdk8s.Chart) => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['a number', () => 5],
  ['NaN', () => NaN],
  ['a fraction', () => 80.5],
  ['a bigint', () => 80n],
  ['a text', () => 'x'],
  ['an empty text', () => ''],
  ['a number as a text', () => '8080'],
  ['a boolean', () => true],
  ['a function', () => () => 5],
  ['a class', () => cdk8s.Chart],
  ['a date', () => new Date(0)],
  ['an empty list', () => []],
  ['a list of nothing', () => [undefined, null]],
  ['a list of numbers', () => [80]],
  ['a list of texts', () => ['http']],
  ['a list of lists', () => [[]]],
  ['an empty object', () => ({})],
  ['labels', () => ({ app: 'web' })],
  ['a port of Kubernetes', () => ({ name: 'http', containerPort: 8080 })],
  ['a probe of Kubernetes', () => ({ httpGet: { path: '/', port: 8080 } })],
  ['a Set', () => new Set(['x'])],
  ['a chart', (chart) => chart],
  ['a Container', () => new k.Container({ image, ports: [http] })],
  ['a Deployment', (chart) => new k.Deployment(chart, 'other', { containers: [{ image, ports: [http] }] })],
  ['an App', (chart) => new k.App(chart, 'other-app', { containers: { web: { image, ports: { http: 8080 } } } })],
  ['a Service', (chart) => new k.Service(chart, 'other-service', { ports: [{ port: 80 }] })],
  ['a Probe', () => k.Probe.fromTcpSocket({ port: 8080 })],
  ['a handle', (chart) => new k.Pod(chart, 'pod', { containers: [{ image, ports: [http] }] }).port('http')],
  ['unchecked', () => k.unchecked(9999, 'on purpose')],
];

export type Program = (chart: cdk8s.Chart, value: any) => unknown;

const WORKLOADS = ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];
const schedule = cdk8s.Cron.daily();

const web = (chart: cdk8s.Chart): any =>
  new k.Deployment(chart, 'web', {
    containers: [{ image, ports: [http, { name: 'dns', number: 53, protocol: 'UDP' }] }],
  });
const app = (chart: cdk8s.Chart): any =>
  new k.App(chart, 'app', { containers: { web: { image, ports: { http: 8080 } } } });
const service = (chart: cdk8s.Chart): any =>
  new k.Service(chart, 'service', { selector: web(chart), ports: [{ port: 80, targetPort: 'http' }] });
const ingress = (chart: cdk8s.Chart): any => new k.Ingress(chart, 'ingress');
const backend = (chart: cdk8s.Chart): any => k.IngressBackend.fromService(service(chart));
const gateway = (chart: cdk8s.Chart): any => new k.Gateway(chart, 'gateway', GATEWAY);
const stateful = (chart: cdk8s.Chart): any =>
  new k.StatefulSet(chart, 'set', { containers: [{ image, ports: [http] }] });
const policed = (chart: cdk8s.Chart, port: unknown): void => {
  new k.NetworkPolicy(chart, 'np', { selector: web(chart) }).addIngressRule(k.Pods.all(chart, 'all'), [port]);
};
const routed = (chart: cdk8s.Chart, to: unknown): any => ingress(chart).addRule('/', to);
const dial = (probe: unknown) => ({ containers: [{ image, ports: [http], readiness: probe }] });
const hook = (handler: unknown) => ({ containers: [{ image, ports: [http], lifecycle: { preStop: handler } }] });

const GATEWAY = { gatewayClassName: 'c', listeners: { http: { port: 80, protocol: 'HTTP' } } };
const PROBE_FIELDS =
  'initialDelaySeconds periodSeconds timeoutSeconds failureThreshold successThreshold scheme host'.split(' ');
const CONTAINER_FIELDS = 'name ports portNumber port readiness liveness startup lifecycle envVariables'.split(' ');
const PORT_FIELDS = 'name number protocol hostPort hostIp'.split(' ');
const SERVICE_FIELDS = (
  'selector container ports type clusterIP clusterIPs externalIPs externalName metadata ipFamilies ipFamilyPolicy ' +
  'loadBalancerSourceRanges sessionAffinity sessionAffinityTimeoutSeconds externalTrafficPolicy internalTrafficPolicy ' +
  'trafficDistribution publishNotReadyAddresses loadBalancerClass loadBalancerIP allocateLoadBalancerNodePorts healthCheckNodePort'
).split(' ');
const INGRESS_FIELDS = 'ingress pathType port host className ingressName'.split(' ');
const SERVICE_PORT_FIELDS = 'name port targetPort nodePort protocol appProtocol'.split(' ');

/** Every public construct, method and function, with a placeholder for one of its arguments or properties. */
export const PROGRAMS: Record<string, Program> = {
  'unchecked(value)': (_, value) => k.unchecked(value, 'on purpose'),
  'unchecked(reason)': (_, value) => k.unchecked(9999, value),
  'PortChecks.of': (_, value) => k.PortChecks.of(value),
  'PortChecks.configure': (chart, value) => k.PortChecks.of(chart).configure(value),
  ...fields('PortChecks.configure', ['mode', 'rules', 'reason'], (chart, given) =>
    k.PortChecks.of(chart).configure(given),
  ),
  ...fields('PortChecks.configure', ['complete', 'external', 'namespace', 'kubernetesVersion'], (chart, given) =>
    k.PortChecks.of(chart.node.root).configure(given),
  ),
  PortsValidation: (_, value) => new k.PortsValidation(value),

  'Container(props)': (_, value) => new k.Container(value),
  ...fields('Container', CONTAINER_FIELDS, (chart, given) => {
    new k.Deployment(chart, 'd', {}).attachContainer(new k.Container({ image, ...given }));
  }),
  ...fields('Container.ports[0]', PORT_FIELDS, (chart, given) => {
    new k.Deployment(chart, 'd', { containers: [{ image, ports: [{ number: 8080, ...given }] }] });
  }),
  'Container.addPort': (_, value) => new k.Container({ image }).addPort(value),
  'Container.port': (_, value) => new k.Container({ image, ports: [http] }).port(value),
  'Container.lifecycle.preStop': (chart, value) => new k.Deployment(chart, 'd', hook(value)),

  ...Object.assign(
    {},
    ...WORKLOADS.flatMap((kind) => [
      ...constructor(kind, { schedule, containers: [{ image, ports: [http] }] }),
      fields(kind, ['containers', 'initContainers', 'volumes', 'hostAliases', 'metadata'], (chart, given) => {
        new k[kind](chart, 'w', { schedule, containers: [{ image }], ...given });
      }),
      {
        [`${kind}.containers[0]`]: (chart: cdk8s.Chart, value: unknown) =>
          new k[kind](chart, 'w', { schedule, containers: [value] }),
        [`${kind}.initContainers[0]`]: (chart: cdk8s.Chart, value: unknown) =>
          new k[kind](chart, 'w', { schedule, containers: [{ image }], initContainers: [value] }),
      },
    ]),
  ),
  'CronJob.schedule': (chart, value) => new k.CronJob(chart, 'w', { schedule: value, containers: [{ image }] }),
  'StatefulSet.service': (chart, value) => new k.StatefulSet(chart, 'w', { service: value, containers: [{ image }] }),
  addContainer: (chart, value) => web(chart).addContainer(value),
  attachContainer: (chart, value) => web(chart).attachContainer(value),
  addInitContainer: (chart, value) => web(chart).addInitContainer(value),
  port: (chart, value) => web(chart).port(value),
  container: (chart, value) => web(chart).container(value),
  expose: (chart, value) => web(chart).expose(value),
  'expose({ http })': (chart, value) => web(chart).expose({ http: value }),
  ...fields('expose({ http: {} })', SERVICE_PORT_FIELDS, (chart, given) => web(chart).expose({ http: given })),
  'expose(_, options)': (chart, value) => web(chart).expose({ http: 80 }, value),
  ...fields('expose(_, {})', ['name', 'metadata', 'serviceType', 'clusterIP'], (chart, given) =>
    web(chart).expose({ http: 80 }, given),
  ),
  exposeViaService: (chart, value) => web(chart).exposeViaService(value),
  ...fields('exposeViaService', ['name', 'ports', 'serviceType', 'clusterIP'], (chart, given) =>
    web(chart).exposeViaService(given),
  ),
  ...fields('exposeViaService.ports[0]', SERVICE_PORT_FIELDS, (chart, given) =>
    web(chart).exposeViaService({ ports: [{ port: 80, targetPort: 8080, ...given }] }),
  ),
  'exposeViaIngress(path)': (chart, value) =>
    web(chart).exposeViaIngress(value, { ports: [{ port: 80, targetPort: 'http' }] }),
  'exposeViaIngress(options)': (chart, value) => web(chart).exposeViaIngress('/', value),
  ...fields('exposeViaIngress', ['ports', ...INGRESS_FIELDS, 'name'], (chart, given) =>
    web(chart).exposeViaIngress('/', { ports: [{ port: 80, targetPort: 'http' }], ...given }),
  ),

  ...Object.assign({}, ...constructor('Service', { ports: [{ port: 80 }] })),
  ...fields(
    'Service',
    SERVICE_FIELDS,
    (chart, given) => new k.Service(chart, 's', { ports: [{ port: 80 }], ...given }),
  ),
  ...fields('Service.ports[0]', SERVICE_PORT_FIELDS, (chart, given) => {
    new k.Service(chart, 's', { selector: web(chart), ports: [{ port: 80, targetPort: 8080, ...given }] });
  }),
  'Service.bind(port)': (chart, value) => service(chart).bind(value),
  'Service.bind(_, options)': (chart, value) => service(chart).bind(81, value),
  'Service.select': (chart, value) => service(chart).select(value),
  'Service.exposeViaIngress(path)': (chart, value) => service(chart).exposeViaIngress(value),
  'Service.exposeViaIngress(options)': (chart, value) => service(chart).exposeViaIngress('/', value),
  ...fields('Service.exposeViaIngress', INGRESS_FIELDS, (chart, given) => service(chart).exposeViaIngress('/', given)),

  ...Object.assign(
    {},
    ...['Probe', 'Handler'].flatMap((factory) => {
      const place = factory === 'Probe' ? dial : hook;
      const made =
        (make: (value: any) => unknown): Program =>
        (chart, value) =>
          new k.Deployment(chart, 'd', place(make(value)));
      return [
        {
          [`${factory}.fromHttpGet(path)`]: made((value) => k[factory].fromHttpGet(value)),
          [`${factory}.fromHttpGet(_, options)`]: made((value) => k[factory].fromHttpGet('/', value)),
          [`${factory}.fromHttpGet({ port })`]: made((port) => k[factory].fromHttpGet('/', { port })),
          [`${factory}.fromTcpSocket(options)`]: made((value) => k[factory].fromTcpSocket(value)),
          [`${factory}.fromTcpSocket({ port })`]: made((port) => k[factory].fromTcpSocket({ port })),
          [`${factory}.fromCommand(command)`]: made((value) => k[factory].fromCommand(value)),
        },
      ];
    }),
  ),
  'Probe.fromGrpc(options)': (chart, value) => new k.Deployment(chart, 'd', dial(k.Probe.fromGrpc(value))),
  'Probe.fromGrpc({ port })': (chart, port) => new k.Deployment(chart, 'd', dial(k.Probe.fromGrpc({ port }))),

  ...Object.assign({}, ...constructor('App', { containers: { web: { image, ports: { http: 8080 } } } })),
  ...fields(
    'App',
    ['kind', 'containers', 'initContainers', 'labels', 'metadata', 'podMetadata', 'replicas'],
    (chart, given) => {
      new k.App(chart, 'a', { containers: { web: { image } }, ...given });
    },
  ),
  'App.containers.web': (chart, value) => new k.App(chart, 'a', { containers: { web: value } }),
  ...fields('App.containers.web', ['ports', 'env', 'envVariables', 'readiness', 'name'], (chart, given) => {
    new k.App(chart, 'a', { containers: { web: { image, ...given } } });
  }),
  'App.containers.web.ports.http': (chart, value) =>
    new k.App(chart, 'a', { containers: { web: { image, ports: { http: value } } } }),
  ...fields('App.containers.web.ports.http', ['number', 'protocol', 'env', 'hostPort'], (chart, given) => {
    new k.App(chart, 'a', { containers: { web: { image, ports: { http: { number: 8080, ...given } } } } });
  }),
  'App.port': (chart, value) => app(chart).port(value),
  'App.expose': (chart, value) => app(chart).expose(value),
  'App.expose({ http })': (chart, value) => app(chart).expose({ http: value }),
  'App.expose(_, options)': (chart, value) => app(chart).expose({ http: 80 }, value),

  'App.exposeViaIngress(path)': (chart, value) => app(chart).exposeViaIngress(value),
  'App.exposeViaIngress(options)': (chart, value) => app(chart).exposeViaIngress('/', value),

  ...Object.assign({}, ...constructor('Ingress', {})),
  ...fields('Ingress', ['className', 'rules', 'defaultBackend', 'tls', 'metadata'], (chart, given) => {
    new k.Ingress(chart, 'i', { rules: [{ path: '/', backend: backend(chart) }], ...given });
  }),
  'Ingress.rules[0]': (chart, value) => new k.Ingress(chart, 'i', { rules: [value] }),
  'Ingress.tls[0]': (chart, value) => new k.Ingress(chart, 'i', { defaultBackend: backend(chart), tls: [value] }),
  ...fields('Ingress.rules[0]', ['host', 'path', 'pathType', 'backend'], (chart, given) => {
    new k.Ingress(chart, 'i', { rules: [{ path: '/', backend: backend(chart), ...given }] });
  }),
  'Ingress.addRule(path)': (chart, value) => ingress(chart).addRule(value, backend(chart)),
  'Ingress.addRule(_, backend)': (chart, value) => ingress(chart).addRule('/', value),
  'Ingress.addHostRule(host)': (chart, value) => ingress(chart).addHostRule(value, '/', backend(chart)),
  'Ingress.addHostRule(_, _, backend)': (chart, value) => ingress(chart).addHostRule('a.example.com', '/', value),
  'Ingress.addDefaultBackend': (chart, value) => ingress(chart).addDefaultBackend(value),
  'Ingress.addHostDefaultBackend': (chart, value) => ingress(chart).addHostDefaultBackend('a.example.com', value),
  'Ingress.addRules': (chart, value) => ingress(chart).addRules(value),
  'Ingress.addTls': (chart, value) => ingress(chart).addTls(value),
  'IngressBackend.fromService(service)': (chart, value) => routed(chart, k.IngressBackend.fromService(value)),
  'IngressBackend.fromService(_, options)': (chart, value) =>
    routed(chart, k.IngressBackend.fromService(service(chart), value)),
  'IngressBackend.fromService(_, { port })': (chart, value) =>
    routed(chart, k.IngressBackend.fromService(service(chart), { port: value })),
  'IngressBackend.fromService(without ports, { port })': (chart, value) => {
    const later = new k.Service(chart, 'later', { selector: web(chart) });
    routed(chart, k.IngressBackend.fromService(later, { port: value }));
    later.bind(80, { targetPort: 'http' });
  },
  'IngressBackend.fromEndpoint': (chart, value) => routed(chart, k.IngressBackend.fromEndpoint(value)),
  'IngressBackend.fromResource': (chart, value) => routed(chart, k.IngressBackend.fromResource(value)),
  'IngressBackend.annotationAction': (chart, value) => routed(chart, k.IngressBackend.annotationAction(value)),
  ...Object.assign({}, ...constructor('NetworkPolicy', {})),
  ...fields('NetworkPolicy', ['selector', 'ingress', 'egress', 'metadata'], (chart, given) => {
    new k.NetworkPolicy(chart, 'np', { selector: web(chart), ...given });
  }),
  ...fields('NetworkPolicy.ingress', ['default', 'rules'], (chart, given) => {
    new k.NetworkPolicy(chart, 'np', { selector: web(chart), ingress: given });
  }),
  'NetworkPolicy.ingress.rules[0]': (chart, value) =>
    new k.NetworkPolicy(chart, 'np', { selector: web(chart), ingress: { rules: [value] } }),
  ...fields('NetworkPolicy.ingress.rules[0]', ['peer', 'ports'], (chart, given) => {
    const rule = { peer: k.Pods.all(chart, 'all'), ...given };
    new k.NetworkPolicy(chart, 'np', { selector: web(chart), ingress: { rules: [rule] } });
  }),
  'NetworkPolicy.addIngressRule(peer)': (chart, value) =>
    new k.NetworkPolicy(chart, 'np', { selector: web(chart) }).addIngressRule(value),
  'NetworkPolicy.addEgressRule(_, ports)': (chart, value) =>
    new k.NetworkPolicy(chart, 'np', { selector: web(chart) }).addEgressRule(k.Pods.all(chart, 'all'), value),
  'NetworkPolicy.addEgressRule(_, [port])': (chart, value) =>
    new k.NetworkPolicy(chart, 'np', { selector: web(chart) }).addEgressRule(k.Pods.all(chart, 'all'), [value]),
  'connections.allowTo(peer)': (chart, value) => web(chart).connections.allowTo(value),
  'connections.allowFrom(peer)': (chart, value) => web(chart).connections.allowFrom(value),
  'connections.allowFrom(peer, { ports })': (chart, value) => {
    const called = web(chart);
    called.connections.allowFrom(value, { ports: [called.port('http')] });
  },
  'connections.allowTo(_, options)': (chart, value) => web(chart).connections.allowTo(app(chart), value),
  ...fields('connections.allowTo', ['ports', 'isolation', 'dns'], (chart, given) =>
    web(chart).connections.allowTo(app(chart), given),
  ),
  ...fields('NetworkPolicyPort.of', ['port', 'endPort', 'protocol'], (chart, given) => {
    policed(chart, k.NetworkPolicyPort.of(given));
  }),
  'NetworkPolicyPort.of': (chart, value) => {
    policed(chart, k.NetworkPolicyPort.of(value));
  },
  'NetworkPolicyPort.tcp': (chart, value) => {
    policed(chart, k.NetworkPolicyPort.tcp(value));
  },
  'NetworkPolicyPort.tcpRange': (chart, value) => {
    policed(chart, k.NetworkPolicyPort.tcpRange(80, value));
  },
  connect: (chart, value) => web(chart).connect(value),
  'connect(_, options)': (chart, value) => app(chart).connect(service(chart).endpoint(), value),
  ...fields('connect', ['env', 'container', 'egress', 'ingress', 'dns', 'podPort'], (chart, given) =>
    app(chart).connect(service(chart).endpoint(), given),
  ),
  allowFromAnywhere: (chart, value) => web(chart).allowFromAnywhere(value),
  monitor: (chart, value) => web(chart).monitor(value),
  'monitor(_, options)': (chart, value) => web(chart).monitor('http', value),
  ...fields('monitor', ['interval', 'scrapeTimeout', 'path', 'scheme', 'labels', 'fields', 'name'], (chart, given) =>
    web(chart).monitor('http', given),
  ),
  ServiceMonitor: (chart, value) => new k.ServiceMonitor(chart, 'm', value),
  'ServiceMonitor.endpoints': (chart, value) => new k.ServiceMonitor(chart, 'm', { endpoints: value }),
  'ServiceMonitor.endpoints[0]': (chart, value) => new k.ServiceMonitor(chart, 'm', { endpoints: [value] }),
  'ServiceMonitor.endpoints[0].endpoint': (chart, value) =>
    new k.ServiceMonitor(chart, 'm', { endpoints: [{ endpoint: value }] }),
  'PodMonitor.podMetricsEndpoints[0].port': (chart, value) =>
    new k.PodMonitor(chart, 'm', { podMetricsEndpoints: [{ port: value }] }),
  'ServiceReference.fromEndpoint': (_, value) => k.ServiceReference.fromEndpoint(value),
  'ServiceReference.fromEndpoint(_, { path })': (chart, path) =>
    k.ServiceReference.fromEndpoint(service(chart).endpoint(), { path }),
  ...fields('Service.fromServiceName', ['ports', 'namespace', 'appProtocols'], (chart, given) =>
    k.Service.fromServiceName(chart, 'else', 'else', { ports: { http: 80 }, ...given }),
  ),
  'Service.endpoint': (chart, value) => service(chart).endpoint(value),
  'endpoint.url(path)': (chart, value) => service(chart).endpoint().url(value),
  ...Object.assign({}, ...constructor('HttpRoute', { parents: [], rules: [] })),
  ...fields('HttpRoute', ['parents', 'rules', 'hostnames'], (chart, given) => {
    const props = { parents: [gateway(chart)], rules: [{ backends: [service(chart).endpoint()] }], ...given };
    new k.HttpRoute(chart, 'r', props);
  }),
  'HttpRoute.rules[0].backends[0]': (chart, value) =>
    new k.HttpRoute(chart, 'r', { parents: [gateway(chart)], rules: [{ backends: [value] }] }),
  ...Object.assign({}, ...constructor('Gateway', GATEWAY)),
  ...fields('Gateway', ['gatewayClassName', 'listeners'], (chart, given) => {
    new k.Gateway(chart, 'g', { ...GATEWAY, ...given });
  }),
  ...fields('Gateway.listeners.http', ['port', 'protocol', 'hostname', 'tls'], (chart, given) => {
    const http = { port: 80, protocol: 'HTTP', ...given };
    new k.Gateway(chart, 'g', { ...GATEWAY, listeners: { http } });
  }),
  'Gateway.listener': (chart, value) => gateway(chart).listener(value),
  'route(host)': (chart, value) => web(chart).route(value, { '/': 'http' }, { gateway: gateway(chart) }),
  'route(_, paths)': (chart, value) => web(chart).route('a.example.com', value, { gateway: gateway(chart) }),
  "route(_, { '/' })": (chart, value) => web(chart).route('a.example.com', { '/': value }, { gateway: gateway(chart) }),
  'route(_, _, options)': (chart, value) => web(chart).route('a.example.com', { '/': 'http' }, value),
  'route(_, _, { gateway })': (chart, value) => web(chart).route('a.example.com', { '/': 'http' }, { gateway: value }),
  'podEndpoint(ordinal)': (chart, value) => stateful(chart).podEndpoint(value, 'http').url(),
  'podEndpoint(_, port)': (chart, value) => stateful(chart).podEndpoint(0, value).url(),
  ...fields('Probe', PROBE_FIELDS, (chart, given) => {
    new k.Deployment(chart, 'd', dial(k.Probe.fromHttpGet('/', { port: 'http', ...given })));
  }),
  ...Object.assign({}, ...constructor('HorizontalPodAutoscaler', { maxReplicas: 3 })),
  'HorizontalPodAutoscaler.target': (chart, value) =>
    new k.HorizontalPodAutoscaler(chart, 'h', { target: value, maxReplicas: 3 }),
};

/** A construct with placeholders for its scope, its id and its props. */
function constructor(kind: string, props: object): Record<string, Program>[] {
  return [
    { [`${kind}(scope)`]: (_, value) => new k[kind](value, 'thing', props) },
    { [`${kind}(_, id)`]: (chart, value) => new k[kind](chart, value, props) },
    { [`${kind}(_, _, props)`]: (chart, value) => new k[kind](chart, 'thing', value) },
  ];
}

function fields(
  place: string,
  names: readonly string[],
  program: (chart: cdk8s.Chart, given: object) => unknown,
): Record<string, Program> {
  return Object.fromEntries(
    names.map((name) => [
      `${place}.${name}`,
      (chart: cdk8s.Chart, value: unknown) => program(chart, { [name]: value }),
    ]),
  );
}
