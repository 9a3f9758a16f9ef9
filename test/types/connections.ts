// What may be connected, and what may be a port of a policy.
import * as cdk8s from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import { App, Deployment, NetworkPolicy, NetworkPolicyPort, Pods, Protocol, Service, StatefulSet } from 'cdk8s-ports';
import type { NetworkPolicyPort as AnyPolicyPort } from 'cdk8s-ports';
import { expectType, type Equal } from './expect';

const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
const ports = [
  { name: 'http', number: 8080 },
  { name: 'dns', number: 53, protocol: Protocol.UDP },
] as const;
const web = new Deployment(chart, 'web', { containers: [{ name: 'nginx', image: 'nginx:1.27', ports }] });
const db = new StatefulSet(chart, 'db', { containers: [{ image: 'pg', ports: [{ name: 'pg', number: 5432 }] }] });
const app = new App(chart, 'app', { containers: { main: { image: 'i', ports: { http: 8080 } } } });
const svc = web.expose({ http: 80, dns: true });
const elsewhere = Service.fromServiceName(chart, 'redis', 'redis', { ports: { redis: 6379 } });
declare const anyNumber: number;
declare const anyName: string;

// Ports of policies: handles of workloads, containers and applications, props, and what is known late.
const one: AnyPolicyPort = NetworkPolicyPort.of(web.port('http'));
const all = [one, NetworkPolicyPort.of(web.containers[0]!.port('dns')), NetworkPolicyPort.of(app.port('http'))];
NetworkPolicyPort.of({ port: 8080 });
NetworkPolicyPort.of({ port: 'http', protocol: 'UDP' });
NetworkPolicyPort.of({ port: web.port('http'), endPort: 8090 });
NetworkPolicyPort.of({ port: anyNumber, endPort: anyNumber });
NetworkPolicyPort.of({ protocol: plain.NetworkProtocol.UDP });
const props: plain.NetworkPolicyPortProps = { port: anyNumber };
NetworkPolicyPort.of(props);
NetworkPolicyPort.tcpRange(1, 65535);
NetworkPolicyPort.tcpRange(8080, 8080);
NetworkPolicyPort.tcpRange(999, 1000);
NetworkPolicyPort.udpRange(anyNumber, 100);
NetworkPolicyPort.allTcp();
const helper = <N extends number>(port: N): AnyPolicyPort => NetworkPolicyPort.tcp(anyNumber + port);
helper(80);

// In rules, in props, among those of cdk8s-plus; a policy is one of cdk8s-plus.
const policy = new NetworkPolicy(chart, 'policy', {
  selector: web,
  ingress: { rules: [{ peer: app, ports: [web.port('http'), plain.NetworkPolicyPort.tcp(80)] }] },
});
policy.addIngressRule(Pods.all(chart, 'all'), [web.port('http'), NetworkPolicyPort.tcp(80)]);
policy.addEgressRule(app, all);
policy.addEgressRule(app);
const list: plain.NetworkPolicyPort[] = [];
policy.addEgressRule(app, list);
const asPlain: plain.NetworkPolicy = policy;
asPlain.addEgressRule(web, [one]);

// Connections take both, and an App as a peer.
web.connections.allowTo(app, { ports: [app.port('http'), NetworkPolicyPort.tcp(80)], dns: false });
web.connections.allowTo(app);
web.connections.allowFrom(db, { isolation: plain.PodConnectionsIsolation.POD });
app.connections.allowTo(web, { ports: list });
const asPlainConnections: plain.PodConnections = web.connections;
asPlainConnections.isolate();

// connect() takes endpoints of any Service, and those of pods.
expectType<Equal<ReturnType<typeof app.connect>, void>>();
app.connect(svc.endpoint('http'), { env: 'API_URL', container: 'main' });
app.connect(elsewhere.endpoint(), { env: { HOST: 'host', PORT: 'port', URL: { path: '/v1' } }, podPort: 16379 });
app.connect(db.podEndpoint(0, 'pg'), { egress: false, ingress: false, dns: false });
app.connect(svc.endpoint('dns'), { container: app.containers.main, dns: Pods.all(chart, 'dns') });
web.connect(svc.endpoint(53), { env: anyName, container: 'nginx' });
db.connect(svc.endpoint('http'), { env: { [anyName]: 'url' }, container: 'main' });
for (const each of [web, db, app]) each.connect(svc.endpoint('http'), { env: 'API_URL' });
for (const each of [web, db]) each.allowFromAnywhere();
app.allowFromAnywhere('http');
web.allowFromAnywhere('http', 53);
const generic = (consumer: App | Deployment): void => {
  consumer.connect(svc.endpoint('http'));
};
generic(web);
generic(app);
