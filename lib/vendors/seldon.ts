import type { Vendor } from './vendor';

/**
 * Seldon Core.
 *
 * @see https://docs.seldon.io/projects/seldon-core/en/latest/
 */
export const SELDON: Vendor = {
  kinds: {
    'machinelearning.seldon.io': {
      SeldonDeployment: { makes: { services: [{ name: '{name}' }, { name: '{name}-*' }] } },
    },
  },
  pods: { labels: [/^seldon-(app|deployment-id)(-svc)?$/] },
};
