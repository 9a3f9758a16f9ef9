import type { Vendor } from './vendor';

/**
 * Vault, which says itself who serves.
 *
 * @see https://developer.hashicorp.com/vault/docs/configuration/service-registration/kubernetes
 */
export const VAULT: Vendor = { pods: { labels: [/^vault-(active|initialized|sealed|perf-standby)$/] } };
