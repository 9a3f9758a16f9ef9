import type { Vendor } from './vendor';

/**
 * The Redis operators of Redis, OpsTree and Spotahome.
 *
 * @see https://redis.io/docs/latest/operate/kubernetes/
 * @see https://redis-operator.opstree.dev/
 * @see https://github.com/spotahome/redis-operator/blob/master/operator/redisfailover/service/constants.go
 */
export const REDIS: Vendor = {
  kinds: {
    'databases.spotahome.com': {
      RedisFailover: {
        makes: {
          services: [{ name: 'rfs-{name}' }, { name: 'rfr-{name}' }, { name: 'rfrm-{name}' }, { name: 'rfrs-{name}' }],
        },
      },
    },
    'redis.redis.opstreelabs.in': {
      Redis: { makes: { services: [{ name: '{name}' }, { name: '{name}-headless' }, { name: '{name}-additional' }] } },
      RedisCluster: { makes: { services: [{ name: '{name}-leader*' }, { name: '{name}-follower*' }] } },
      RedisReplication: {
        makes: {
          services: [
            { name: '{name}' },
            { name: '{name}-headless' },
            { name: '{name}-additional' },
            { name: '{name}-master' },
            { name: '{name}-replica' },
          ],
        },
      },
      RedisSentinel: { makes: { services: [{ name: '{name}-sentinel*' }] } },
    },
    'app.redislabs.com': {
      RedisEnterpriseCluster: { makes: { services: [{ name: '{name}' }, { name: '{name}-ui' }] } },
      RedisEnterpriseDatabase: { makes: { services: [{ name: '{name}' }, { name: '{name}-headless' }] } },
    },
  },

  pods: {
    labels: [
      /^(app\.redislabs\.com|redis\.opstreelabs\.in|databases\.spotahome\.com)\//,
      /^(redis_setup_type|redisfailovers.*)$/,
    ],
  },
};
