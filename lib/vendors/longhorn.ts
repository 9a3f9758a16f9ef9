import type { Vendor } from './vendor';

/**
 * Longhorn, whose manager labels the pods that serve its webhooks, and creates those of its volumes.
 *
 * @see https://longhorn.io/docs/
 */
export const LONGHORN: Vendor = { settings: ['longhorn.io'], pods: { labels: [/^longhorn\.io\//] } };
