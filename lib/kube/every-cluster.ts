/**
 * The Service with which every cluster exposes its API server, in namespace `default`.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/
 */
export const API_SERVER = {
  namespace: 'default',
  name: 'kubernetes',
  labels: { component: 'apiserver', provider: 'kubernetes' },
} as const;

/**
 * The labels of the DNS Service and its pods, in namespace `kube-system`.
 *
 * @see https://kubernetes.io/docs/tasks/administer-cluster/dns-debugging-resolution/
 */
export const CLUSTER_DNS = { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } } as const;

/**
 * The pods of the cluster itself, which are in no manifest of its users, in namespace `kube-system`.
 *
 * @see https://kubernetes.io/docs/reference/setup-tools/kubeadm/implementation-details/
 */
export const CLUSTER_PODS: readonly {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}[] = [
  CLUSTER_DNS,
  { namespace: 'kube-system', labels: { 'k8s-app': 'kube-proxy' } },
  ...['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'etcd'].map((component) => ({
    namespace: 'kube-system',
    labels: { component, tier: 'control-plane' },
  })),
];

/**
 * The programs that listen on every node, on all its addresses.
 *
 * @see https://kubernetes.io/docs/reference/networking/ports-and-protocols/
 */
export const NODE_LISTENERS = [{ port: 10250, protocol: 'TCP', program: 'the kubelet' }] as const;
