import type { Vendor } from './vendor';

/**
 * Strimzi, which runs Kafka.
 *
 * @see https://strimzi.io/docs/operators/latest/configuring
 */
export const STRIMZI: Vendor = {
  kinds: {
    'kafka.strimzi.io': {
      Kafka: { makes: { services: [{ name: '{name}-*' }] } },
      KafkaConnect: { makes: { services: [{ name: '{name}-connect-api' }, { name: '{name}-connect' }] } },
      KafkaMirrorMaker2: {
        makes: { services: [{ name: '{name}-mirrormaker2-api' }, { name: '{name}-mirrormaker2' }] },
      },
      KafkaBridge: { makes: { services: [{ name: '{name}-bridge-service' }] } },
    },
  },
  pods: { labels: [/^strimzi\.io\//] },
};
