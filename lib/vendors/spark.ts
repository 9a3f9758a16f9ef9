import type { Vendor } from './vendor';

/**
 * Spark, and its operator.
 *
 * @see https://www.kubeflow.org/docs/components/spark-operator/
 */
export const SPARK: Vendor = {
  kinds: {
    'sparkoperator.k8s.io': {
      SparkApplication: {
        makes: {
          services: [{ name: '{name}-ui-svc' }, { name: '{name}-driver-svc' }, { name: '{name}-*-driver-svc' }],
        },
      },
    },
  },
  pods: { labels: [/^(sparkoperator\.k8s\.io|spark-role)(\/|$)/] },
};
