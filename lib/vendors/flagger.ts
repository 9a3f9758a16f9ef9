import type { Vendor } from './vendor';

/**
 * Flagger, which creates a second workload and three Services for a canary.
 *
 * @see https://docs.flagger.app/usage/how-it-works
 * @see https://github.com/fluxcd/flagger/blob/main/pkg/router/kubernetes_default.go
 * @see https://github.com/fluxcd/flagger/blob/main/pkg/canary/util.go
 */
export const FLAGGER: Vendor = {
  kinds: {
    'flagger.app': {
      Canary: {
        makes: {
          copies: {
            of: 'spec.targetRef.name',
            suffix: '-primary',
            labels: ['app', 'name', 'app.kubernetes.io/name'],
          },
          services: ['{spec.targetRef.name}', '{spec.service.name}'].flatMap((name) =>
            ['', '-primary', '-canary'].map((suffix) => ({ name: `${name}${suffix}` })),
          ),
          ports: {
            port: 'spec.service.port',
            name: 'spec.service.portName',
            defaultName: 'http',
            target: 'spec.service.targetPort',
            adds: 'spec.service.portDiscovery',
            of: 'spec.targetRef.name',
            except: ['istio-proxy', 'envoy'],
          },
        },
      },
    },
  },
};
