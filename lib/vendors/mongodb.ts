import type { Vendor } from './vendor';

/**
 * MongoDB's operators.
 *
 * @see https://www.mongodb.com/docs/kubernetes/current/
 * @see https://github.com/mongodb/mongodb-kubernetes
 */
export const MONGODB: Vendor = {
  kinds: {
    'mongodbcommunity.mongodb.com': {
      MongoDBCommunity: { makes: { services: [{ name: '{name}-svc' }, { name: '{name}-arbiter-svc' }] } },
    },
    'mongodb.com': {
      MongoDB: {
        makes: {
          services: [
            { name: '{name}-svc' },
            { name: '{name}-svc-external' },
            { name: '{name}-sh' },
            { name: '{name}-cs' },
          ],
        },
      },
    },
  },
};
