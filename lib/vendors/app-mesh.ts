import type { Vendor } from './vendor';

/**
 * AWS App Mesh: clients need a Service with the name of a virtual service only to resolve it, whatever it selects.
 *
 * @see https://docs.aws.amazon.com/app-mesh/latest/userguide/virtual_services.html
 */
export const APP_MESH: Vendor = {
  kinds: { 'appmesh.k8s.aws': { VirtualService: { announces: ['metadata.name', 'spec.awsName'] } } },
  settings: ['appmesh.k8s.aws'],
};
