/*
 * What an inferred type of a user's program may have in it: that of a field `this.exposeViaService(...)`, of a method without its object, and
 * of an exported generic function. The compiler writes it into the declarations of the program only by names that can be imported, and
 * refuses the program otherwise (TS2742, TS2883, TS4058). Users need none of these names: API.md leaves them out.
 */
export type { RunsStatefulSet } from './constructs/app/app';
export type { DeclaresAny } from './constructs/app/checked-app';
export type { ContainersIn, KeyOfAny, SpecIn, ValueOfAny } from './constructs/app/judged-app';
export type { ContainerProps as AcceptedContainerProps } from './constructs/container/accepted-container';
export type { CheckedContainer } from './constructs/container/checked-containers';
export type { ContainerPorts } from './constructs/container/container';
export type {
  ContainerDoubt,
  Declaring,
  Naming,
  NamingNumber,
  NamingOnePortEach,
  NumberedPort,
  OfOnePort,
  OfTcpAndUdpPort,
  OfTwoTcpPorts,
  PlainPort,
  PlainPorts,
  TcpPort,
  UdpPort,
} from './constructs/container/quick-containers';
export type { IsSidecar, RunningContainers } from './constructs/container/running-containers';
export type { WrittenIn } from './constructs/container/written-ports';
export type { TakenAddress } from './constructs/endpoint/taken-port';
export type { CheckedExpose, KnownMap, ServiceOfExpose } from './constructs/expose/checked-expose';
export type { ExposeDoubt } from './constructs/expose/quick-expose';
export type { ServiceOfWorkload } from './constructs/expose/service-of-workload';
export type {
  CheckedBackendOptions,
  CheckedBackendService,
  NoOptions,
  PortsBehind,
} from './constructs/ingress/judged-backend';
export type { BackendDoubt, PortDoubt } from './constructs/ingress/quick-backend';
export type { ScrapedName } from './constructs/monitor/judged-scrape';
export type { ProtocolsOf } from './constructs/route/gateway-api/checked-gateway';
export type { RoutedName } from './constructs/route/gateway-api/workload-route';
export type {
  ExposeDeploymentViaIngressOptions as AcceptedExposeDeploymentViaIngressOptions,
  ExposeViaServiceOptions as AcceptedExposeViaServiceOptions,
} from './constructs/service/accepted-service';
export type { CheckedIngressOptions } from './constructs/service/checked-exposure';
export type {
  CheckedExposeOptions,
  PortsOfService,
  ServicePorts,
  TargetByNumber,
} from './constructs/service/checked-service';
export type { ContractName, ContractPorts } from './constructs/service/imported-service';
export type { ServiceSpec } from './constructs/service/judged-service';
export type { OptionsDoubt } from './constructs/service/quick-service';
export type {
  ContainerName,
  OfNamedContainersAlone,
  OfNamedOnePortEach,
  PortsOfContainer,
  WithContainers,
} from './constructs/workload/named-containers';
export type { WorkloadPorts } from './constructs/workload/workload-ports';
export type { DeclaredKey, DeclaredPort, DeclaredSpec, PlainSpec } from './ports/declaration';
export type { IsGeneric } from './ports/judgement';
export type { NamingOf } from './ports/port-handle';
export type {
  AskedReference,
  AskedSpec,
  HasAnyNumber,
  IsOne,
  IsUnion,
  KnownLater,
  PlainReference,
  ProtocolOf,
  SpecFor,
  SpecOf,
} from './ports/port-map';
