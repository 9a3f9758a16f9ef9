/**
 * What the compiler knows of the cluster and the project. Declare what differs from the default:
 *
 * ```ts
 * declare module 'cdk8s-ports' {
 *   interface PortSettings {
 *     nodePortRange: 'checked at synth';
 *     undeclaredPorts: 'warn';
 *   }
 * }
 * ```
 *
 * With `nodePortRange`, the compiler leaves numbers of node ports to synth, which takes the range from the construct
 * context `cdk8s-ports/nodePortRange`, as in `'20000-22767'`.
 *
 * With `undeclaredPorts`, numbers that no container declares compile: they work in Kubernetes, if the program listens. Synth
 * refuses them all the same, unless the construct context `cdk8s-ports/undeclaredPorts` is `warn` too: then it prints a warning. The
 * context holds for the construct that it is set for and all below it, as in
 * `app.node.setContext('cdk8s-ports/undeclaredPorts', 'warn')`. Names that no container declares are refused in any case.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 */
// An interface, because declarations of one merge.
export interface PortSettings {}
