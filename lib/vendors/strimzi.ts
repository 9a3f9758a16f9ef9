import type { MadePods, Vendor } from './vendor';

const podsOf = (kind: string): MadePods => ({
  labels: { 'strimzi.io/cluster': '{name}', 'strimzi.io/kind': kind, 'app.kubernetes.io/instance': '{name}' },
  runtimeLabels: [
    'strimzi.io/name',
    'strimzi.io/component-type',
    'strimzi.io/pod-name',
    'strimzi.io/pool-name',
    'app.kubernetes.io/name',
    'app.kubernetes.io/part-of',
    'app.kubernetes.io/managed-by',
  ],
});

/**
 * Strimzi, which runs Kafka.
 *
 * @see https://strimzi.io/docs/operators/latest/configuring
 */
export const STRIMZI: Vendor = {
  kinds: {
    'kafka.strimzi.io': {
      Kafka: { makes: { services: [{ name: '{name}-*' }], pods: podsOf('Kafka') } },
      KafkaConnect: {
        makes: {
          services: [{ name: '{name}-connect-api' }, { name: '{name}-connect' }],
          pods: podsOf('KafkaConnect'),
        },
      },
      KafkaMirrorMaker2: {
        makes: {
          services: [{ name: '{name}-mirrormaker2-api' }, { name: '{name}-mirrormaker2' }],
          pods: podsOf('KafkaMirrorMaker2'),
        },
      },
      KafkaBridge: { makes: { services: [{ name: '{name}-bridge-service' }], pods: podsOf('KafkaBridge') } },
    },
  },
  pods: { labels: [/^strimzi\.io\//] },
};
