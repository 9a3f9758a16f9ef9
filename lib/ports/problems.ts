import { PROTOCOL_NAMES, type ProtocolNames } from './protocol';

/*
 * Messages about ports that do not fit each other. The compiler and the run time use the same words: each message is here once as a type
 * and once as a function.
 */

/** A name that an earlier port of the pod has. */
export type NameTwiceInPod<Name extends string> = `port name '${Name}' is used twice in this pod`;
/** The text of {@link NameTwiceInPod}. */
export const nameTwiceInPod = <Name extends string>(name: Name): NameTwiceInPod<Name> =>
  `port name '${name}' is used twice in this pod`;

/** A number with protocol, as in `53/UDP`, that an earlier port of the pod has. */
export type NumberTwiceInPod<Tag extends string> = `port ${Tag} is declared twice in this pod`;
/** The text of {@link NumberTwiceInPod}. */
export const numberTwiceInPod = <Tag extends string>(tag: Tag): NumberTwiceInPod<Tag> =>
  `port ${tag} is declared twice in this pod`;

/** A text that is not a port, which would be a number with a protocol, as in `53/UDP`. */
export type NotAPort<Text extends string> =
  `'${Text}' is not a port: write a number, or number and protocol as in '53/UDP' (${ProtocolNames})`;
/** The text of {@link NotAPort}. */
export const notAPort = <Text extends string>(text: Text): NotAPort<Text> =>
  `'${text}' is not a port: write a number, or number and protocol as in '53/UDP' (${PROTOCOL_NAMES})`;

/** A name that an earlier port of the Service has. */
export type NameTwiceInService<Name extends string> = `port name '${Name}' is used twice in this Service`;
/** The text of {@link NameTwiceInService}. */
export const nameTwiceInService = <Name extends string>(name: Name): NameTwiceInService<Name> =>
  `port name '${name}' is used twice in this Service`;

/** A number with protocol, as in `53/UDP`, that an earlier port of the Service has. */
export type NumberTwiceInService<Tag extends string> = `port ${Tag} is used twice in this Service`;
/** The text of {@link NumberTwiceInService}. */
export const numberTwiceInService = <Tag extends string>(tag: Tag): NumberTwiceInService<Tag> =>
  `port ${tag} is used twice in this Service`;

/** A node port that another port of the Service has. */
export type NodePortTwiceInService<NodePort extends number> =
  `nodePort ${NodePort} is used twice in this Service: remove one, or choose another number`;

/** A port without a name among several. */
export type NamelessPort = 'a Service with several ports needs a name on each';
/** The text of {@link NamelessPort}. */
export const namelessPort: NamelessPort = 'a Service with several ports needs a name on each';

/** A target port that is not set and so is `port`, which the pods do not declare. */
export type UnsetTarget<Port extends number> =
  `targetPort is not set, so it is ${Port}, which the workload does not declare: set targetPort`;
/** The text of {@link UnsetTarget}. */
export const unsetTarget = <Port extends number>(port: Port): UnsetTarget<Port> =>
  `targetPort is not set, so it is ${port}, which the workload does not declare: set targetPort`;

/** A protocol that is not the container port's. */
export type OtherProtocol<
  Target extends string | number,
  Protocol extends string,
> = `port ${Target} of the container is ${Protocol}: set protocol to ${Protocol}`;
/** The text of {@link OtherProtocol}. */
export const otherProtocol = <Target extends string | number, Protocol extends string>(
  target: Target,
  protocol: Protocol,
): OtherProtocol<Target, Protocol> => `port ${target} of the container is ${protocol}: set protocol to ${protocol}`;

/** A headless Service whose port is not the pod's. */
export type HeadlessRemap<Port extends number> =
  `a headless Service does not map ports: clients dial the pod's port, so port must be ${Port}`;
/** The text of {@link HeadlessRemap}. */
export const headlessRemap = <Port extends number>(port: Port): HeadlessRemap<Port> =>
  `a headless Service does not map ports: clients dial the pod's port, so port must be ${port}`;

