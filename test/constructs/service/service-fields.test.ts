import * as kplus from '../../../lib';
import { findings, text, web } from '../findings';

/** The findings of a Service with these fields. */
function of(given: object): readonly string[] {
  return findings((chart) => {
    new kplus.Service(chart, 's', {
      selector: web(chart),
      ports: [{ port: 80, targetPort: text('http') }],
      ...given,
    });
  });
}

const LoadBalancer = kplus.ServiceType.LOAD_BALANCER;

test.each<[object, string]>([
  [{ ipFamilies: ['IPv4', 'IPv6'] }, "ipFamilyPolicy is not set, so it is 'SingleStack', but ipFamilies has two"],
  [{ ipFamilies: ['IPv4', 'IPv4'] }, "address family 'IPv4' is listed twice in ipFamilies"],
  [{ ipFamilyPolicy: 'DualStack' }, "ipFamilyPolicy 'DualStack' is not one of"],
  [{ clusterIP: '10.0.0.1', ipFamilies: ['IPv6'] }, "cluster IP '10.0.0.1' is IPv4, and ipFamilies[0] says IPv6"],
  [{ clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1', 'fd00::1'] }, 'but clusterIPs has two'],
  [{ clusterIPs: ['10.0.0.1'] }, 'clusterIPs must be empty when clusterIP is'],
  [{ trafficDistribution: 'PreferZone' }, "trafficDistribution 'PreferZone' is not one of"],
  [{ externalIPs: ['example.com'] }, "external IP 'example.com' is not an IP address"],
  [{ loadBalancerSourceRanges: ['10.0.0.0/8'] }, 'loadBalancerSourceRanges is for a Service of type LoadBalancer'],
  [{ type: LoadBalancer, loadBalancerSourceRanges: ['10.0.0.1'] }, "'10.0.0.1' is not a range of IP addresses"],
  [{ externalTrafficPolicy: 'Local' }, 'externalTrafficPolicy is for a Service that is reached from outside'],
  [{ type: LoadBalancer, externalTrafficPolicy: 'Node' }, "externalTrafficPolicy 'Node' is not one of"],
  [{ internalTrafficPolicy: 'Node' }, "internalTrafficPolicy 'Node' is not one of"],
  [{ healthCheckNodePort: 30100 }, 'healthCheckNodePort is for a Service of type LoadBalancer'],
  [{ loadBalancerClass: 'example.com/fast' }, 'loadBalancerClass is for a Service of type LoadBalancer'],
  [{ allocateLoadBalancerNodePorts: false }, 'allocateLoadBalancerNodePorts is for a Service of type LoadBalancer'],
  [{ sessionAffinity: 'Cookie' }, "sessionAffinity 'Cookie' is not one of"],
  [{ sessionAffinity: 'ClientIP', sessionAffinityTimeoutSeconds: 86401 }, 'timeoutSeconds 86401 is outside 1..86400'],
  [{ sessionAffinity: 'ClientIP', sessionAffinityTimeoutSeconds: 1.5 }, 'timeoutSeconds 1.5 is not a whole number'],
])('%j is refused at synth', (given, message) => {
  expect(of(given)).toEqual([
    expect.stringContaining(`[shop/s] ${message.startsWith('but ') ? 'ipFamilyPolicy' : message}`),
  ]);
  expect(of(given)[0]).toContain(message);
});

test.each<object>([
  { ipFamilies: ['IPv6'] },
  { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'PreferDualStack' },
  { clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1', 'fd00::1'], ipFamilyPolicy: 'RequireDualStack' },
  { trafficDistribution: 'PreferClose' },
  { trafficDistribution: 'PreferSameZone' },
  { trafficDistribution: 'PreferSameNode' },
  { externalIPs: ['192.0.2.1'], externalTrafficPolicy: 'Local' },
  { type: LoadBalancer, loadBalancerSourceRanges: ['10.0.0.0/8'], allocateLoadBalancerNodePorts: false },
  { type: LoadBalancer, externalTrafficPolicy: 'Local', healthCheckNodePort: 30100 },
  { sessionAffinity: 'ClientIP', sessionAffinityTimeoutSeconds: 600 },
  // Without session affinity, Kubernetes drops the timeout.
  { sessionAffinityTimeoutSeconds: 600 },
])('%j is right', (given) => {
  expect(of(given)).toEqual([]);
});
