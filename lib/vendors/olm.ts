import type { Vendor } from './vendor';

/**
 * The Operator Lifecycle Manager, which installs a bundle into the namespace of its OperatorGroup.
 *
 * @see https://olm.operatorframework.io/docs/concepts/crds/clusterserviceversion/
 * @see https://olm.operatorframework.io/docs/advanced-tasks/adding-admission-and-conversion-webhooks/
 */
export const OLM: Vendor = {
  kinds: {
    'operators.coreos.com': {
      ClusterServiceVersion: { makes: { isElsewhere: true, services: [{ name: '*-service' }] } },
    },
  },
};
