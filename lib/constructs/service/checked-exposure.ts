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
  // What the compiler asks of the constraint, for each call, before it has inferred anything.
  : unknown extends Options ? ExposeServiceViaIngressOptions
  : JudgedProps<Options, BackendOptionsJudgement<Options, This['portMap']>, ExposeServiceViaIngressOptions, ExplainedBackendOptions<Options, This['portMap'], ExposeServiceViaIngressOptions>>;

interface SayingPort {
  readonly port: unknown;
}

/** The path of a Service's `exposeViaIngress`, or why it is not enough: there may be no options, so it is said here. */
// prettier-ignore
export type CheckedServicePath<Options, Ports> =
  Paths<Ports>[Options extends SayingPort ? Fine : PathVerdict<Options, Ports, ExposeServiceViaIngressOptions>];

/** The same of a workload's. */
// prettier-ignore
export type CheckedPath<Options, This> =
  Paths<Offered<Options, This>>[Options extends SayingPort ? Fine : PathVerdict<Options, Offered<Options, This>, ExposeDeploymentViaIngressOptions>];

interface Paths<Ports> {
  readonly fine: string;
  readonly fault: UnsaidPort<Ports, PortNotSaidBeside>;
}

// A misspelled option is told by the compiler, which tells one fault of a call. And `object`, which is no such record, may say a port.
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

/** The ports of the Service that is made: without any, those of the workload. */
// prettier-ignore
type Offered<Options, This> =
  This extends HasPorts<unknown> ? ServicePorts<Options, This['portMap'], OfferedByAll<This>> : never;

/** Of an application, the ports of its containers without its sidecars; a workload's map tells them itself. */
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

/** Where another option is wrong, this one may be right. */
// prettier-ignore
type ExplainedPort<Port, Ports> =
  [BackendPortJudgement<Port, Ports>] extends [Fine] ? Port : ExplainedBackendPort<Port, Ports>;
