import type { ServicePath } from './shape/service-path';
import type { Vendor, VendorKind } from './vendor';

const target = (at: string): ServicePath => ({
  at,
  name: 'name',
  portOfAll: 'spec.port.targetPort',
  meansPodPort: true,
  isAnyWithoutPort: true,
});

const ROUTE: VendorKind = { references: [target('spec.to'), target('spec.alternateBackends[]')] };
const DEPLOYMENT_CONFIG: VendorKind = {
  facts: {
    namespaced: true,
    podTemplate: ['spec', 'template'],
    ownPods: { path: ['spec', 'selector'], labelsOnly: true },
    runtimeLabels: ['deployment', 'deploymentconfig'],
  },
};

/**
 * OpenShift, whose kinds had no group before 3.6: old manifests still have `apiVersion: v1`.
 *
 * @see https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/network_apis/route-route-openshift-io-v1
 */
export const OPENSHIFT: Vendor = {
  kinds: {
    '': { Route: ROUTE, DeploymentConfig: DEPLOYMENT_CONFIG },
    'route.openshift.io': { Route: ROUTE },
    'apps.openshift.io': { DeploymentConfig: DEPLOYMENT_CONFIG },
  },
};
