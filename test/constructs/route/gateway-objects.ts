import type { Chart } from 'cdk8s';
import * as kplus from '../../../lib';

/** A workload with ports for HTTP and DNS. */
export const workload = (scope: Chart, id: string) =>
  new kplus.Deployment(scope, id, {
    containers: [
      {
        image: 'web:1',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'admin', number: 9901 },
          { name: 'dns', number: 5353, protocol: kplus.Protocol.UDP },
        ],
      },
    ],
  });

/** A Service of such a workload. */
export const serviceIn = (scope: Chart, id = 'web') =>
  workload(scope, id).expose({ http: 80, admin: 9901, dns: 53 }, { name: id });

/** A Gateway with a listener of each protocol. */
export const gatewayIn = (scope: Chart) =>
  new kplus.Gateway(scope, 'public', {
    gatewayClassName: 'cilium',
    listeners: {
      http: { port: 80, protocol: 'HTTP' },
      https: {
        port: 443,
        protocol: 'HTTPS',
        hostname: '*.example.com',
        tls: { certificateRefs: ['shop-tls', { name: 'other', group: '', kind: 'Secret' }] },
      },
      tls: { port: 8443, protocol: 'TLS', tls: { mode: 'Passthrough' } },
      ended: { port: 9443, protocol: 'TLS', tls: { certificateRefs: ['db-tls'] } },
      tcp: { port: 5432, protocol: 'TCP' },
      udp: { port: 53, protocol: 'UDP' },
    },
  });
