import type { Vendor } from './vendor';

/**
 * RabbitMQ's cluster operator.
 *
 * @see https://www.rabbitmq.com/kubernetes/operator/using-operator
 */
export const RABBITMQ: Vendor = { pods: { labels: [/^rabbitmq\.com\//] } };
