/**
 * What the compiler is told of the cluster; add to it where the cluster is not as clusters are by default:
 *
 * ```ts
 * declare module 'cdk8s-ports' {
 *   interface PortSettings {
 *     nodePortRange: 'checked at synth';
 *   }
 * }
 * ```
 *
 * With `nodePortRange` there, numbers of node ports are left to the check at synth, which takes the range from the construct
 * context `cdk8s-ports/nodePortRange`, as in `'20000-22767'`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 */
// An interface, because declarations of one merge.
export interface PortSettings {}
