import type { Vendor } from './vendor';

/**
 * Percona's operators.
 *
 * @see https://docs.percona.com/percona-operator-for-postgresql/latest/
 * @see https://docs.percona.com/percona-operator-for-mysql/pxc/
 * @see https://docs.percona.com/percona-operator-for-mongodb/
 * @see https://github.com/percona/percona-server-mysql-operator/blob/main/pkg/mysql/mysql.go
 */
export const PERCONA: Vendor = {
  kinds: {
    'pgv2.percona.com': {
      PerconaPGCluster: {
        makes: {
          services: [
            { name: '{name}-primary' },
            { name: '{name}-replicas' },
            { name: '{name}-ha' },
            { name: '{name}-ha-config' },
            { name: '{name}-pods' },
            { name: '{name}-pgbouncer' },
          ],
        },
      },
    },
    'pxc.percona.com': {
      PerconaXtraDBCluster: {
        makes: {
          services: [
            { name: '{name}-pxc' },
            { name: '{name}-pxc-unready' },
            { name: '{name}-proxysql' },
            { name: '{name}-proxysql-unready' },
            { name: '{name}-haproxy' },
            { name: '{name}-haproxy-replicas' },
          ],
        },
      },
    },
    'psmdb.percona.com': {
      PerconaServerMongoDB: {
        makes: { services: [{ name: '{name}-mongos' }, { name: '{name}-cfg' }, { name: '{name}-rs*' }] },
      },
    },
    'ps.percona.com': {
      PerconaServerMySQL: {
        makes: {
          services: [
            { name: '{name}-mysql' },
            { name: '{name}-mysql-primary' },
            { name: '{name}-mysql-proxy' },
            { name: '{name}-haproxy' },
            { name: '{name}-router' },
            { name: '{name}-orc' },
            { name: '{name}-mysql-unready' },
          ],
        },
      },
    },
  },
};
