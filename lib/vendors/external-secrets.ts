import type { Vendor } from './vendor';

/**
 * External Secrets Operator.
 *
 * @see https://external-secrets.io/latest/api/spec/
 */
export const EXTERNAL_SECRETS: Vendor = { settings: ['external-secrets.io'] };
