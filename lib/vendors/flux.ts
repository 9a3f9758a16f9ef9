import type { Vendor } from './vendor';

/**
 * Flux, whose kustomizations deploy a folder of a repository.
 *
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#target-namespace
 */
export const FLUX: Vendor = {
  kinds: { 'kustomize.toolkit.fluxcd.io': { Kustomization: { givesNamespace: ['spec.targetNamespace'] } } },
};
