import type { Vendor } from './vendor';

/**
 * Spark, and its operator.
 *
 * @see https://www.kubeflow.org/docs/components/spark-operator/
 */
export const SPARK: Vendor = { pods: { labels: [/^(sparkoperator\.k8s\.io|spark-role)(\/|$)/] } };
