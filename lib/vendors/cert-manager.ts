import type { Vendor } from './vendor';

/**
 * cert-manager.
 *
 * @see https://cert-manager.io/docs/reference/api-docs/
 */
export const CERT_MANAGER: Vendor = { settings: ['acme.cert-manager.io', 'cert-manager.io'] };
