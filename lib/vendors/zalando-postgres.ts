import type { Vendor } from './vendor';

/**
 * Zalando's Postgres operator.
 *
 * @see https://postgres-operator.readthedocs.io/en/latest/
 */
export const ZALANDO_POSTGRES: Vendor = { pods: { labels: [/^(spilo-role|cluster-name)$/], names: [/^spilo$/] } };
