import type { Vendor } from './vendor';

/**
 * Kyverno.
 *
 * @see https://kyverno.io/docs/crds/
 */
export const KYVERNO: Vendor = { settings: ['kyverno.io'] };
