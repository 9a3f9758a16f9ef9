import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { notePrinted } from '../printed';

/*
 * A policy for a number that no pod declares opens no known port. It may still be right, so it is only a warning, and only if one program
 * writes both the policy and the pods.
 */

const printed = notePrinted();

function warnings(define: (chart: Chart, web: kplus.Deployment, peer: kplus.INetworkPolicyPeer) => void): string[] {
  const chart = new Chart(new App(), 'shop');
  const containers: kplus.ContainerProps[] = [
    { image: 'nginx:1.27', args: ['--jmx=7199'], ports: [{ name: 'http', number: 8080 }] },
  ];
  const web: kplus.Deployment = new kplus.Deployment(chart, 'web', { containers });
  define(chart, web, kplus.NetworkPolicyIpBlock.anyIpv4(chart, 'any'));
  Testing.synth(chart);
  return printed().map((text) => text.split('\n')[0]!.replace('cdk8s-ports: warning: ', ''));
}

const tcp = (port: number): kplus.NetworkPolicyPort => kplus.NetworkPolicyPort.tcp(port);
const anyNumber = (value: number): number => value;

test('a number that the pods do not declare is warned of', () => {
  expect(
    warnings((chart, selector, peer) => {
      new kplus.NetworkPolicy(chart, 'in', { selector, ingress: { rules: [{ peer, ports: [tcp(8081)] }] } });
    }),
  ).toEqual([
    "[shop/in] no pod declares port 8081/TCP: NetworkPolicy 'shop/in' ingress -> 8081/TCP -x- Deployment 'shop/web' (ports: http 8080/TCP) [network-policy-port-undeclared]",
  ]);
});

test('so is one of pods that are called, by a handle of others', () => {
  expect(
    warnings((chart, web) => {
      const api = new kplus.Deployment(chart, 'api', { containers: [{ image: 'a:1', portNumber: 9090 }] });
      new kplus.NetworkPolicy(chart, 'out', {
        selector: api,
        egress: { rules: [{ peer: web, ports: [api.port(9090)] }] },
      });
    }),
  ).toEqual([
    "[shop/out] no pod declares port 9090/TCP: NetworkPolicy 'shop/out' egress -> 9090/TCP -x- Deployment 'shop/web' (ports: http 8080/TCP) [network-policy-port-undeclared]",
  ]);
});

test.each<[string, Parameters<typeof warnings>[0]]>([
  [
    'the number that the pods declare',
    (chart, selector, peer) =>
      new kplus.NetworkPolicy(chart, 'in', { selector, ingress: { rules: [{ peer, ports: [tcp(8080)] }] } }),
  ],
  [
    'a number that the program is told',
    (chart, selector, peer) =>
      new kplus.NetworkPolicy(chart, 'in', { selector, ingress: { rules: [{ peer, ports: [tcp(7199)] }] } }),
  ],
  [
    'a range',
    (chart, selector, peer) =>
      new kplus.NetworkPolicy(chart, 'in', {
        selector,
        ingress: { rules: [{ peer, ports: [kplus.NetworkPolicyPort.tcpRange(9000, 9100)] }] },
      }),
  ],
  [
    'all pods of the namespace',
    (chart, _, peer) =>
      new kplus.NetworkPolicy(chart, 'in', {
        selector: kplus.Pods.all(chart, 'all'),
        ingress: { rules: [{ peer, ports: [tcp(443)] }] },
      }),
  ],
  [
    'pods that declare nothing',
    (chart, _, peer) =>
      new kplus.NetworkPolicy(chart, 'in', {
        selector: new kplus.Deployment(chart, 'bare', { containers: [{ image: 'b:1' }] }),
        ingress: { rules: [{ peer, ports: [tcp(443)] }] },
      }),
  ],
  [
    'a connection with a port that nobody declares, on purpose',
    (chart, web) => {
      const service = new kplus.Service(chart, 'debug', {
        selector: web,
        ports: [{ name: 'debug', port: 99, targetPort: kplus.unchecked(anyNumber(9999), 'it listens all the same') }],
      });
      const client = new kplus.Deployment(chart, 'client', { containers: [{ image: 'c:1' }] });
      client.connect(service.endpoint('debug'));
    },
  ],
])('nothing is said of %s', (_, define) => {
  expect(warnings(define)).toEqual([]);
});
