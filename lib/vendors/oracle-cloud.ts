import type { Vendor } from './vendor';

/**
 * Oracle Cloud's load balancers.
 *
 * @see https://docs.oracle.com/iaas/Content/ContEng/Tasks/contengcreatingloadbalancers.htm
 */
export const ORACLE_CLOUD: Vendor = {
  annotations: {
    ports: [{ key: 'service.beta.kubernetes.io/oci-load-balancer-ssl-ports', layer: 'service', written: 'list' }],
  },
};
