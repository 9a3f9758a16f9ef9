import type { Vendor } from './vendor';

/**
 * Rook.
 *
 * @see https://rook.io/docs/rook/latest-release/CRDs/specification/
 */
export const ROOK: Vendor = {
  pods: {
    labels: [/^(rook_cluster|rook_object_store|rook_file_system|ceph_daemon_[a-z]+|mgr_role)$/],
    names: [/^rook-ceph-[a-z]+$/],
  },
};
