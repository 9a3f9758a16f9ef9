import type { Vendor } from './vendor';

/**
 * Sealed Secrets.
 *
 * @see https://github.com/bitnami-labs/sealed-secrets
 */
export const SEALED_SECRETS: Vendor = { settings: ['bitnami.com'] };
