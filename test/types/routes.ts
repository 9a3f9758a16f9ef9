import { App as Root, Chart } from 'cdk8s';
import {
  type AnyEndpoint,
  App,
  Deployment,
  type Endpoint,
  Gateway,
  type GatewayListener,
  GrpcRoute,
  HttpRoute,
  type HttpRouteProps,
  type HttpRouteRule,
  type ImportedGateway,
  type Listener,
  Pod,
  type PortMap,
  Protocol,
  ReferenceGrant,
  Service,
  StatefulSet,
  TcpRoute,
  TlsRoute,
  UdpRoute,
} from 'cdk8s-ports';
import { type Equal, expectType } from './expect';

declare const anyName: string;
declare const anyNumber: number;
declare const anyEndpoint: Endpoint;
declare const anyListener: Listener;
declare const anyGateway: Gateway;
declare const rules: HttpRouteRule[];
declare const props: HttpRouteProps;

const chart = new Chart(new Root(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', {
  containers: [
    {
      image,
      ports: [
        { name: 'http', number: 8080 },
        { name: 'dns', number: 53, protocol: Protocol.UDP },
      ],
    },
  ],
});
const svc = web.expose({ http: 80, dns: true });

// The listeners of a Gateway by their protocols.
const gateway = new Gateway(chart, 'gateway', {
  gatewayClassName: 'cilium',
  listeners: {
    http: { port: 80, protocol: 'HTTP' },
    https: { port: 443, protocol: 'HTTPS', tls: { certificateRefs: ['shop'] } },
    tls: { port: 8443, protocol: 'TLS', tls: { mode: 'Passthrough' } },
    ended: { port: 8444, protocol: 'TLS' },
    dns: { port: anyNumber, protocol: 'UDP' },
    late: { port: 1, protocol: anyName },
    quic: { port: 2, protocol: 'example.com/quic' },
  },
});
expectType<
  Equal<
    typeof gateway,
    Gateway<{
      http: 'HTTP';
      https: 'HTTPS';
      tls: 'TLS/Passthrough';
      ended: 'TLS';
      dns: 'UDP';
      late: string;
      quic: 'example.com/quic';
    }>
  >
>();
const https = gateway.listener('https');
expectType<Equal<typeof https, Listener<'HTTPS'>>>();
const tls = gateway.listener('tls');
expectType<Equal<typeof tls, Listener<'TLS/Passthrough'>>>();
const elsewhere = Gateway.fromGatewayName(chart, 'elsewhere', 'edge', {
  listeners: { https: 'HTTPS', tls: 'TLS/Passthrough' },
});
expectType<Equal<typeof elsewhere, ImportedGateway<{ https: 'HTTPS'; tls: 'TLS/Passthrough' }>>>();
const some: Gateway = gateway;
some.listener(anyName);
const withHttps: Gateway<{ https: 'HTTPS' }> = gateway;
withHttps.listener('https');
const listeners: Record<string, GatewayListener> = {};
const wide = new Gateway(chart, 'wide', { gatewayClassName: anyName, listeners });
wide.listener(anyName);
const imported = Gateway.fromGatewayName(chart, 'imported', anyName, { listeners: { [anyName]: anyName } });

// Everything that fits.
new HttpRoute(chart, 'a', {
  parents: [https, gateway.listener('http'), elsewhere.listener('https')],
  rules: [
    { backends: [svc.endpoint('http'), { endpoint: svc.endpoint(80), weight: 1 }] },
    {
      matches: [{ path: { type: 'Exact', value: '/a' }, headers: { a: 'b' }, method: 'GET' }, { path: anyName }],
      filters: [{ requestMirror: { backend: svc.endpoint('http') } }, { urlRewrite: { hostname: 'a' } }],
      backends: [{ endpoint: svc.endpoint('http'), filters: [{ requestMirror: { backend: svc.endpoint('http') } }] }],
    },
    { filters: [{ requestRedirect: { scheme: 'https' } }] },
  ],
});
new GrpcRoute(chart, 'b', { parents: [gateway], rules: [{ backends: [svc.endpoint('http')] }] });
new TcpRoute(chart, 'c', { parents: [gateway.listener('ended')], rules: [{ backends: [svc.endpoint('http')] }] });
new TlsRoute(chart, 'd', { parents: [tls, gateway.listener('ended')], rules: [{ backends: [svc.endpoint('http')] }] });
new UdpRoute(chart, 'e', { parents: [gateway.listener('dns')], rules: [{ backends: [svc.endpoint('dns')] }] });
new ReferenceGrant(chart, 'f', { from: [{ kind: 'HTTPRoute', namespace: 'shop' }], to: [{ kind: 'Service' }] });

// What is known late is left to synth.
new HttpRoute(chart, 'g', {
  parents: [anyListener, anyGateway, gateway.listener('late'), gateway.listener('quic'), imported.listener(anyName)],
  hostnames: [anyName],
  rules: [{ backends: [anyEndpoint, { endpoint: anyEndpoint, weight: anyNumber }] }],
});
new UdpRoute(chart, 'h', { parents: [anyListener], rules: [{ backends: [anyEndpoint] }] });
new HttpRoute(chart, 'i', { parents: [https], rules });
new HttpRoute(chart, 'j', props);
new HttpRoute(chart, 'k', { parents: [{ group: '', kind: 'Service', name: 'web', port: 80 }], rules: [] });
new HttpRoute(chart, 'l', {
  parents: [https],
  rules: [{ backends: [{ group: 'example.com', kind: 'Pool', name: 'a' }] }],
});
const endpoints: AnyEndpoint[] = [svc.endpoint('http'), svc.endpoint('dns')];
new HttpRoute(chart, 'm', { parents: [https], rules: [{ backends: endpoints }] });
function routed(endpoint: AnyEndpoint): HttpRoute {
  return new HttpRoute(chart, 'n', { parents: [https], rules: [{ backends: [endpoint] }] });
}
routed(svc.endpoint('http'));

// The short form.
const app = new App(chart, 'app', { containers: { web: { image, ports: { http: 8080, dns: '53/UDP' } } } });
const route = app.route('shop.example.com', { '/': 'http' }, { gateway: https });
expectType<Equal<typeof route, HttpRoute>>();
web.route(['a.example.com', 'b.example.com'], { '/': { port: 'http', type: 'Exact' } }, { gateway, name: 'web' });
new StatefulSet(chart, 'set', { containers: [{ image, ports: [{ number: 9000 }] }] }).route(
  'a',
  { '/': 9000 },
  { gateway },
);
new Pod(chart, 'pod').route(anyName, { '/': anyName, '/a': anyNumber }, { gateway: [https, elsewhere] });
for (const one of [web, app]) one.route('c.example.com', { '/': 'http' }, { gateway });
declare const open: Deployment<PortMap>;
open.route('a', { '/': 'what' }, { gateway });
declare const service: Service;
new HttpRoute(chart, 'o', { parents: [https], rules: [{ backends: [service.endpoint()] }] });
