import type * as kplus from '../../kplus/cdk8s-plus';
import type { Apart, Fault, FaultIfKnown, Fine, JudgedProps, Verdict } from '../../ports/judgement';
import type { Invalid, Undeclared } from '../../ports/message';
import type { ByName } from '../../ports/declaration';
import type { HasPorts, PortMap } from '../../ports/port-map';
import type { NoPods, WorkloadForContainer } from '../../ports/problems';
import type { ExplainedServicePorts } from './explained-service';
import type { CarriedName, PortsGiven, ServicePortsJudgement, ServiceSpec, TargetOfService } from './judged-service';
import type { Uninferred, WrittenIn } from '../container/written-ports';
import type { WrittenService } from './written-service';
import type { ExposeViaServiceOptions, ServiceProps } from './accepted-service';
import type { ServicePort, ServiceProps as NamedService } from './service-props';
import type { NamedProps } from '../shared/named-props';

/** The props of a Service, or what they should have been; see `checked-containers.ts`. */
// prettier-ignore
export type CheckedService<Props> =
  [Props] extends [never] ? Props | object
  : Verdicts<Props>[VerdictOn<Props>];

interface Verdicts<Props> {
  readonly fine: NamedProps<Props, NamedService, ServiceProps>;
  readonly fault: Apart<ExplainedService<Props, TargetOfService<Props>['portMap']>>;
  readonly written: Apart<WrittenService<WrittenIn<Props>>>;
}

// prettier-ignore
type VerdictOn<Props> = VerdictIf<Props extends object ? FaultIfKnown : Fine, Props>;

// Like `VerdictWhereKnown`, but with no verdict among its arguments: the compiler would start to resolve it for the constraint of the
// props.
// prettier-ignore
type VerdictIf<One, Props> =
  One extends Fine
    ? 0 extends 1 & One
      ? Props extends Uninferred<unknown, unknown> ? 'written'
        : Verdict<ServicePortsJudgement<Props, TargetOfService<Props>> | ExternalNameJudgement<Props> | PartJudgement<Props>>
      : Fine
    : never;

/** Whether a workload is given where a container belongs. */
type PartJudgement<Props> = Props extends OfWholeWorkload ? Fault : Fine;

interface OfWholeWorkload {
  readonly container: WholeWorkload;
}
/** A workload or an application, as opposed to a container. */
interface WholeWorkload extends HasPorts<unknown> {
  readonly containers: unknown;
  readonly mounts?: undefined;
}

/** The options of `exposeViaService`, or what they should have been. */
// prettier-ignore
export type CheckedExposeOptions<Options, This extends HasPorts<unknown>> =
  [Options] extends [never] ? Options | object
  // The compiler asks this of the constraint, once for each call, before it infers anything.
  : unknown extends Options ? ExposeViaServiceOptions
  : JudgedProps<Options, ServicePortsJudgement<Options, This>, ExposeViaServiceOptions, ExplainedOptions<Options, This['portMap'], ExposeViaServiceOptions>>;

// prettier-ignore
type ExplainedOptions<Options, Ports, Known> =
  Options extends unknown
    ? [Exclude<keyof Options, keyof Known> | UnknownPortField<PortsGiven<Options>[number]>] extends [never]
      ? object & { readonly [Field in keyof Options as Undeclared<Field>]: Field extends 'ports' ? ExplainedServicePorts<Options[Field], Ports, Options> : Options[Field] }
      : Known
    : never;

/** The fields that a Service port does not have. */
export type UnknownPortField<Port> = Port extends unknown ? Exclude<keyof Port, keyof ServicePort> : never;

/**
 * An ExternalName Service is a DNS alias: it has no pods, so it has no selector, and no target port other than the port that clients dial.
 */
// prettier-ignore
type ExternalNameJudgement<Props> =
  IsExternalName<Props> extends true
    ? | (Props extends { readonly selector: unknown } | { readonly container: unknown } ? Fault : Fine)
      | (PortsGiven<Props>[number] extends infer Port ? RemappedPort<Port> extends never ? Fine : Fault : Fine)
    : Fine;

/** A port that leads to a different one; a number that is known only at run time may be the same one. */
// prettier-ignore
type RemappedPort<Port> =
  Port extends { readonly port: infer Number; readonly targetPort: infer Target extends string | number | object }
    ? [Target] extends [Number] ? never
    : number extends Target ? never
    : Port
  : never;

// prettier-ignore
type IsExternalName<Props> =
  Props extends ExternalName ? Props extends OfAnyType ? false : true : false;

type ExternalName = { readonly externalName: string } | { readonly type: kplus.ServiceType.EXTERNAL_NAME };

/** Matches a type that is `any`, which is assignable to this text, too. */
interface OfAnyType {
  readonly type: 'any';
  readonly externalName?: undefined;
}

