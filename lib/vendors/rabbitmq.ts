import type { Vendor } from './vendor';

/**
 * RabbitMQ's cluster operator.
 *
 * @see https://www.rabbitmq.com/kubernetes/operator/using-operator
 */
export const RABBITMQ: Vendor = {
  kinds: {
    'rabbitmq.com': {
      RabbitmqCluster: {
        makes: {
          services: [{ name: '{name}' }, { name: '{name}-nodes' }],
          pods: {
            labels: {
              'app.kubernetes.io/name': '{name}',
              'app.kubernetes.io/component': 'rabbitmq',
              'app.kubernetes.io/part-of': 'rabbitmq',
            },
          },
        },
      },
    },
  },
  pods: { labels: [/^rabbitmq\.com\//] },
};
