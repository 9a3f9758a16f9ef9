import { App as Root, Chart } from 'cdk8s';
import { App, Deployment, NetworkPolicy, NetworkPolicyPort, Pods, Service } from 'cdk8s-ports';

const chart = new Chart(new Root(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [
    { name: 'nginx', image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] },
    { name: 'envoy', image: 'envoy:1.31', ports: [{ name: 'admin', number: 9901 }] },
  ],
});
const svc = new Service(chart, 'svc', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 'http' }] });
const app = new App(chart, 'app', { containers: { main: { image: 'app:1', ports: { http: 8080 } } } });
const policy = new NetworkPolicy(chart, 'policy', { selector: web });
const everybody = Pods.all(chart, 'everybody');

//# a name that the pods do not have
NetworkPolicyPort.of(web.port('htp'));

//# an endpoint as the port of a policy
NetworkPolicyPort.of(svc.endpoint('web'));

//# an endpoint among the ports of a rule
policy.addIngressRule(everybody, [web.port('http'), svc.endpoint('web')]);

//# a number among the ports of a rule
policy.addIngressRule(everybody, [8080]);

//# a number in quotes, which is a name
NetworkPolicyPort.of({ port: '8080' });

//# a number that is no port
NetworkPolicyPort.tcp(0);

//# a number that is too large
NetworkPolicyPort.of({ port: 80800 });

//# a range that ends before it begins
NetworkPolicyPort.tcpRange(500, 100);

//# a range that ends before it begins, as props
NetworkPolicyPort.of({ port: 30000, endPort: 8080 });

//# a range that begins with a name
NetworkPolicyPort.of({ port: 'http', endPort: 8080 });

//# a range without a beginning
NetworkPolicyPort.of({ endPort: 8080 });

//# a field that there is not
NetworkPolicyPort.of({ prot: 80 });

//# a protocol that there is not
NetworkPolicyPort.of({ port: 80, protocol: 'ICMP' });

//# an endpoint among the ports of connections
app.connections.allowTo(web, { ports: [svc.endpoint('web')] });

//# a port of pods where an endpoint belongs
app.connect(web.port('http'));

//# a Service where an endpoint belongs
app.connect(svc);

//# a name of an endpoint that there is not
app.connect(svc.endpoint('wev'));

//# a container that there is not
web.connect(svc.endpoint('web'), { env: 'URL', container: 'ngnix' });

//# a container that the application does not have
app.connect(svc.endpoint('web'), { env: 'URL', container: 'mian' });

//# a value that an endpoint does not have
app.connect(svc.endpoint('web'), { env: { URL: 'ulr' } });

//# an option that there is not
app.connect(svc.endpoint('web'), { egres: false });

//# a port that is opened and not declared
app.allowFromAnywhere('htp');

//# a name among the ports of a rule
policy.addIngressRule(everybody, ['http']);

//# a URL where an endpoint belongs
app.connect('http://web');
