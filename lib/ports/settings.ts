/**
 * The compiler's settings for the cluster and the project. Declare those that differ from the default:
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
 * With `nodePortRange`, the compiler leaves node ports to synth, which reads the range from the construct context
 * `cdk8s-ports/nodePortRange`, as in `'20000-22767'`.
 *
 * With `undeclaredPorts`, numbers that no container declares compile: they work in Kubernetes if the program listens.
 * Synth still refuses them, unless the construct context `cdk8s-ports/undeclaredPorts` is also `warn`; then it prints a
 * warning. The context applies to a construct and everything below it, as in
 * `app.node.setContext('cdk8s-ports/undeclaredPorts', 'warn')`. Names that no container declares are always refused.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 */
// An interface, because the declarations of an interface merge.
export interface PortSettings {}
