import type { Vendor } from './vendor';

/**
 * Consul.
 *
 * @see https://developer.hashicorp.com/consul/docs/k8s/annotations-and-labels
 */
export const CONSUL: Vendor = {
  annotations: {
    ports: [
      { key: 'consul.hashicorp.com/connect-service-port', layer: 'pod', written: 'list' },
      {
        key: 'consul.hashicorp.com/transparent-proxy-exclude-inbound-ports',
        layer: 'pod',
        written: 'list',
        anyOf: true,
      },
    ],
  },
  pods: { labels: [/^consul-.*role$/] },
};