/** A node port on a Service whose type has none. */
export type NoNodePorts<Type extends string> =
  `a Service of type ${Type} has no node ports: set type to NodePort or LoadBalancer, or remove nodePort`;
/** The text of {@link NoNodePorts}. */
export const noNodePorts = <Type extends string>(type: Type): NoNodePorts<Type> =>
  `a Service of type ${type} has no node ports: set type to NodePort or LoadBalancer, or remove nodePort`;

/** A property that refers to pods, on a Service that has none. */
export type NoPods<Field extends string> = `an ExternalName Service has no pods: remove ${Field}`;
/** The text of {@link NoPods}. */
export const noPods = <Field extends string>(field: Field): NoPods<Field> =>
  `an ExternalName Service has no pods: remove ${field}`;

/** A list in the place of an object that has ports by their names. */
export type ListOfPorts = 'write the ports by their names, as in { http: 80 }, and not as a list';

/** A list in the place of an object that has containers by their names. */
export type ListOfContainers =
  "write the containers by their names, as in { web: { image: 'nginx:1.27' } }, and not as a list";

/** A value to expose that is neither a number nor an object of fields: a handle, an endpoint, a text. */
export const notDialled =
  "write the number that clients dial, true for the container's own, or an object, as in { port: 80 }";
/** The type of {@link notDialled}. */
export type NotDialled = typeof notDialled;

/** A workload that is to be exposed and declares no ports. */
export const workloadWithoutPorts = 'the workload declares no ports: add `ports` to one of its containers';

/** A port that only some of several workloads declare, where each of them has to. */
export type NotInEach<Port extends string> = `some of the workloads do not declare ${Port}`;

/** Several workloads or Services that share no port, where each of them has to have it. */
export type NothingShared<Among extends string> = `no TCP port has the same name in each of the ${Among}`;

/** A workload where a container belongs. */
export type WorkloadForContainer =
  "this is a workload: pass it as `selector`, or one of its containers, as in workload.container('name')";

/** A container that is referred to and declares no ports. */
export type ContainerWithoutPorts = 'the container declares no ports: add `ports` to it';
/** The text of {@link ContainerWithoutPorts}. */
export const containerWithoutPorts: ContainerWithoutPorts = 'the container declares no ports: add `ports` to it';

/** A container of a probe or a hook that declares ports for UDP or SCTP only. */
export type ContainerWithoutTcpPorts =
  'the container declares no TCP port, and probes and hooks use TCP: add one to `ports`';

/** A container with several TCP ports whose probe or hook does not say which. */
export type PortNotSaidOfContainer = 'the container declares several TCP ports: set `port` to one of them';

/** A text or a number where an endpoint belongs. */
export type NotAnEndpoint = "pass an endpoint of a Service, as in service.endpoint('name')";

/** A text or a number where a handle belongs. */
export type NotAHandle = "pass a port of a workload, as in workload.port('name')";

/** A value that is not a port a policy accepts. */
export type NotAPolicyPort = "pass a port of pods, as in workload.port('name'), or a NetworkPolicyPort";

/** A workload where the Service of a backend belongs. */
export type WorkloadForService = 'an Ingress leads to a Service: pass workload.expose({ name: 80 })';

/** A port of pods where a port of a Service belongs. */
export type PortOfPods<Port extends number> =
  `${Port} is a port of pods, and this takes a port of a Service: pass service.endpoint('name')`;

/** A Service where one of its endpoints belongs. */
export type ServiceForEndpoint = "this takes one port of the Service: pass service.endpoint('name')";

/** A workload where an endpoint belongs. */
export type WorkloadForEndpoint =
  "pods are called through a Service: pass workload.expose({ name: 80 }).endpoint('name')";

/** A port of a Service where a port of pods belongs. */
export type PortOfService<Port extends number> =
  `${Port} is a port of a Service, and this takes a port of pods: pass workload.port('name')`;

/** A port of a Service whose protocol a route does not carry. */
export type RoutedProtocol<
  Own extends string,
  Protocol extends string,
