import type { Vendor } from './vendor';

/**
 * cert-manager.
 *
 * Its solvers exist only while a certificate is being issued.
 *
 * @see https://cert-manager.io/docs/reference/api-docs/
 * @see https://github.com/cert-manager/cert-manager/blob/master/pkg/issuer/acme/http/service.go
 */
export const CERT_MANAGER: Vendor = {
  settings: ['acme.cert-manager.io', 'cert-manager.io'],
  services: ['cm-acme-http-solver-*'],
  pods: { labels: [/^acme\.cert-manager\.io\//] },
};
