import type { Vendor } from './vendor';

/**
 * Karpenter.
 *
 * @see https://karpenter.sh/docs/concepts/
 */
export const KARPENTER: Vendor = { settings: ['karpenter.sh'] };
