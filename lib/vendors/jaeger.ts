import type { Vendor } from './vendor';

/**
 * Jaeger's operator.
 *
 * @see https://www.jaegertracing.io/docs/1.65/deployment/operator/
 */
export const JAEGER: Vendor = {
  kinds: {
    'jaegertracing.io': {
      Jaeger: {
        makes: {
          services: [
            { name: '{name}-agent' },
            { name: '{name}-collector' },
            { name: '{name}-collector-headless' },
            { name: '{name}-query' },
          ],
        },
      },
    },
  },
  sidecar: { marks: ['sidecar.jaegertracing.io/inject'], ports: [5775, 5778, 6831, 6832, 14271] },
};
