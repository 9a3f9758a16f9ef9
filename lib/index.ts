/**
 * cdk8s-plus, with every port checked: what is not named here is exported as cdk8s-plus has it.
 *
 * @packageDocumentation
 */
export * from './kplus/cdk8s-plus';

// Constructs: one import instead of cdk8s-plus.
export { Container, type ContainerConstructor } from './constructs/container/container';
export { CronJob, type CronJobConstructor, type CronJobProps } from './constructs/workload/cron-job';
export { DaemonSet, type DaemonSetConstructor, type DaemonSetProps } from './constructs/workload/daemon-set';
export { Deployment, type DeploymentConstructor, type DeploymentProps } from './constructs/workload/deployment';
export { Job, type JobConstructor, type JobProps } from './constructs/workload/job';
export { Pod, type PodConstructor, type PodProps } from './constructs/workload/pod';
export { StatefulSet, type StatefulSetConstructor, type StatefulSetProps } from './constructs/workload/stateful-set';
export { Service, type ServiceConstructor } from './constructs/service/service';
export {
  type ExposeDeploymentViaIngressOptions,
  type ExposeViaServiceOptions,
  type ServicePort,
  type ServiceProps,
  type ServiceSpecProps,
} from './constructs/service/service-props';
export { type ContainerPort, type ContainerProps } from './constructs/container/container-props';
export { type ExposedPort, type ExposedPorts, type ExposeMap, type ExposeOptions } from './constructs/expose/expose';
export {
  Probe,
  type GrpcProbeOptions,
  type HttpGetProbeOptions,
  type ProbeFactory,
  type TcpSocketProbeOptions,
} from './constructs/container/probe';
export {
  Handler,
  type HandlerFactory,
  type HandlerFromHttpGetOptions,
  type HandlerFromTcpSocketOptions,
} from './constructs/container/handler';
export { type Containers } from './constructs/workload/named-containers';
export { type PortWorkload } from './constructs/workload/workload';

// Constructs of cdk8s-plus whose lines the check at synth knows.
export { HorizontalPodAutoscaler } from './constructs/workload/horizontal-pod-autoscaler';
export { Ingress } from './constructs/route/ingress';
export { NetworkPolicy } from './constructs/policy/network-policy';

// An application in one construct.
export { App, type AppConstructor, type AppPortMap } from './constructs/app/app';
export {
  type AppCommonProps,
  type AppContainer,
  type AppContainers,
  type AppPort,
  type AppPorts,
  type AppProps,
  type AppSecurityContext,
  type CronJobAppProps,
  type DaemonSetAppProps,
  type DeploymentAppProps,
  type JobAppProps,
  type StatefulSetAppProps,
} from './constructs/app/app-props';

// The pipeline: cdk8s-cli looks for a plugin in the main module.
export { PortsValidation } from './cdk8s-plugin/ports-validation';

// The check at synth.
export { PortChecks } from './constructs/synth/port-checks';
export { PortDiagram, type PortDiagramFormat } from './constructs/synth/port-diagram';
export { type PortCheckSettings } from './check/port-check-settings';
export type { RuleId, RuleSetting, RuleSettings, Severity } from './check/options';

// Ports.
// Not by its name: a declaration in a user's program merges with an interface that is exported like this.
export type * from './ports/settings';
export { type Invalid } from './ports/message';
export { type AnyPort, type Port, type PortOfContainer } from './ports/port-handle';
export { type HasPorts, type PortMap, type PortSpec } from './ports/port-map';
export { type NamesPort } from './ports/own-port';
export { type ProtocolName } from './ports/protocol';
export { unchecked, type Unchecked } from './ports/unchecked';
