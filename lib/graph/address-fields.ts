/** A kind in whose fields addresses of Services stand, called by those who read the object. */
interface AddressFields {
  /** The group. */
  readonly group: string;
  /** The kind. */
  readonly kind: string;
  /** The places, `[]` for each item of a list. */
  readonly fields: readonly string[];
}

/**
 * As data: a new kind is a new line.
 *
 * prometheus-operator.dev/docs/api-reference/api, docs.victoriametrics.com/operator/api, keda.sh/docs/latest/scalers/prometheus
 */
export const ADDRESS_FIELDS: readonly AddressFields[] = [
  {
    group: 'monitoring.coreos.com',
    kind: 'Probe',
    fields: ['spec.prober.url', 'spec.targets.staticConfig.static[]'],
  },
  { group: 'monitoring.coreos.com', kind: 'ScrapeConfig', fields: ['spec.staticConfigs[].targets[]'] },
  {
    group: 'operator.victoriametrics.com',
    kind: 'VMProbe',
    fields: ['spec.vmProberSpec.url', 'spec.targets.staticConfig.targets[]'],
  },
  { group: 'keda.sh', kind: 'ScaledObject', fields: ['spec.triggers[].metadata.serverAddress'] },
];
