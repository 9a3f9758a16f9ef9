import type { Vendor } from './vendor';

/**
 * Flink's operator.
 *
 * @see https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable/
 */
export const FLINK: Vendor = {
  kinds: {
    'flink.apache.org': {
      FlinkDeployment: {
        makes: {
          services: [{ name: '{name}' }, { name: '{name}-rest' }],
          pods: {
            labels: { app: '{name}', type: 'flink-native-kubernetes' },
            moreLabels: 'spec.podTemplate.metadata.labels',
            runtimeLabels: ['component'],
          },
        },
      },
    },
  },
};
