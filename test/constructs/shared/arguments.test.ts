/* eslint-disable @typescript-eslint/no-explicit-any -- values that an unchecked JavaScript program may pass */
import * as cdk8s from 'cdk8s';
import * as kplus from '../../../lib';

const k = kplus as any;
const image = 'nginx:1.27';
const http = { name: 'http', number: 8080 };

const web = (chart: cdk8s.Chart): any =>
  new k.Deployment(chart, 'web', {
    containers: [{ image, ports: [http, { name: 'dns', number: 53, protocol: 'UDP' }] }],
  });
const app = (chart: cdk8s.Chart, given: object): any =>
  new k.App(chart, 'shop', { containers: { web: { image } }, ...given });
const port = (given: unknown) => ({ containers: { web: { image, ports: { http: given } } } });
const container = (given: object) => ({ containers: [{ image, ...given }] });

/** The error of the program, at once or at synth. */
function told(program: (chart: cdk8s.Chart) => unknown): string {
  const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
  try {
    program(chart);
    cdk8s.Testing.synth(chart);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

const CONTAINERS = "{ web: { image: 'nginx:1.27', ports: { http: 8080 } } }";
const PROPS = "{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }";
const made = `container 'main' is a Container instance: add it with attachContainer(), or pass props, as in ${PROPS} (Attempted to construct a container from a Container object.)`;

test.each<[string, (chart: cdk8s.Chart) => unknown, string]>([
  [
    'unchecked without a reason',
    () => k.unchecked(9999),
    "unchecked(9999) needs a reason: say why no container declares this port, as in unchecked(9999, 'the debugger listens without declaring it')",
  ],
  [
    'unchecked of nothing',
    () => k.unchecked(undefined, 'on purpose'),
    "unchecked() was given undefined as its value: pass the name or number of a port, as in unchecked(9999, 'the debugger listens without declaring it')",
  ],
  [
    'unchecked of a number that is too large',
    () => k.unchecked(99_999, 'on purpose'),
    'unchecked(99999): port 99999 is outside 1..65535; the API server accepts no other',
  ],
  [
    'unchecked of a fraction',
    () => k.unchecked(80.5, 'on purpose'),
    'unchecked(80.5): port 80.5 is not a whole number; the API server accepts no other',
  ],
  [
    'a main port that is a string',
    (chart) => new k.Deployment(chart, 'a', { containers: [{ image: 'nginx:1.27', portNumber: '8080' }] }),
    "Deployment 'shop/a': portNumber of a container is the string '8080': pass the number 8080",
  ],
  [
    'a main port that is no number, as of a variable that is not set',
    (chart) => new k.Deployment(chart, 'a', { containers: [{ image: 'nginx:1.27', portNumber: NaN }] }),
    "Deployment 'shop/a': portNumber of a container is the number NaN: pass a number from 1 to 65535, or leave it out",
  ],
  [
    'a port that is a string',
    (chart) => new k.Deployment(chart, 'a', { containers: [{ image: 'nginx:1.27', ports: [{ number: '8080' }] }] }),
    "container 'main': the number of a port is the string '8080': pass the number 8080",
  ],
  [
    'an App without props',
    (chart) => new k.App(chart, 'a'),
    `App 'shop/a' has no containers: pass { containers }, by name, as in ${CONTAINERS}`,
  ],
  [
    'an App of nothing',
    (chart) => new k.App(chart, 'a', {}),
    `App 'shop/a' has no containers: pass { containers }, by name, as in ${CONTAINERS}`,
  ],
  [
    'an App of null',
    (chart) => new k.App(chart, 'a', null),
    `App 'shop/a' has no containers: pass { containers }, by name, as in ${CONTAINERS}`,
  ],
  [
    'an App with a list of containers',
    (chart) => app(chart, { containers: [{ image }] }),
    `App 'shop/shop': containers is a list: pass an object, as in ${CONTAINERS}`,
  ],
  [
    'an App with a Container',
    (chart) => app(chart, { containers: { web: new k.Container({ image }) } }),
    "App 'shop/shop', container 'web' is a Container instance: pass its image and ports, as in { image: 'nginx:1.27', ports: { http: 8080 } }",
  ],
  [
    'a port of an App that is a number as a text',
    (chart) => app(chart, port('8080')),
    "App 'shop/shop', container 'web', port 'http': '8080' is not a port: write a number, or number and protocol as in '53/UDP' (TCP, UDP, SCTP)",
  ],
  [
    'a port of an App that is true',
    (chart) => app(chart, port(true)),
    "App 'shop/shop', container 'web', port 'http' is the boolean true: write a number, number and protocol as in '53/UDP', or an object, as in { number: 8080 }",
  ],
  [
    'a port of an App without a number',
    (chart) => app(chart, port({ protocol: 'UDP' })),
    "App 'shop/shop', container 'web', port 'http': number is undefined: write the number of the port, as in { number: 8080 }",
  ],
  [
    'a variable of an App that is a number',
    (chart) => app(chart, { containers: { web: { image, env: { PORT: 8080 } } } }),
    "App 'shop/shop', container 'web': variable 'PORT' is the number 8080: write it as a string, '8080'",
  ],
  [
    'a kind of App that there is not',
    (chart) => app(chart, { kind: 'ReplicaSet' }),
    "App 'shop/shop': kind 'ReplicaSet' is not one of Deployment, StatefulSet, DaemonSet, Job, CronJob",
  ],
  [
    'expose of nothing',
    (chart) => web(chart).expose(),
    "Deployment 'shop/web': expose() was given undefined: name ports that it declares (http 8080/TCP, dns 53/UDP), as in expose({ http: 80 })",
  ],
  [
    'expose of no ports',
    (chart) => web(chart).expose({}),
    "Deployment 'shop/web': expose() was given an object without ports: name ports that it declares (http 8080/TCP, dns 53/UDP), as in expose({ http: 80 })",
  ],
  [
    'expose of a port that is off',
    (chart) => web(chart).expose({ http: false }),
    "Deployment 'shop/web': expose() was given the boolean false for port 'http': write the number that clients dial, true for the container's own, or an object, as in { port: 80 }",
  ],
  [
    'a Service of no container',
    (chart) => new k.Service(chart, 's', { container: undefined }),
    "Failed serializing construct at path 'shop/s/Resource' with name 'shop-s-c8539fbe': Error: Service 'shop/s': `container` is undefined, so the Service selects nothing: pass a container that the workload has, as in web.containers[0]",
  ],
  [
    'a Service of a container by its name',
    (chart) => new k.Service(chart, 's', { container: 'web', ports: [{ port: 80 }] }),
    "Service 'shop/s': container is the string 'web': pass the container itself, as in web.container('web')",
  ],
  [
    'a Service with a selector as in a manifest',
    (chart) => new k.Service(chart, 's', { selector: { 'app.kubernetes.io/name': 'web' }, ports: [{ port: 80 }] }),
    "Service 'shop/s': selector is an object: pass a workload, or labels by Pods.select(scope, id, { labels: { 'app.kubernetes.io/name': 'web' } })",
  ],
  [
    'a Service with ports that are none',
    (chart) => new k.Service(chart, 's', { ports: [80] }),
    "Service 'shop/s': ports[0] is the number 80: pass an object, as in { port: 80, targetPort: 'http' }",
  ],
  [
    'a Service with a family that is no list',
    (chart) => new k.Service(chart, 's', { ports: [{ port: 80 }], ipFamilies: 'IPv4' }),
    "Service 'shop/s': ipFamilies is the string 'IPv4': pass a list, as in ['IPv4']",
  ],
  ['a Container of a Container', () => new k.Container(new k.Container({ image })), `Container: ${made}`],
  [
    'a Container among containers',
    (chart) => new k.Deployment(chart, 'd', { containers: [new k.Container({ image })] }),
    `Deployment 'shop/d': ${made}`,
  ],
  [
    'a Container that is added',
    (chart) => web(chart).addContainer(new k.Container({ image })),
    `Deployment 'shop/web': ${made}`,
  ],
  [
    'a Container that is added to the init containers',
    (chart) => web(chart).addInitContainer(new k.Container({ image })),
    `Deployment 'shop/web': ${made}`,
  ],
  [
    'props that are attached',
    (chart) => web(chart).attachContainer({ image }),
    "Deployment 'shop/web': attachContainer() was given an object: pass a Container, or its props to addContainer()",
  ],
  [
    'a container without an object',
    (chart) => web(chart).addContainer('nginx:1.27'),
    `Deployment 'shop/web': a container is the string 'nginx:1.27': pass its props, as in ${PROPS}`,
  ],
  [
    'a port of a container that is a number',
    (chart) => new k.Deployment(chart, 'd', container({ ports: [8080] })),
    "container 'main': a port is the number 8080: pass an object, as in { name: 'http', number: 8080 }",
  ],
  [
    'a port of a container as in a manifest',
    (chart) => new k.Deployment(chart, 'd', container({ ports: [{ name: 'http', containerPort: 8080 }] })),
    "container 'main': a port has `name`, `containerPort` and no `number`: write it as in { name: 'http', number: 8080 }",
  ],
  [
    'a probe as in a manifest',
    (chart) => new k.Deployment(chart, 'd', container({ readiness: { httpGet: { path: '/', port: 8080 } } })),
    "Deployment 'shop/d': readiness of a container is an object: pass a Probe, as in Probe.fromHttpGet('/', { port: 'http' })",
  ],
  [
    'a probe of a port alone',
    () => k.Probe.fromHttpGet('/', 8080),
    "Probe.fromHttpGet(): options is the number 8080: pass an object, as in { port: 'http' }",
  ],
  [
    'containers by name where they are a list',
    (chart) => new k.Deployment(chart, 'd', { containers: { web: { image } } }),
    `Deployment 'shop/d': containers is an object: pass a list, as in [${PROPS}]`,
  ],
  [
    'a CronJob without a schedule',
    (chart) => new k.CronJob(chart, 'c', container({})),
    "CronJob 'shop/c': schedule is undefined: pass when it runs, as in Cron.daily()",
  ],
  [
    'a StatefulSet with the name of its Service',
    (chart) => new k.StatefulSet(chart, 'db', { service: 'db', ...container({}) }),
    "StatefulSet 'shop/db': service is the string 'db': pass a Service, or false for none",
  ],
  [
    'no scope',
    () => new k.Deployment(),
    "Deployment: scope is undefined: pass the chart, or a construct in it, as in new Deployment(chart, 'web', { ... })",
  ],
  [
    'props in place of a scope',
    () => new k.Service({ ports: [] }, 's'),
    "Service: scope is an object: pass the chart, or a construct in it, as in new Service(chart, 's', { ... })",
  ],
  [
    'no id',
    (chart) => new k.Deployment(chart, container({})),
    "Deployment in 'shop': id is an object: pass a string, as in new Deployment(chart, 'web', { ... })",
  ],
  [
    'a Service as a target port',
    (chart) => new k.Service(chart, 's', { ports: [{ port: 80, targetPort: web(chart).expose({ http: 80 }) }] }),
    "Failed serializing construct at path 'shop/s/Resource' with name 'shop-s-c8539fbe': Error: a port is a Service: pass its name or number, or a handle, as in web.port('http')",
  ],
  [
    'a probe with a number of seconds',
    () => k.Probe.fromHttpGet('/', { periodSeconds: 5 }),
    'Probe.fromHttpGet(): periodSeconds is the number 5: pass a Duration, as in Duration.seconds(5)',
  ],
  [
    'a Service as a backend',
    (chart) => new k.Ingress(chart, 'i', { defaultBackend: web(chart).expose({ http: 80 }) }),
    "Ingress 'shop/i': defaultBackend is a Service: pass a backend, as in IngressBackend.fromService(service)",
  ],
  [
    'an Ingress with a path twice',
    (chart) => {
      const backend = k.IngressBackend.fromService(web(chart).expose({ http: 80 }));
      new k.Ingress(chart, 'i', { rules: [{ backend }, { path: '/', backend }] });
    },
    "Ingress 'shop/i': there is already an ingress rule for /",
  ],
  [
    'a workload among the ports of a policy',
    (chart) => new k.NetworkPolicy(chart, 'np').addIngressRule(k.Pods.all(chart, 'all'), [web(chart)]),
    "NetworkPolicy 'shop/np', ingress rule: ports[0] is a Deployment: pass a port of pods, as in web.port('http'), or a NetworkPolicyPort",
  ],
  [
    'a policy for a name',
    (chart) => new k.NetworkPolicy(chart, 'np', { selector: 'web' }),
    "NetworkPolicy 'shop/np': selector is the string 'web': pass a workload, or labels by Pods.select(scope, id, { labels: { app: 'web' } })",
  ],
  [
    'a policy with a list of rules',
    (chart) => new k.NetworkPolicy(chart, 'np', { ingress: [{ peer: web(chart) }] }),
    "NetworkPolicy 'shop/np': ingress is a list: pass an object, as in { rules: [{ peer: api, ports: [web.port('http')] }] }",
  ],
  [
    'a policy with a default in other words',
    (chart) => new k.NetworkPolicy(chart, 'np', { egress: { default: 'deny' } }),
    "NetworkPolicy 'shop/np': egress.default is the string 'deny': pass one of NetworkPolicyTrafficDefault, as in NetworkPolicyTrafficDefault.DENY",
  ],
  [
    'a peer that is a name',
    (chart) => new k.NetworkPolicy(chart, 'np').addEgressRule('web'),
    "NetworkPolicy 'shop/np', egress rule: the peer is the string 'web': pass a workload, Pods.select(scope, id, { labels: { app: 'web' } }), or a NetworkPolicyIpBlock",
  ],
  [
    'a Service as a peer',
    (chart) => web(chart).connections.allowTo(new k.Service(chart, 's', { ports: [{ port: 80 }] })),
    "Deployment 'shop/web', connections: the peer is a Service: pass a workload, Pods.select(scope, id, { labels: { app: 'web' } }), or a NetworkPolicyIpBlock",
  ],
  [
    'a Service as a selector',
    (chart) => new k.Service(chart, 's', { selector: web(chart).expose({ http: 80 }), ports: [{ port: 80 }] }),
    "Service 'shop/s': selector is a Service: pass a workload, or labels by Pods.select(scope, id, { labels: { app: 'web' } })",
  ],
  [
    'a monitor with a time in other words',
    (chart) => web(chart).monitor('http', { interval: '30 sec' }),
    "PodMonitor 'shop/web/Monitor-http': podMetricsEndpoints[0].interval is the string '30 sec': pass a time, as in '30s' or '1m'",
  ],
  [
    'a port that is declared twice',
    (chart) => new k.Deployment(chart, 'd', container({ ports: [http, { ...http, number: 81 }] })),
    "container 'main': Port with name http already exists",
  ],
  [
    'two volumes of one name',
    (chart) => {
      const volumes = ['one', 'two'].map((id) => k.Volume.fromEmptyDir(chart, id, 'data'));
      new k.Deployment(chart, 'd', { ...container({}), volumes });
    },
    "Deployment 'shop/d': Volume with name data already exists",
  ],
  [
    'ports for everybody as a list',
    (chart) => web(chart).allowFromAnywhere(['http']),
    "Deployment 'shop/web': a port is a list: pass the name or number of a port (http 8080/TCP, dns 53/UDP)",
  ],
  [
    'a port of nothing',
    (chart) => web(chart).port(),
    "Deployment 'shop/web': a port is undefined: pass the name or number of a port (http 8080/TCP, dns 53/UDP)",
  ],
  [
    'a container of nothing',
    (chart) => web(chart).container(),
    "Deployment 'shop/web': container() was given undefined: pass the name of a container (main)",
  ],
  [
    'PortChecks of nothing',
    () => k.PortChecks.of(),
    'PortChecks.of() was given undefined: pass an app, a chart, or a construct in one',
  ],
])('%s', (_, program, message) => {
  expect(told(program)).toBe(message);
});
