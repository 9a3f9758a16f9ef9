import type { PolicyKind } from './shape/policy';
import type { Vendor } from './vendor';

const policy: PolicyKind = {
  specs: ['spec', 'specs[]'],
  podSelector: 'endpointSelector',
  peers: 'toEndpoints',
  ports: 'toPorts[].ports[]',
  anyProtocol: 'ANY',
  labelSource: /^(k8s|any)[:.]/,
  namespaceLabel: 'io.kubernetes.pod.namespace',
  unknownLabels: /^(io\.(kubernetes|cilium)\.|reserved[:.]|cidr[:.])/,
};

/**
 * Cilium.
 *
 * @see https://docs.cilium.io/en/stable/security/policy/language/#layer-4-examples
 */
export const CILIUM: Vendor = {
  kinds: {
    'cilium.io': {
      CiliumNetworkPolicy: { policy },
      CiliumClusterwideNetworkPolicy: { facts: { namespaced: false }, policy },
    },
  },
  settings: ['cilium.io'],
};
