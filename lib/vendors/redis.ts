import type { Vendor } from './vendor';

/**
 * The operators for Redis, of Redis, OpsTree and Spotahome.
 *
 * @see https://redis.io/docs/latest/operate/kubernetes/
 * @see https://redis-operator.opstree.dev/
 * @see https://github.com/spotahome/redis-operator
 */
export const REDIS: Vendor = {
  pods: {
    labels: [
      /^(app\.redislabs\.com|redis\.opstreelabs\.in|databases\.spotahome\.com)\//,
      /^(redis_setup_type|redisfailovers.*)$/,
    ],
  },
};
