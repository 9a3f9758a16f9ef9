import type { Vendor } from './vendor';

/**
 * Consul.
 *
 * @see https://developer.hashicorp.com/consul/docs/k8s/annotations-and-labels
 * @see https://github.com/hashicorp/consul-k8s/blob/main/control-plane/connect-inject/constants/constants.go
 * @see https://github.com/hashicorp/consul-k8s/tree/main/charts/consul/templates
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
  sidecar: {
    marks: ['consul.hashicorp.com/connect-inject', 'consul.hashicorp.com/connect-inject-status'],
    ports: [15001, 19000, 20000, 20100, 20200, 20300, 20400, 20500, 21000],
    numbers: ['consul.hashicorp.com/prometheus-scrape-port', 'consul.hashicorp.com/envoy-admin-bind-port'],
  },
  services: ['consul-server', 'consul-ui', 'consul-dns', 'consul-connect-injector'],
  pods: { labels: [/^consul-.*role$/] },
};
