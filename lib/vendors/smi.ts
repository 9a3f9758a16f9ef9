import type { Vendor } from './vendor';

/**
 * The Service Mesh Interface, which several meshes read.
 *
 * @see https://github.com/servicemeshinterface/smi-spec/blob/main/apis/traffic-split/v1alpha4/traffic-split.md
 */
export const SMI: Vendor = {
  kinds: {
    'split.smi-spec.io': {
      TrafficSplit: { references: [{ at: 'spec.service' }, { at: 'spec.backends[].service' }] },
    },
  },
  settings: ['split.smi-spec.io'],
};
