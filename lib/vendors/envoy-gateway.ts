import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const backend = (at: string): ServicePath => ({
  at,
  name: 'name',
  namespace: 'namespace',
  port: 'port',
  protocol: 'TCP',
  needsPort: true,
});

/**
 * Envoy Gateway.
 *
 * @see https://gateway.envoyproxy.io/docs/api/extension_types/
 */
export const ENVOY_GATEWAY: Vendor = {
  kinds: {
    'gateway.envoyproxy.io': {
      SecurityPolicy: {
        references: [
          'spec.extAuth.http.backendRef',
          'spec.extAuth.http.backendRefs[]',
          'spec.extAuth.grpc.backendRef',
          'spec.extAuth.grpc.backendRefs[]',
          'spec.oidc.provider.backendRef',
          'spec.oidc.provider.backendRefs[]',
          'spec.jwt.providers[].remoteJWKS.backendRefs[]',
        ].map(backend),
      },
      Backend: { references: [{ at: 'spec.endpoints[].fqdn', name: 'hostname', written: 'host', port: 'port' }] },
      EnvoyExtensionPolicy: { references: [backend('spec.extProc[].backendRefs[]')] },
      EnvoyProxy: {
        references: [
          'spec.telemetry.accessLog.settings[].sinks[].openTelemetry.backendRefs[]',
          'spec.telemetry.metrics.sinks[].openTelemetry.backendRefs[]',
          'spec.telemetry.tracing.provider.backendRefs[]',
        ].map(backend),
      },
    },
  },
  settings: ['gateway.envoyproxy.io'],
};
