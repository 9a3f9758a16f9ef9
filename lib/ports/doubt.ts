import type { PortNameProblem } from './port-name';

/*
 * A first look at what a program declares, in few steps, because it is taken for each workload and Service of it. It may only err towards
 * doubt: whatever is not surely right is judged in full, and in the same words as ever.
 *
 * A literal and a pattern are intersected, which comes to `never` where they do not match, and counts no instantiation.
 */

/**
 * The texts, behind a `#`, of numbers that are not surely those of a port.
 *
 * A placeholder that another one follows takes one character.
 */
// prettier-ignore
export type DoubtfulNumber =
  | '#0' | `#-${string}` | `#${string}.${string}` | `#${string}e${string}`
  | `#${string}${string}${string}${string}${string}${string}${string}`
  | `#${'6' | '7' | '8' | '9'}${string}${string}${string}${string}${string}`;

/** The same of texts such as `53/UDP`, behind a `#`. */
// prettier-ignore
export type DoubtfulSpec =
  | '#0/UDP' | `#-${string}` | `#${string}.${string}` | `#${string}e${string}`
  | `#${string}${string}${string}${string}${string}${string}${string}/UDP`
  | `#${'6' | '7' | '8' | '9'}${string}${string}${string}${string}${string}/UDP`;

/** The first words of most names of ports. */
// prettier-ignore
type Word =
  | 'http' | 'https' | 'http2' | 'h2c' | 'grpc' | 'grpc-web' | 'grpcs' | 'web' | 'api' | 'app' | 'main' | 'server' | 'service' | 'tcp' | 'udp'
  | 'tls' | 'ssl' | 'ws' | 'wss' | 'metrics' | 'http-metrics' | 'https-metrics' | 'monitoring' | 'prometheus' | 'prom' | 'exporter'
  | 'admin' | 'admin-http' | 'management' | 'mgmt' | 'actuator' | 'stats' | 'status' | 'health' | 'healthz' | 'health-check' | 'probe'
  | 'probes' | 'ready' | 'live' | 'debug' | 'pprof' | 'profiling' | 'trace' | 'traces' | 'otlp' | 'otlp-grpc' | 'otlp-http' | 'zipkin'
  | 'jaeger' | 'dns' | 'dns-tcp' | 'dns-udp' | 'db' | 'sql' | 'mysql' | 'pg' | 'postgres' | 'postgresql' | 'mongo' | 'mongodb' | 'redis'
  | 'memcached' | 'amqp' | 'mqtt' | 'nats' | 'kafka' | 'client' | 'peer' | 'cluster' | 'gossip' | 'raft' | 'rpc' | 'thrift' | 'internal'
  | 'external' | 'public' | 'private' | 'frontend' | 'backend' | 'ui' | 'dashboard' | 'console' | 'proxy' | 'webhook' | 'webhooks'
  | 'webhook-server' | 'ingress' | 'gateway' | 'registry' | 'ssh' | 'ftp' | 'smtp' | 'imap' | 'ldap' | 'ldaps' | 'syslog' | 'sip' | 'rtp'
  | 'transport' | 'data' | 'control' | 'sync' | 'search' | 'query' | 'graphql' | 'swagger' | 'docs';

/** Such a word, or one and a number, as `http-2`: `-2` is a `bigint`. */
type CommonName = Word | `${Word}${bigint}`;

/** What a `bigint` in a pattern lets through, and what is too long. (Without the `@`, placeholders alone are any text.) */
// prettier-ignore
type OddName =
  | `@${string}0${'X' | 'B' | 'O'}${string}`
  | `@${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}`;

/** Whether there is any doubt about names, `never` if there is none; of those that are not common, what is wrong with them. */
// prettier-ignore
export type NameDoubt<Name extends string> =
  `${Name}` extends CommonName ? `@${Name}` & OddName : EachProblem<Name>;

type EachProblem<Name extends string> = Name extends unknown ? PortNameProblem<Name> : never;
