import type { Vendor } from './vendor';

/**
 * Koperator, which runs Kafka.
 *
 * @see https://github.com/banzaicloud/koperator
 */
export const BANZAI: Vendor = {
  kinds: {
    'kafka.banzaicloud.io': {
      KafkaCluster: { makes: { services: [{ name: '{name}-*' }] } },
    },
  },
  pods: { labels: [/^(kafka\.banzaicloud\.io|banzaicloud\.io)\//] },
};
