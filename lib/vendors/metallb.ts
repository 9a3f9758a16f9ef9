import type { Vendor } from './vendor';

/**
 * MetalLB.
 *
 * @see https://metallb.universe.tf/apis/
 */
export const METALLB: Vendor = { settings: ['metallb.io'] };
