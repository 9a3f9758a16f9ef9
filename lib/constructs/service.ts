import type { Construct } from 'constructs';
import type * as kplus from '../kplus';
import type { Invalid } from '../ports/message';
import type { HasPorts, IsOpen, PortMap } from '../ports/port-map';
import type { ContainerWithoutPorts, NoPods, WorkloadWithoutPorts } from '../ports/problems';
import type {
  CarriedName,
  ExplainedServicePorts,
  PortsGiven,
  ServicePortsFault,
  ServiceSpec,
  TargetPorts,
} from './checked-service';
import type { ExposeViaServiceOptions, ServicePort, ServiceProps } from './service-props';
import { PortService } from './_port-service';
import type { Statics, Written } from './statics';

/**
 * A Service whose ports are known by name, and checked against the ports of the pods that answer them.
 *
 * `Service<{ http: 80 }>` is a Service that offers port 80 under the name `http`, and maybe more.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, Service } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * new Service(chart, 'public', { selector: web, ports: [{ name: 'web', port: 80, targetPort: 'http' }] });
 * ```
 */
export interface Service<out Ports = PortMap> extends kplus.Service, HasPorts<Ports> {
  /**
   * Adds a port: what clients dial, and which port of the pods answers.
   *
   * The pods' ports are looked at when the app is synthesized: a Service does not carry them in its type.
   *
   * @param port The number that clients dial, 1 to 65535.
   */
  bind(port: number, options?: Omit<ServicePort, 'port'>): void;
}

/** Makes Services. */
export interface ServiceConstructor extends Statics<typeof kplus.Service> {
  /** Defines a Service; see {@link Service}. */
  new <Ports extends PortMap = PortMap, const Props extends ServiceProps = ServiceProps>(
    scope: Construct,
    id: string,
    props?: CheckedService<Props>,
  ): Service<ServicePorts<Props, TargetPorts<Props>, Written<Ports>>>;
  /** What `instanceof` compares with. */
  readonly prototype: Service;
}

/** The props of a Service, or what they should have been; see `CheckedWorkload`. */
// prettier-ignore
type CheckedService<Props> =
  ServicePortsFault<Props, PortsGiven<Props>, TargetPorts<Props>> | ExternalNameFault<Props> extends never ? ServiceProps
  : [Props] extends [never] ? Props
  : ExplainedService<Props, TargetPorts<Props>>;

/** The port map of a Service; `Otherwise` where it is given no ports. */
// prettier-ignore
export type ServicePorts<Props, Targets, Otherwise> =
  Props extends { readonly ports: infer Given extends readonly unknown[] }
    ? Given extends readonly [] ? Otherwise
      : ({ [Port in Given[number] as ServiceKey<Port, Targets, Given>]: ServiceSpec<Port, Targets> }) extends infer Ports ? Ports : never
    : Otherwise;

// prettier-ignore
type ServiceKey<Port, Targets, Given> =
  Port extends { readonly name: infer Name extends string } ? Name
  : Given extends readonly [unknown] ? Port extends { readonly port: infer Number extends number } ? Number : never
  : number extends (Given & readonly unknown[])['length'] ? string
  : CarriedName<Port, Targets>;

/** The options of `exposeViaService`, or what they should have been. */
// prettier-ignore
export type CheckedExposeOptions<Options, Ports> =
  ServicePortsFault<Options, PortsGiven<Options>, Ports> extends never ? ExposeViaServiceOptions
  : [Options] extends [never] ? Options
  : ExplainedOptions<Options, Ports>;

// prettier-ignore
type ExplainedOptions<Options, Ports> =
  Options extends unknown
    ? [Exclude<keyof Options, keyof ExposeViaServiceOptions> | UnknownPortField<PortsGiven<Options>[number]>] extends [never]
      ? { [Field in keyof Options]: Field extends 'ports' ? ExplainedServicePorts<Options[Field], Ports, Options> : Options[Field] }
      : ExposeViaServiceOptions
    : never;

type UnknownPortField<Port> = Port extends unknown ? Exclude<keyof Port, keyof ServicePort> : never;

/** An ExternalName Service is a DNS alias: it has no pods, so no selector and no target ports. */
// prettier-ignore
type ExternalNameFault<Props> =
  IsExternalName<Props> extends true
    ? (Props extends { readonly selector: unknown } | { readonly container: unknown } ? 'selector' : never)
      | (PortsGiven<Props>[number] extends infer Port ? Port extends { readonly targetPort: unknown } ? 'targetPort' : never : never)
    : never;

// prettier-ignore
type IsExternalName<Props> =
  Props extends { readonly externalName: string } | { readonly type: kplus.ServiceType.EXTERNAL_NAME } ? true : false;

// prettier-ignore
type ExplainedService<Props, Targets> =
  Props extends unknown
    // The compiler's own message about a misspelled property is the best there is; for that, the plain props stand here.
    ? [Exclude<keyof Props, keyof ServiceProps> | UnknownPortField<PortsGiven<Props>[number]>] extends [never]
      ? { [Field in keyof Props]: ExplainedField<Props, Field, Targets> }
      : ServiceProps
    : never;

// One mapped type, and none within it: for the places of a program that it types, the compiler looks into what is generic here.
// prettier-ignore
type ExplainedField<Props, Field extends keyof Props, Targets> =
  IsExternalName<Props> extends true
    ? Field extends 'selector' | 'container' ? Invalid<NoPods<Field>>
      : Field extends 'ports' ? ExternalNamePorts<Props[Field]>
      : Props[Field]
  : Field extends 'ports' ? [keyof Targets] extends [never] ? Props[Field] : ExplainedServicePorts<Props[Field], Targets, Props>
  : Field extends 'selector' | 'container' ? ExplainedTargetOf<Props[Field], Targets, Field>
  : Props[Field];

type ExternalNamePorts<Given> = Given extends readonly [infer Port, ...infer Rest]
  ? [ExternalNamePort<Port>, ...ExternalNamePorts<Rest>]
  : Given;

type ExternalNamePort<Port> = {
  [Field in keyof Port]: Field extends 'targetPort' ? Invalid<NoPods<'targetPort'>> : Port[Field];
};

// prettier-ignore
type ExplainedTargetOf<Target, Targets, Field> =
  IsOpen<Targets> extends true ? Target
  : [keyof Targets] extends [never] ? NoPorts<Field>
  : Target;

/** Nothing to choose from: the message says where a port is to be declared. */
export type NoPorts<Field = 'selector'> = Field extends 'container'
  ? Invalid<ContainerWithoutPorts>
  : Invalid<WorkloadWithoutPorts>;

/** Defines a Service; see the interface of the same name. */
export const Service = PortService as unknown as ServiceConstructor;
