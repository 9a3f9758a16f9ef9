/**
 * cdk8s-plus with checked ports. Everything that is not listed here is exported unchanged.
 *
 * @packageDocumentation
 */
export * from './kplus/cdk8s-plus';

// Constructs, so that one import replaces cdk8s-plus.
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
  type ExposeViaServiceOptions as DeploymentExposeViaServiceOptions,
  type ServicePort,
  type ServiceProps,
  type ServiceSpecProps,
} from './constructs/service/service-props';
export { type OffersPorts } from './constructs/service/offers-ports';
export { type ContractService, type ServiceContract } from './constructs/service/contract';
export { writeContract } from './constructs/service/write-contract';
export { type ImportedService, type ImportedServiceOptions } from './constructs/service/imported-service';
export {
  type AnyEndpoint,
  type Endpoint,
  type EndpointService,
  type NamelessEndpoint,
  type PortAddress,
  type UrlOptions,
} from './constructs/endpoint/endpoint';
export { type ContainerOpts, type ContainerPort, type ContainerProps } from './constructs/container/container-props';
export { type ExposedPort, type ExposedPorts, type ExposeMap, type ExposeOptions } from './constructs/expose/expose';
export {
  Probe,
  type CommandProbe,
  type GrpcProbeOptions,
  type HttpGetProbeOptions,
  type ProbeFactory,
  type TcpSocketProbeOptions,
} from './constructs/container/probe';
export {
  Handler,
  type CommandHandler,
  type HandlerFactory,
  type HandlerFromHttpGetOptions,
  type HandlerFromTcpSocketOptions,
} from './constructs/container/handler';
export { type Containers } from './constructs/workload/named-containers';
export { type PortWorkload } from './constructs/workload/workload';
export {
  AbstractPod,
  type AbstractPodConstructor,
  type AbstractPodProps,
  Workload,
  type WorkloadConstructor,
  type WorkloadProps,
} from './constructs/workload/abstract-pod';

// Constructs of cdk8s-plus for which the check at synth records the lines of the program.
export { HorizontalPodAutoscaler } from './constructs/workload/horizontal-pod-autoscaler';
export { NetworkPolicy, type NetworkPolicyConstructor } from './constructs/policy/network-policy';
export {
  type NetworkPolicyProps,
  type NetworkPolicyRule,
  type NetworkPolicyTraffic,
} from './constructs/policy/network-policy-props';
export { NetworkPolicyPort, type NetworkPolicyPortFactory } from './constructs/policy/network-policy-port';
export { type NetworkPolicyPortProps, type PolicyPort } from './constructs/policy/policy-port-props';
export { type ConnectedUrl, type ConnectOptions } from './constructs/connect/connect-options';
export { type ConnectionOptions, type Connections } from './constructs/connect/connections';

// The Gateway API.
export { Gateway, type GatewayConstructor, type ImportedGateway } from './constructs/route/gateway-api/gateway';
export {
  type AllowedRoutes,
  type GatewayListener,
  type GatewayProps,
  type ImportedGatewayOptions,
  type ListenerTls,
  type ObjectReference,
} from './constructs/route/gateway-api/gateway-props';
export {
  type AnyProtocol,
  type HasListeners,
  type Listener,
  type ListenerMap,
  type ListenerProtocol,
  type OffersListeners,
  type RouteGateway,
} from './constructs/route/gateway-api/listener';
export {
  GrpcRoute,
  type GrpcRouteConstructor,
  HttpRoute,
  type HttpRouteConstructor,
} from './constructs/route/gateway-api/http-route';
export {
  type GrpcRouteBackend,
  type GrpcRouteMatch,
  type GrpcRouteProps,
  type GrpcRouteRule,
  type HttpRouteBackend,
  type HttpRouteMatch,
  type HttpRouteProps,
  type HttpRouteRule,
  type RouteValueMatch,
  type RouteValueMatches,
} from './constructs/route/gateway-api/http-route-props';
export {
  type ExtensionReference,
  type GrpcRouteFilter,
  type HeaderModifier,
  type HttpRouteFilter,
  type PathModifier,
  type RequestMirror,
} from './constructs/route/gateway-api/route-filters';
export {
  TcpRoute,
  type TcpRouteConstructor,
  TlsRoute,
  type TlsRouteConstructor,
  UdpRoute,
  type UdpRouteConstructor,
} from './constructs/route/gateway-api/connection-routes';
export {
  type CommonRouteProps,
  type ConnectionRouteRule,
  type ObjectBackend,
  type ParentReference,
  type RouteParent,
  type TcpRouteProps,
  type TlsRouteProps,
  type UdpRouteProps,
  type WeightedBackend,
} from './constructs/route/gateway-api/route-props';
export { ReferenceGrant, type ReferenceGrantConstructor } from './constructs/route/gateway-api/reference-grant';
export {
  type GrantSource,
  type GrantTarget,
  type ReferenceGrantProps,
} from './constructs/route/gateway-api/grant-props';
export {
  type RoutedPath,
  type RoutedPaths,
  type WorkloadRouteOptions,
} from './constructs/route/gateway-api/workload-route';
// What leads to Services.
export { Ingress } from './constructs/ingress/ingress';
export { IngressBackend, type IngressBackendFactory } from './constructs/ingress/ingress-backend';
export { type ServiceIngressBackendOptions } from './constructs/ingress/backend-options';
export { type ExposeServiceViaIngressOptions } from './constructs/ingress/exposure';

// Monitors of the Prometheus operator.
export {
  ServiceMonitor,
  type ServiceMonitorConstructor,
  type ServiceMonitorEndpoint,
  type ServiceMonitorProps,
} from './constructs/monitor/service-monitor';
export {
  type PodMetricsEndpoint,
  PodMonitor,
  type PodMonitorConstructor,
  type PodMonitorProps,
} from './constructs/monitor/pod-monitor';
export { type MonitorProps } from './constructs/monitor/monitor-props';
export {
  type Relabeling,
  type ScrapeOptions,
  type ScrapeTls,
  type SecretKey,
  type SecretOrConfigMapKey,
} from './constructs/monitor/scrape-options';
export { type MonitorOptions } from './constructs/monitor/workload-monitor';

// Webhooks, which the API server calls.
export {
  ServiceReference,
  type ServiceReferenceFactory,
  type ServiceReferenceOptions,
} from './constructs/webhook/service-reference';

// An application in one construct.
export { App, type AppConstructor, type AppPortMap, type StatefulSetApp } from './constructs/app/app';
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

// The plugin: cdk8s-cli looks for it in the main module.
export { PortsValidation } from './cdk8s-plugin/ports-validation';

// The check at synth.
export { PortChecks } from './constructs/synth/port-checks';
export { PortDiagram, type PortDiagramFormat } from './constructs/synth/port-diagram';
export { type PortCheckSettings } from './check/port-check-settings';
export type { RuleId, RuleSetting, RuleSettings, Severity } from './check/options';

// Ports.
// `export *` rather than a named export: only so can a declaration in a user's program merge with the interface.
export type * from './ports/settings';
export { type Invalid } from './ports/message';
export { type AnyPort, type EnvText, type Nameless, type Port, type PortOfContainer } from './ports/port-handle';
export { type HasPorts, type PortMap, type PortSpec } from './ports/port-map';
export { type DialsNoPort, type NamesPort } from './ports/own-port';
export { type ProtocolName } from './ports/protocol';
export { unchecked, type Unchecked } from './ports/unchecked';

// Only names, which the compiler needs to write the declarations of a user's program.
export type * from './inferred-types';
