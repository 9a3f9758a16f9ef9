import type { Vendor } from './vendor';

/**
 * Rook.
 *
 * @see https://rook.io/docs/rook/latest-release/CRDs/specification/
 */
export const ROOK: Vendor = {
  kinds: {
    'ceph.rook.io': {
      CephObjectStore: { makes: { services: [{ name: 'rook-ceph-rgw-{name}' }] } },
      CephCluster: {
        makes: { services: [{ name: 'rook-ceph-mgr*' }, { name: 'rook-ceph-mon-*' }, { name: 'rook-ceph-exporter' }] },
      },
      CephNFS: { makes: { services: [{ name: 'rook-ceph-nfs-{name}-*' }] } },
    },
  },

  pods: {
    labels: [/^(rook_cluster|rook_object_store|rook_file_system|ceph_daemon_[a-z]+|mgr_role)$/],
    names: [/^rook-ceph-[a-z]+$/],
  },
};
