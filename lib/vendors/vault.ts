import type { Vendor } from './vendor';

/**
 * Vault, which labels its own pods with their state, such as which one is active.
 *
 * @see https://developer.hashicorp.com/vault/docs/configuration/service-registration/kubernetes
 * @see https://developer.hashicorp.com/vault/docs/platform/k8s/injector/annotations
 */
export const VAULT: Vendor = {
  sidecar: {
    marks: ['vault.hashicorp.com/agent-inject'],
    ports: [8200],
    numbers: ['vault.hashicorp.com/agent-cache-listener-port'],
  },
  pods: { labels: [/^vault-(active|initialized|sealed|perf-standby)$/] },
};
