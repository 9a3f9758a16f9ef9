import type { Chart } from 'cdk8s';
import * as kplus from '../../../lib';
import { findings, web } from '../findings';

const dns = (chart: Chart): kplus.Deployment => {
  const ports: kplus.ContainerPort[] = [{ name: 'dns', number: 53, protocol: 'UDP' }];
  return new kplus.Deployment(chart, 'dns', { containers: [{ image: 'dns:1', ports }] });
};

const fault = (place: string, direction: string): unknown =>
  expect.stringMatching(
    new RegExp(
      `^\\[shop/${place}\\w+\\] the pods declare 53 for UDP, not TCP: NetworkPolicy 'shop/${place}\\w+' ${direction} -> 53/TCP -x- Deployment 'shop/dns' \\(ports: dns 53/UDP\\); no policy allows it for UDP \\[network-policy-port-undeclared\\]$`,
    ),
  );

test('connections of cdk8s-plus allow TCP, whatever is declared: both policies are refused', () => {
  expect(
    findings((chart) => {
      web(chart).connections.allowTo(dns(chart));
    }),
  ).toEqual([fault('web/AllowEgress', 'egress'), fault('web/AllowIngress', 'ingress')]);
  expect(
    findings((chart) => {
      dns(chart).connections.allowFrom(web(chart));
    }),
  ).toEqual([fault('dns/AllowIngress', 'ingress'), fault('dns/AllowEgress', 'egress')]);
});

test('with the ports written out they are right, and so are those to a workload that declares TCP', () => {
  expect(
    findings((chart) => {
      const ports = [kplus.NetworkPolicyPort.of({ port: 53, protocol: kplus.NetworkProtocol.UDP })];
      web(chart).connections.allowTo(dns(chart), { ports });
    }),
  ).toEqual([]);
  expect(
    findings((chart) => {
      const containers: kplus.ContainerProps[] = [{ image: 'api:1', ports: [{ name: 'http', number: 8080 }] }];
      web(chart).connections.allowTo(new kplus.Deployment(chart, 'api', { containers }));
    }),
  ).toEqual([]);
});

test('an App is a peer and a caller, too', () => {
  const containers = { main: { image: 'dns:1', ports: { dns: '53/UDP' } } } as const;
  expect(
    findings((chart) => {
      const server = new kplus.App(chart, 'dns', { containers });
      web(chart).connections.allowTo(server.workload);
    }),
  ).toHaveLength(2);
});
