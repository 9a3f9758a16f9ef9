/**
 * The ports that an address without one means, by scheme.
 *
 * Schemes whose clients do not agree are left out: `tcp`, `kafka` with a list of brokers, `clickhouse`, all that ask DNS for the port.
 *
 * @see https://www.iana.org/assignments/service-names-port-numbers/
 */
const PORTS: Readonly<Record<string, number>> = {
  http: 80,
  ws: 80,
  h2c: 80,
  https: 443,
  wss: 443,
  grpcs: 443,
  ftp: 21,
  sftp: 22,
  ssh: 22,
  smtp: 25,
  smtps: 465,
  ldap: 389,
  ldaps: 636,
  imap: 143,
  imaps: 993,
  postgres: 5432,
  postgresql: 5432,
  mysql: 3306,
  mariadb: 3306,
  mssql: 1433,
  sqlserver: 1433,
  mongodb: 27017,
  redis: 6379,
  rediss: 6379,
  memcached: 11211,
  amqp: 5672,
  amqps: 5671,
  mqtt: 1883,
  mqtts: 8883,
  nats: 4222,
  kafka: 9092,
  bolt: 7687,
  neo4j: 7687,
};

/** The scheme of a database may include the driver: `postgresql+asyncpg`. */
const WITH_DRIVER = /^(postgres|postgresql|mysql|mariadb|mssql)\+\w+$/;

/** The default port of a scheme; `undefined` if that is not known. */
export function defaultPortOf(scheme: string): number | undefined {
  const known = scheme.toLowerCase().replace(WITH_DRIVER, '$1');
  return Object.hasOwn(PORTS, known) ? PORTS[known] : undefined;
}
