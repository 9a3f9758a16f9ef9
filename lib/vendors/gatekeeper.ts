import type { Vendor } from './vendor';

/**
 * Gatekeeper.
 *
 * @see https://open-policy-agent.github.io/gatekeeper/website/docs/howto/
 */
export const GATEKEEPER: Vendor = { settings: ['constraints.gatekeeper.sh'] };
