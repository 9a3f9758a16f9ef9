import type { Vendor } from './vendor';

/**
 * Zalando's Postgres operator.
 *
 * @see https://postgres-operator.readthedocs.io/en/latest/
 */
export const ZALANDO_POSTGRES: Vendor = {
  kinds: {
    'acid.zalan.do': {
      postgresql: {
        makes: {
          services: [
            { name: '{name}' },
            { name: '{name}-repl' },
            { name: '{name}-config' },
            { name: '{name}-pooler' },
            { name: '{name}-pooler-repl' },
          ],
        },
      },
    },
  },
  pods: { labels: [/^(spilo-role|cluster-name)$/], names: [/^spilo$/] },
};
