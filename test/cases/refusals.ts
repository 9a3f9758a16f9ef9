/** The rules that say what the API server refuses. */
export const REFUSALS: readonly string[] = [
  'wrong-field-type',
  'unknown-field',
  'rejected-field',
  'port-name-syntax',
  'port-range',
  'duplicate-port-name-in-container',
  'host-port-conflict',
  'node-port',
  'service-port-names',
  'service-port-duplicate',
  'ingress-port-missing',
  'network-policy-port-unknown',
  'selector-template-mismatch',
  'stateful-set-service',
];
