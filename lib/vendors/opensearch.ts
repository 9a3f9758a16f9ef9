import type { Vendor } from './vendor';

/**
 * OpenSearch's operator.
 *
 * @see https://github.com/opensearch-project/opensearch-k8s-operator
 */
export const OPENSEARCH: Vendor = {
  kinds: {
    'opensearch.opster.io': {
      OpenSearchCluster: { makes: { services: [{ name: '{spec.general.serviceName}' }, { name: '{name}-*' }] } },
    },
  },
  pods: { labels: [/^opster\.io\//] },
};
