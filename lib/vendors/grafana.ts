import type { Vendor } from './vendor';

/**
 * Grafana's operators: for Grafana itself, Loki and Tempo.
 *
 * @see https://grafana.github.io/grafana-operator/docs/
 * @see https://loki-operator.dev/
 * @see https://grafana.com/docs/tempo/latest/setup/operator/
 */
export const GRAFANA: Vendor = {
  kinds: {
    'grafana.integreatly.org': {
      Grafana: { makes: { services: [{ name: '{name}-service' }, { name: '{name}-alerting' }] } },
    },
    'integreatly.org': {
      Grafana: { makes: { services: [{ name: 'grafana-service' }] } },
    },
    'loki.grafana.com': {
      LokiStack: { makes: { services: [{ name: '{name}-*' }] } },
    },
    'tempo.grafana.com': {
      TempoStack: { makes: { services: [{ name: 'tempo-{name}-*' }] } },
      TempoMonolithic: { makes: { services: [{ name: 'tempo-{name}' }, { name: 'tempo-{name}-*' }] } },
    },
  },
};
