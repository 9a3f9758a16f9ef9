/** The context key for the range of node ports: `'30000-32767'`. */
export const NODE_PORT_RANGE_CONTEXT = 'cdk8s-ports/nodePortRange';
/** The context key for how to treat a number that no container declares: `warn`, or `error`, the default. */
export const UNDECLARED_PORTS_CONTEXT = 'cdk8s-ports/undeclaredPorts';
