import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const target = (at: string): ServicePath => ({
  at,
  name: 'name',
  portOfAll: 'spec.port.targetPort',
  meansPodPort: true,
  isAnyWithoutPort: true,
});

/**
 * OpenShift.
 *
 * @see https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/network_apis/route-route-openshift-io-v1
 */
export const OPENSHIFT: Vendor = {
  kinds: {
    'route.openshift.io': { Route: { references: [target('spec.to'), target('spec.alternateBackends[]')] } },
    'apps.openshift.io': {
      DeploymentConfig: {
        facts: {
          namespaced: true,
          podTemplate: ['spec', 'template'],
          ownPods: { path: ['spec', 'selector'], labelsOnly: true },
          runtimeLabels: ['deployment', 'deploymentconfig'],
        },
      },
    },
  },
};
