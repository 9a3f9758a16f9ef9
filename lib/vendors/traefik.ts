import type { ObjectAnnotation } from './shape/annotations';
import type { ServicePath } from './shape/service-path';
import type { Vendor, VendorKind } from './vendor';

const service = (at: string, protocol: 'TCP' | 'UDP'): ServicePath => ({
  at,
  name: 'name',
  namespace: 'namespace',
  port: 'port',
  needsPort: true,
  takesTextForName: true,
  protocol,
});
const kinds: Readonly<Record<string, VendorKind>> = {
  IngressRoute: { references: [service('spec.routes[].services[]', 'TCP')] },
  IngressRouteTCP: { references: [service('spec.routes[].services[]', 'TCP')] },
  IngressRouteUDP: { references: [service('spec.routes[].services[]', 'UDP')] },
  TraefikService: {
    references: ['spec.weighted.services[]', 'spec.mirroring', 'spec.mirroring.mirrors[]'].map((at) =>
      service(at, 'TCP'),
    ),
  },
  Middleware: { addresses: [{ at: 'spec.forwardAuth.address' }], references: [service('spec.errors.service', 'TCP')] },
};

const QUALIFIED = 'namespace-name@kubernetescrd';
const ofKind = (kind: string): ObjectAnnotation['kinds'] =>
  ['traefik.io', 'traefik.containo.us'].map((group) => ({ group, kind }));

/**
 * Traefik.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/
 */
export const TRAEFIK: Vendor = {
  kinds: { 'traefik.io': kinds, 'traefik.containo.us': kinds },
  settings: ['traefik.containo.us', 'traefik.io'],
  annotations: {
    objects: [
      { key: 'traefik.ingress.kubernetes.io/router.middlewares', kinds: ofKind('Middleware'), written: QUALIFIED },
      { key: 'traefik.ingress.kubernetes.io/router.tls.options', kinds: ofKind('TLSOption'), written: QUALIFIED },
      {
        key: 'traefik.ingress.kubernetes.io/service.serverstransport',
        kinds: ofKind('ServersTransport'),
        written: QUALIFIED,
      },
    ],
  },
  controller: {
    controller: 'traefik.io/ingress-controller',
    className: 'traefik',
    image: /(^|\/)traefik([:@]|$)/,
    groups: ['traefik.io', 'traefik.containo.us'],
  },
};
