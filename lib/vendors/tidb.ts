import type { Vendor } from './vendor';

/**
 * TiDB's operator.
 *
 * @see https://docs.pingcap.com/tidb-in-kubernetes/stable/
 * @see https://github.com/pingcap/tidb-operator/blob/v1.6.0/pkg/controller/controller_utils.go
 */
export const TIDB: Vendor = {
  kinds: {
    'pingcap.com': {
      TidbCluster: {
        makes: {
          services: [
            { name: '{name}-pd' },
            { name: '{name}-pd-peer' },
            { name: '{name}-tidb' },
            { name: '{name}-tidb-peer' },
            { name: '{name}-tikv-peer' },
            { name: '{name}-tiflash-peer' },
            { name: '{name}-discovery' },
          ],
        },
      },
    },
  },
};
