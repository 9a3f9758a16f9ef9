import type { Vendor } from './vendor';

/**
 * Argo Events.
 *
 * @see https://argoproj.github.io/argo-events/eventsources/services/
 */
export const ARGO_EVENTS: Vendor = {
  kinds: {
    'argoproj.io': {
      EventSource: { makes: { services: [{ name: '{name}-eventsource-svc' }] } },
    },
  },
};
