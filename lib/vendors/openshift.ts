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

const backend = (at: string): ServicePath => ({ at, name: 'name', namespace: 'namespace', port: 'port' });
const CONSOLE_PLUGIN: VendorKind = {
  facts: { namespaced: false },
  // The last two are those of v1alpha1.
  references: [
    backend('spec.backend.service'),
    backend('spec.proxy[].endpoint.service'),
    backend('spec.service'),
    backend('spec.proxy[].service'),
  ],
};

/**
 * OpenShift, whose kinds had no group before 3.6: old manifests still have `apiVersion: v1`.
 *
 * @see https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/network_apis/route-route-openshift-io-v1
 * @see https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/console_apis/consoleplugin-console-openshift-io-v1
 */
export const OPENSHIFT: Vendor = {
  kinds: {
    '': { Route: ROUTE, DeploymentConfig: DEPLOYMENT_CONFIG },
    'route.openshift.io': { Route: ROUTE },
    'console.openshift.io': { ConsolePlugin: CONSOLE_PLUGIN },
    'apps.openshift.io': { DeploymentConfig: DEPLOYMENT_CONFIG },
  },
};
