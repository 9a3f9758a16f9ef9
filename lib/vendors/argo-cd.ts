import type { Vendor } from './vendor';

/**
 * Argo CD and its operator.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
 * @see https://argocd-operator.readthedocs.io/en/latest/
 */
export const ARGO_CD: Vendor = {
  kinds: {
    'argoproj.io': {
      Application: { givesNamespace: ['spec.destination.namespace'] },
      ApplicationSet: { givesNamespace: ['spec.template.spec.destination.namespace'] },
      ArgoCD: {
        makes: {
          services: [
            { name: '{name}-server' },
            { name: '{name}-repo-server' },
            { name: '{name}-redis' },
            { name: '{name}-metrics' },
            { name: '{name}-server-metrics' },
            { name: '{name}-dex-server' },
            { name: '{name}-grafana' },
            { name: '{name}-applicationset-controller' },
            { name: '{name}-prometheus' },
            { name: '{name}-redis-ha*' },
          ],
        },
      },
    },
  },
};