> = `the port is ${Own}, and this route leads to ${Protocol} ports`;
/** The text of {@link RoutedProtocol}. */
export const routedProtocol = <Own extends string, Protocol extends string>(
  own: Own,
  protocol: Protocol,
): RoutedProtocol<Own, Protocol> => `the port is ${own}, and this route leads to ${protocol} ports`;

/** A workload behind a route that has no port a route can lead to. */
export type NoRoutedPort = 'the workload declares no TCP port: add one to `ports` of a container';
/** The text of {@link NoRoutedPort}. */
export const noRoutedPort: NoRoutedPort = 'the workload declares no TCP port: add one to `ports` of a container';

/** A handle, or an endpoint, where the name or the number of a Service port belongs. */
export type PortOfPodsAsked<Port extends number> =
  `${Port} is a port of pods, and this takes the name or the number of a port of the Service`;

/** An endpoint where the name or the number of a Service port belongs. */
export type EndpointAsked =
  'an endpoint already includes the Service: pass it to IngressBackend.fromEndpoint(endpoint)';

/** A Service port whose name an Ingress does not accept: it accepts only what is also a valid name for a container port. */
export type NamedForIngress<
  Problem extends string,
  Port extends number,
> = `${Problem}, so an Ingress cannot use it: pass the number ${Port}`;
/** The text of {@link NamedForIngress}. */
export const namedForIngress = <Problem extends string, Port extends number>(
  problem: Problem,
  port: Port,
): NamedForIngress<Problem, Port> => `${problem}, so an Ingress cannot use it: pass the number ${port}`;

/** A port that an Ingress cannot lead to. */
export type NotForIngress<
  Port extends number,
  Protocol extends string,
> = `port ${Port} of the Service is ${Protocol}, and an Ingress leads to TCP ports only`;
/** The text of {@link NotForIngress}. */
export const notForIngress = <Port extends number, Protocol extends string>(
  port: Port,
  protocol: Protocol,
): NotForIngress<Port, Protocol> =>
  `port ${port} of the Service is ${protocol}, and an Ingress leads to TCP ports only`;

/** A Service that an Ingress cannot lead to. */
export type NoPortForIngress = 'the Service has no TCP port, and an Ingress leads to TCP ports only';

/** A Service with several ports, where the program does not say which. */
export type PortNotSaid = "the Service has several ports: say which, as in { port: 'name' }";
/** The same where the program gives only the path of an Ingress. */
export type PortNotSaidBeside =
  "the Service has several ports: say which, as in exposeViaIngress('/', { port: 'name' })";
/** A port without a name where ports are found by name. */
export type WithoutName<Port extends number> =
  `port ${Port} has no name, and a monitor finds ports by name: give the port a name`;
/** The text of {@link WithoutName}. */
export const withoutName = <Port extends number>(port: Port): WithoutName<Port> =>
  `port ${port} has no name, and a monitor finds ports by name: give the port a name`;

/** Ports none of which can be scraped. */
export type NothingToScrape = 'the workload has no TCP port with a name: name the port to scrape';

/** A port whose protocol Prometheus cannot scrape. */
export type NotScraped<
  Port extends number,
  Protocol extends string,
> = `port ${Port} is ${Protocol}, and Prometheus scrapes by HTTP: pass a TCP port`;
/** The text of {@link NotScraped}. */
export const notScraped = <Port extends number, Protocol extends string>(
  port: Port,
  protocol: Protocol,
): NotScraped<Port, Protocol> => `port ${port} is ${protocol}, and Prometheus scrapes by HTTP: pass a TCP port`;

/** A port whose protocol the API server cannot call. */
export type NotCalled<
  Port extends number,
  Protocol extends string,
> = `port ${Port} is ${Protocol}, and the API server calls by HTTPS: pass a TCP port`;
/** The text of {@link NotCalled}. */
export const notCalled = <Port extends number, Protocol extends string>(
  port: Port,
  protocol: Protocol,
): NotCalled<Port, Protocol> => `port ${port} is ${protocol}, and the API server calls by HTTPS: pass a TCP port`;
