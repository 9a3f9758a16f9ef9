import { App as Root, Chart } from 'cdk8s';
import { App, Deployment, Gateway, GrpcRoute, HttpRoute, Protocol, Service, TcpRoute, TlsRoute, UdpRoute } from 'cdk8s-ports';

const chart = new Chart(new Root(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [
    { image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }, { name: 'admin', number: 9901 }, { name: 'dns', number: 53, protocol: Protocol.UDP }] },
  ],
});
const svc = web.expose({ http: 80, admin: 9901, dns: true });
const gateway = new Gateway(chart, 'gateway', {
  gatewayClassName: 'cilium',
  listeners: {
    http: { port: 80, protocol: 'HTTP' },
    https: { port: 443, protocol: 'HTTPS', tls: { certificateRefs: ['shop'] } },
    tls: { port: 8443, protocol: 'TLS', tls: { mode: 'Passthrough' } },
    dns: { port: 53, protocol: 'UDP' },
  },
});
const elsewhere = Gateway.fromGatewayName(chart, 'elsewhere', 'edge', { listeners: { https: 'HTTPS' } });
const db = Service.fromServiceName(chart, 'db', 'postgres', { ports: { pg: 5432, quic: '443/UDP' } });
const app = new App(chart, 'app', { containers: { web: { image: 'web:1', ports: { http: 8080, dns: '53/UDP' } } } });
const dnsOnly = new App(chart, 'dns', { containers: { web: { image: 'web:1', ports: { dns: '53/UDP' } } } });
const parents = [gateway.listener('https')];

//# a listener that the Gateway does not have
gateway.listener('htps');

//# a listener that a Gateway elsewhere does not have
elsewhere.listener('http');

//# a listener that a route cannot use
new HttpRoute(chart, 'a', { parents: [gateway.listener('dns')], rules: [{ backends: [svc.endpoint('http')] }] });

//# a listener of a Gateway elsewhere that a route cannot use
new UdpRoute(chart, 'b', { parents: [elsewhere.listener('https')], rules: [{ backends: [svc.endpoint('dns')] }] });

//# TLS that is not terminated
new TcpRoute(chart, 'c', { parents: [gateway.listener('tls')], rules: [{ backends: [svc.endpoint('http')] }] });

//# HTTPS for a TLSRoute
new TlsRoute(chart, 'd', { parents, rules: [{ backends: [svc.endpoint('http')] }] });

//# the name of a listener
new HttpRoute(chart, 'e', { parents: ['https'], rules: [{ backends: [svc.endpoint('http')] }] });

//# a UDP port behind an HTTPRoute
new HttpRoute(chart, 'f', { parents, rules: [{ matches: [{ path: '/' }], backends: [svc.endpoint('dns')] }] });

//# a UDP port behind a GRPCRoute, with a weight
new GrpcRoute(chart, 'g', { parents, rules: [{ backends: [svc.endpoint('http'), { endpoint: db.endpoint('quic'), weight: 1 }] }] });

//# a TCP port behind a UDPRoute
new UdpRoute(chart, 'h', { parents: [gateway.listener('dns')], rules: [{ backends: [svc.endpoint('http')] }] });

//# a port of pods
new HttpRoute(chart, 'i', { parents, rules: [{ backends: [web.port('http')] }] });

//# a port of pods, with a weight
new HttpRoute(chart, 'j', { parents, rules: [{ backends: [{ endpoint: web.port('http'), weight: 1 }] }] });

//# a port of pods in a mirror
new HttpRoute(chart, 'k', { parents, rules: [{ filters: [{ requestMirror: { backend: web.port('http') } }], backends: [svc.endpoint('http')] }] });

//# a UDP port in a mirror of a backend
new HttpRoute(chart, 'l', { parents, rules: [{ backends: [{ endpoint: svc.endpoint('http'), filters: [{ requestMirror: { backend: svc.endpoint('dns') } }] }] }] });

//# a Service
new HttpRoute(chart, 'service', { parents, rules: [{ backends: [svc] }] });

//# a Service with a weight
new HttpRoute(chart, 'weighed-service', { parents, rules: [{ backends: [{ endpoint: svc, weight: 1 }] }] });

//# a workload
new HttpRoute(chart, 'workload', { parents, rules: [{ backends: [web] }] });

//# a number
new HttpRoute(chart, 'm', { parents, rules: [{ backends: [80] }] });

//# the second of two rules
new HttpRoute(chart, 'n', { parents, rules: [{ backends: [svc.endpoint('http')] }, { backends: [svc.endpoint('dns')] }] });

//# a misspelled field
new HttpRoute(chart, 'o', { parents, hostname: ['a.example.com'], rules: [{ backends: [svc.endpoint('http')] }] });

//# a method that there is none of
new HttpRoute(chart, 'p', { parents, rules: [{ matches: [{ method: 'get' }], backends: [svc.endpoint('http')] }] });

//# a route without parents
new HttpRoute(chart, 'q', { rules: [{ backends: [svc.endpoint('http')] }] });

//# a Gateway without a class
new Gateway(chart, 'r', { listeners: { http: { port: 80, protocol: 'HTTP' } } });

//# a protocol that there is none of
new Gateway(chart, 't', { gatewayClassName: 'cilium', listeners: { http: { port: 80, protocol: 'HTTPs' } } });

//# a port of a listener that is none
new Gateway(chart, 'u', { gatewayClassName: 'cilium', listeners: { http: { port: 80, protocol: 'HTTP' }, dns: { port: 70000, protocol: 'UDP' } } });

//# a misspelled field of a listener
new Gateway(chart, 'v', { gatewayClassName: 'cilium', listeners: { http: { port: 80, protocol: 'HTTP', hostnme: 'a.b' } } });

//# a listener without a port
new Gateway(chart, 's', { gatewayClassName: 'cilium', listeners: { http: { protocol: 'HTTP' } } });

//# a port that the workload does not declare
web.route('shop.example.com', { '/': 'htp' }, { gateway });

//# a port that the application does not declare, in an object
app.route('shop.example.com', { '/': 'http', '/admin': { port: 'admin' } }, { gateway });

//# a UDP port of the workload
app.route('shop.example.com', { '/': 'dns' }, { gateway });

//# a workload without TCP ports
dnsOnly.route('shop.example.com', { '/': 'dns' }, { gateway });

//# a route of a workload to a listener that does not fit
web.route('shop.example.com', { '/': 'http' }, { gateway: gateway.listener('dns') });

//# a route of a workload without a Gateway
web.route('shop.example.com', { '/': 'http' }, {});

//# TLS of a listener without TLS
new Gateway(chart, 'plain', {
  gatewayClassName: 'cilium',
  listeners: { http: { port: 80, protocol: 'HTTP', tls: { certificateRefs: ['shop-tls'] } } },
});

//# a host of a listener that knows no hosts
new Gateway(chart, 'hosts', {
  gatewayClassName: 'cilium',
  listeners: { dns: { port: 53, protocol: 'UDP', hostname: 'dns.example.com' } },
});

//# an HTTPRoute of a listener that there is none of
new HttpRoute(chart, 'none', { parents: [gateway.listener('htps')], rules: [{ backends: [svc.endpoint('http')] }] });
