import type { Undeclared } from '../../ports/message';
import type { Fine, JudgedProps } from '../../ports/judgement';
import type { HasPorts } from '../../ports/port-map';
import type { ExposeServiceViaIngressOptions } from '../ingress/exposure';
import type {
  BackendOptionsJudgement,
  BackendPortJudgement,
  ExplainedBackendOptions,
  ExplainedBackendPort,
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
  This extends HasPorts<unknown> ? ServicePorts<Options, This['portMap'], This['portMap']> : never;

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
