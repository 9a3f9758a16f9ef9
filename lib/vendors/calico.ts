import type { Vendor } from './vendor';

/**
 * Calico.
 *
 * @see https://docs.tigera.io/calico/latest/reference/resources/
 */
export const CALICO: Vendor = { settings: ['crd.projectcalico.org', 'projectcalico.org'] };
