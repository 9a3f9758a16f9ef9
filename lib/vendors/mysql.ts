import type { Vendor } from './vendor';

/**
 * MySQL Operator.
 *
 * @see https://dev.mysql.com/doc/mysql-operator/en/
 */
export const MYSQL: Vendor = { pods: { labels: [/^mysql\.oracle\.com\//] } };
