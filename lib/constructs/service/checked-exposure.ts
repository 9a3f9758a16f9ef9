import type { Undeclared } from '../../ports/message';
import type { Fine, JudgedProps, Verdict, VerdictWhereKnown } from '../../ports/judgement';
import type { HasPorts, KeyOfAny, OwnKeys } from '../../ports/port-map';
import type { PortNotSaidBeside } from '../../ports/problems';
import type { ExposeServiceViaIngressOptions } from '../ingress/exposure';
import type {
  BackendOptionsJudgement,
  BackendPortJudgement,
  ExplainedBackendOptions,
  ExplainedBackendPort,
  PortsJudgement,
  UnsaidPort,
} from '../ingress/judged-backend';
import type { ServicePorts, UnknownPortField } from './checked-service';
import type { ExplainedServicePorts } from './explained-service';
import type { PortsGiven, ServicePortsJudgement } from './judged-service';
import type { ExposeDeploymentViaIngressOptions } from './accepted-service';

/** The options of a Service's `exposeViaIngress`, or what they should have been. */
// prettier-ignore
export type CheckedServiceExposure<Options, This extends HasPorts<unknown>> =
  [Options] extends [never] ? Options | object
  // The compiler asks this of the constraint, once for each call, before it infers anything.
  : unknown extends Options ? ExposeServiceViaIngressOptions
  : JudgedProps<Options, BackendOptionsJudgement<Options, This['portMap']>, ExposeServiceViaIngressOptions, ExplainedBackendOptions<Options, This['portMap'], ExposeServiceViaIngressOptions>>;

interface SayingPort {
  readonly port: unknown;
}

/** The path of a Service's `exposeViaIngress`, or why it is not enough. This is reported at the path, because there may be no options. */
// prettier-ignore
export type CheckedServicePath<Options, Ports> =
  Paths<Ports>[Options extends SayingPort ? Fine : PathVerdict<Options, Ports, ExposeServiceViaIngressOptions>];

/** The same for a workload. */
// prettier-ignore
export type CheckedPath<Options, This> =
  Paths<Offered<Options, This>>[Options extends SayingPort ? Fine : PathVerdict<Options, Offered<Options, This>, ExposeDeploymentViaIngressOptions>];

interface Paths<Ports> {
  readonly fine: string;
  readonly fault: UnsaidPort<Ports, PortNotSaidBeside>;
}

// The compiler reports a misspelled option itself, and reports one error for each call. `object` is not such a record, and may have a port.
// prettier-ignore
type PathVerdict<Options, Ports, Known> =
  VerdictWhereKnown<Options,
    [Exclude<keyof Options, keyof Known>] extends [never]
      ? Options extends Readonly<Record<string, unknown>> ? Verdict<PortsJudgement<Ports, Options>> : Fine
      : Fine>;

/** The options of a workload's `exposeViaIngress`, or what they should have been. */
// prettier-ignore
export type CheckedIngressOptions<Options, This extends HasPorts<unknown>> =
  [Options] extends [never] ? Options | object
  : unknown extends Options ? ExposeDeploymentViaIngressOptions
  : JudgedProps<Options, ServicePortsJudgement<Options, This> | BackendOptionsJudgement<Options, Offered<Options, This>>, ExposeDeploymentViaIngressOptions,
      ExplainedWorkload<Options, This['portMap'], Offered<Options, This>>>;

/** The ports of the new Service; if it is given none, those of the workload. */
// prettier-ignore
type Offered<Options, This> =
  This extends HasPorts<unknown> ? ServicePorts<Options, This['portMap'], OfferedByAll<This>> : never;

/** For an application, the ports of its containers without its sidecars; the port map of a workload already marks those of sidecars. */
// prettier-ignore
type OfferedByAll<This extends HasPorts<unknown>> =
  This extends HasContainersByName ? Pick<This['portMap'], keyof This['portMap'] & KeyOfAny<This['containers'][OwnKeys<This['containers']>]['portMap']>>
  : This['portMap'];

interface HasContainersByName {
  readonly containers: Readonly<Record<string, HasPorts<unknown>>>;
}

// prettier-ignore
type ExplainedWorkload<Options, Ports, Offered> =
  Options extends unknown
    ? [Exclude<keyof Options, keyof ExposeDeploymentViaIngressOptions> | UnknownPortField<PortsGiven<Options>[number]>] extends [never]
      ? object & {
          readonly [Field in keyof Options as Undeclared<Field>]:
            Field extends 'ports' ? ExplainedServicePorts<Options[Field], Ports, Options>
            : Field extends 'port' ? ExplainedPort<Options[Field], Offered>
            : Options[Field];
        }
      : ExposeDeploymentViaIngressOptions
    : never;

/** The option itself if it is right and another one is wrong. */
// prettier-ignore
type ExplainedPort<Port, Ports> =
  [BackendPortJudgement<Port, Ports>] extends [Fine] ? Port : ExplainedBackendPort<Port, Ports>;
