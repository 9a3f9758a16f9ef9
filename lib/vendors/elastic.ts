import type { Vendor } from './vendor';

/**
 * Elastic Cloud on Kubernetes.
 *
 * @see https://www.elastic.co/docs/deploy-manage/deploy/cloud-on-k8s
 */
export const ELASTIC: Vendor = {
  kinds: {
    'elasticsearch.k8s.elastic.co': {
      Elasticsearch: { makes: { services: [{ name: '{name}-es-*' }] } },
    },
    'kibana.k8s.elastic.co': {
      Kibana: { makes: { services: [{ name: '{name}-kb-http' }] } },
    },
    'apm.k8s.elastic.co': {
      ApmServer: { makes: { services: [{ name: '{name}-apm-http' }] } },
    },
    'agent.k8s.elastic.co': {
      Agent: { makes: { services: [{ name: '{name}-agent-http' }] } },
    },
    'logstash.k8s.elastic.co': {
      Logstash: { makes: { services: [{ name: '{name}-ls-*' }] } },
    },
    'enterprisesearch.k8s.elastic.co': {
      EnterpriseSearch: { makes: { services: [{ name: '{name}-ent-http' }] } },
    },
    'maps.k8s.elastic.co': {
      ElasticMapsServer: { makes: { services: [{ name: '{name}-ems-http' }] } },
    },
  },

  pods: {
    labels: [/^(elasticsearch|kibana|apm|beat|agent|logstash|enterprisesearch|maps|common)\.k8s\.elastic\.co\//],
  },
};
