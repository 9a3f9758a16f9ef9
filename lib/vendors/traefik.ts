import type { ServicePath } from './shape/service-path';
import type { Vendor, VendorKind } from './vendor';

const service = (at: string, protocol?: 'TCP' | 'UDP'): ServicePath => ({
  at,
  name: 'name',
  namespace: 'namespace',
  port: 'port',
  needsPort: true,
  takesTextForName: true,
  ...(protocol !== undefined && { protocol }),
});
const kinds: Readonly<Record<string, VendorKind>> = {
  IngressRoute: { references: [service('spec.routes[].services[]')] },
  IngressRouteTCP: { references: [service('spec.routes[].services[]', 'TCP')] },
  IngressRouteUDP: { references: [service('spec.routes[].services[]', 'UDP')] },
  TraefikService: {
    references: [service('spec.weighted.services[]'), service('spec.mirroring'), service('spec.mirroring.mirrors[]')],
  },
};

/**
 * Traefik.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/
 */
export const TRAEFIK: Vendor = {
  kinds: { 'traefik.io': kinds, 'traefik.containo.us': kinds },
  settings: ['traefik.containo.us', 'traefik.io'],
  controller: {
    controller: 'traefik.io/ingress-controller',
    className: 'traefik',
    image: /(^|\/)traefik([:@]|$)/,
    groups: ['traefik.io', 'traefik.containo.us'],
  },
};
