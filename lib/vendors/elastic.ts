import type { Vendor } from './vendor';

/**
 * Elastic Cloud on Kubernetes.
 *
 * @see https://www.elastic.co/docs/deploy-manage/deploy/cloud-on-k8s
 */
export const ELASTIC: Vendor = {
  pods: {
    labels: [/^(elasticsearch|kibana|apm|beat|agent|logstash|enterprisesearch|maps|common)\.k8s\.elastic\.co\//],
  },
};
