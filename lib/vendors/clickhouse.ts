import type { Vendor } from './vendor';

/**
 * Altinity's ClickHouse operator.
 *
 * @see https://github.com/Altinity/clickhouse-operator
 */
export const CLICKHOUSE: Vendor = {
  kinds: {
    'clickhouse.altinity.com': {
      ClickHouseInstallation: { makes: { services: [{ name: 'clickhouse-{name}' }, { name: 'chi-{name}-*' }] } },
    },
    'clickhouse-keeper.altinity.com': {
      ClickHouseKeeperInstallation: { makes: { services: [{ name: 'keeper-{name}' }, { name: 'chk-{name}-*' }] } },
    },
  },
  pods: { labels: [/^clickhouse(-keeper)?\.altinity\.com\//] },
};
