import type { Vendor } from './vendor';

/**
 * Jaeger's operator.
 *
 * @see https://www.jaegertracing.io/docs/1.65/deployment/operator/
 * @see https://github.com/jaegertracing/jaeger-operator/blob/main/pkg/service/collector.go
 * @see https://github.com/jaegertracing/jaeger-operator/blob/main/pkg/inject/sidecar.go
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
  sidecar: {
    marks: ['sidecar.jaegertracing.io/inject'],
    ports: [5775, 5778, 6831, 6832, 14271],
    names: ['zk-compact-trft', 'jg-compact-trft', 'jg-binary-trft'],
  },
};