// prettier-ignore
type ExplainedService<Props, Targets> =
  Props extends unknown
    // With the plain props here, the compiler reports a misspelled property with its own message, which is the best one.
    ? [Exclude<keyof Props, keyof ServiceProps> | UnknownPortField<PortsGiven<Props>[number]>] extends [never]
      ? object & { readonly [Field in keyof Props as Undeclared<Field>]: ExplainedField<Props, Field, Targets> }
      : ServiceProps
    : never;

// One mapped type, with none nested in it: to type the expressions of a program, the compiler looks into whatever is generic here.
// prettier-ignore
type ExplainedField<Props, Field extends keyof Props, Targets> =
  IsExternalName<Props> extends true
    ? Field extends 'selector' | 'container' ? Invalid<NoPods<Field>>
      : Field extends 'ports' ? ExternalNamePorts<Props[Field]>
      : Props[Field]
  : Field extends 'ports' ? ExplainedServicePorts<Props[Field], Targets, Props>
  : Field extends 'container' ? Props[Field] extends WholeWorkload ? Invalid<WorkloadForContainer> : Props[Field]
  : Props[Field];

type ExternalNamePorts<Given> = Given extends readonly [infer Port, ...infer Rest]
  ? readonly [ExternalNamePort<Port>, ...ExternalNamePorts<Rest>]
  : Given;

type ExternalNamePort<Port> = object & {
  readonly [Field in keyof Port as Undeclared<Field>]: Field extends 'targetPort'
    ? RemappedPort<Port> extends never
      ? Port[Field]
      : Invalid<NoPods<'targetPort'>>
    : Port[Field];
};

/** The port map of a Service, from its props; the map in the type argument, if the Service is given no ports. */
// prettier-ignore
export type PortsOfService<Props> =
  Props extends OfNamedPorts
    ? NamedPorts<ByName<Props['ports'][number]>, Props>
  // The target is inside the mapped type, so that the compiler resolves it only where the ports are needed.
  : Props extends { readonly ports: readonly [unknown, ...unknown[]] }
    ? { [Port in Props['ports'][number] as ServiceKey<Port, TargetOfService<Props>['portMap'], Props['ports']>]: ServiceSpec<Port, TargetOfService<Props>['portMap']> }
  : Props extends { readonly ports: readonly unknown[] } ? ServicePorts<Props, TargetOfService<Props>['portMap'], PortMap>
  : WrittenIn<Props>;

// The type of a property, so that the map has no alias name that a hover would show. It maps the keys of a type parameter, so that the
// compiler resolves the names where they are needed, and not for each Service (`instantiateMappedType`).
type NamedPorts<Named, Props> = {
  map: { [Name in keyof Named]: NamedServiceSpec<Named[Name], TargetOfService<Props>['portMap']> };
}['map'];

interface OfNamedPorts {
  readonly ports: readonly [NamedPort, ...NamedPort[]];
}
interface NamedPort {
  readonly name: string;
  readonly port: number;
}

/** The spec of a port that has a name; the usual cases take few steps. */
// prettier-ignore
type NamedServiceSpec<Port, Targets> =
  Port extends { readonly port: number; readonly targetPort: keyof Targets; readonly protocol?: undefined }
    ? Targets[Port['targetPort']] extends number ? Port['port'] : ServiceSpec<Port, Targets>
  : Port extends { readonly port: number; readonly protocol: 'UDP' } ? `${Port['port']}/UDP`
  : Port extends TargetByNumber
    // A handle may be a number, too, but a template with a handle matches no spec.
    ? Port['targetPort'] extends object ? ServiceSpec<Port, Targets>
      : [`${Port['targetPort']}/${string}` & Targets[keyof Targets]] extends [never] ? Port['port']
      : ServiceSpec<Port, Targets>
  : ServiceSpec<Port, Targets>;
export interface TargetByNumber {
  readonly port: number;
  readonly targetPort: number;
  readonly protocol?: undefined;
}

/** The port map of a Service for pods with these ports; `Otherwise` if the Service is given no ports. */
// prettier-ignore
export type ServicePorts<Props, Targets, Otherwise> =
  Props extends { readonly ports: readonly unknown[] }
    ? Props['ports'] extends readonly [] ? Otherwise
      : { [Port in Props['ports'][number] as ServiceKey<Port, Targets, Props['ports']>]: ServiceSpec<Port, Targets> }
    : Otherwise;

// prettier-ignore
type ServiceKey<Port, Targets, Given> =
  Port extends { readonly name: infer Name extends string } ? `${Name}`
  : Given extends readonly [unknown] ? Port extends { readonly port: infer Number extends number } ? Number : never
  : number extends (Given & readonly unknown[])['length'] ? string
  : CarriedName<Port, Targets>;
