import type { PortNameProblem } from './port-name';

/*
 * A quick first check of what a program declares. It takes few steps, because it runs for each of the program's workloads and Services. It
 * may err only on the side of doubt: whatever is not certainly right is judged in full, with the usual messages.
 *
 * It intersects a literal with a pattern: the result is `never` if they do not match, and the compiler counts no instantiation.
 */

/**
 * Numbers that may not be port numbers, written as texts that start with `#`.
 *
 * A placeholder that is followed by another placeholder matches exactly one character.
 */
// prettier-ignore
export type DoubtfulNumber =
  | '#0' | `#-${string}` | `#${string}.${string}` | `#${string}e${string}`
  | `#${string}${string}${string}${string}${string}${string}${string}`
  | `#${'6' | '7' | '8' | '9'}${string}${string}${string}${string}${string}`;

/** The same for texts such as `53/UDP`, which start with `#` here, too. */
// prettier-ignore
export type DoubtfulSpec =
  | '#0/UDP' | `#-${string}` | `#${string}.${string}` | `#${string}e${string}`
  | `#${string}${string}${string}${string}${string}${string}${string}/UDP`
  | `#${'6' | '7' | '8' | '9'}${string}${string}${string}${string}${string}/UDP`;

/** The words that most port names start with. */
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

/** Such a word, or a word and a number, as in `http-2`: `-2` matches `bigint`. */
type CommonName = Word | `${Word}${bigint}`;

/**
 * Wrong names that match `CommonName`: `bigint` accepts `0X`, `0B` and `0O`, and any length. (The placeholders alone, without `@`, are any
 * text.)
 */
// prettier-ignore
type OddName =
  | `@${string}0${'X' | 'B' | 'O'}${string}`
  | `@${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}${string}`;

/** `never` if there is no doubt about the names; for names that are not common, what is wrong with them. */
// prettier-ignore
export type NameDoubt<Name extends string> =
  `${Name}` extends CommonName ? `@${Name}` & OddName : EachProblem<Name>;

type EachProblem<Name extends string> = Name extends unknown ? PortNameProblem<Name> : never;
