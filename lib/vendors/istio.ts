import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const destination = (at: string): ServicePath => ({
  at,
  name: 'host',
  written: 'host',
  port: 'port.number',
  protocol: 'TCP',
});
const portSetting = (at: string): ServicePath => ({
  at,
  nameOfAll: 'spec.host',
  written: 'host',
  port: 'port.number',
  isSetting: true,
});

const ROUTES = ['http', 'tcp', 'tls'].map((protocol) => `spec.${protocol}[].route[].destination`);

/**
 * Istio.
 *
 * @see https://istio.io/latest/docs/reference/config/
 * @see https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/
 * @see https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/
 * @see https://istio.io/latest/docs/ops/deployment/application-requirements/#ports-used-by-istio
 */
export const ISTIO: Vendor = {
  kinds: {
    'networking.istio.io': {
      VirtualService: {
        references: [...ROUTES, 'spec.http[].mirror', 'spec.http[].mirrors[].destination'].map(destination),
        picksSubsets: { at: ROUTES, host: 'host', subset: 'subset', definedBy: 'DestinationRule' },
        keepsPorts: {
          destination: 'destination',
          hosts: 'spec.hosts[]',
          gateways: 'spec.gateways[]',
          gateway: 'Gateway',
          mesh: 'mesh',
        },
      },
      ServiceEntry: { announces: ['spec.hosts[]'] },
      Gateway: {
        listens: {
          selector: 'spec.selector',
          ports: 'spec.servers[].port.number',
          hosts: 'spec.servers[].hosts[]',
          pods: { label: 'istio', image: /^auto$|(^|\/)proxyv2([:@]|$)/ },
          installers: ['install.istio.io/IstioOperator', 'maistra.io/ServiceMeshControlPlane'],
        },
      },
      DestinationRule: {
        references: [
          { at: 'spec', name: 'host', written: 'host' },
          portSetting('spec.trafficPolicy.portLevelSettings[]'),
          portSetting('spec.subsets[].trafficPolicy.portLevelSettings[]'),
        ],
        definesSubsets: { host: 'spec.host', at: 'spec.subsets[]', name: 'name', labels: 'labels' },
      },
    },
    'security.istio.io': {
      PeerAuthentication: { podPorts: { podSelector: 'spec.selector', ports: 'spec.portLevelMtls', written: 'keys' } },
      AuthorizationPolicy: {
        podPorts: { podSelector: 'spec.selector', ports: 'spec.rules[].to[].operation.ports[]', written: 'values' },
      },
      RequestAuthentication: { addresses: [{ at: 'spec.jwtRules[].jwksUri' }] },
    },
  },
  settings: ['networking.istio.io', 'security.istio.io', 'telemetry.istio.io'],
  annotations: {
    ports: [
      { key: 'traffic.sidecar.istio.io/includeInboundPorts', layer: 'pod', written: 'list', words: ['*'] },
      { key: 'traffic.sidecar.istio.io/excludeInboundPorts', layer: 'pod', written: 'list', anyOf: true },
    ],
  },
  mesh: {
    group: 'istio.io',
    marks: ['istio-injection', 'istio.io/rev', 'istio.io/dataplane-mode', 'sidecar.istio.io/inject'],
    protocols: 'http http2 https grpc grpc-web h2c tls tcp mongo mysql redis udp'.split(' '),
  },
  sidecar: {
    marks: ['istio-injection', 'istio.io/rev', 'sidecar.istio.io/inject', 'sidecar.istio.io/status'],
    ports: [15000, 15001, 15004, 15006, 15008, 15009, 15020, 15021, 15090],
    names: ['http-envoy-prom'],
  },
  injects: { image: 'auto', annotation: 'inject.istio.io/templates' },
};
