/*
 * Types that can occur in inferred types of a user's program: in that of a field `this.exposeViaService(...)`, of a method without its
 * object, and of an exported generic function. When the compiler writes declarations of the program, it needs a name that can be imported
 * for each of them, and otherwise refuses the program (TS2742, TS2883, TS4058). Users do not need these names: API.md leaves them out, and
 * their prefix keeps them apart in an editor's list.
 */
export type { RunsStatefulSet as InferredRunsStatefulSet } from './constructs/app/app';
export type {
  AppPortMaps as InferredAppPortMaps,
  DeclaresAny as InferredDeclaresAny,
} from './constructs/app/checked-app';
export type { ContainersIn as InferredContainersIn, SpecIn as InferredSpecIn } from './constructs/app/judged-app';
export type { ContainerProps as ReadonlyContainerProps } from './constructs/container/accepted-container';
export type {
  CheckedContainer as InferredCheckedContainer,
  CheckedInitContainer as InferredCheckedInitContainer,
} from './constructs/container/checked-containers';
export type { ContainerPorts as InferredContainerPorts } from './constructs/container/container';
export type {
  ContainerDoubt as InferredContainerDoubt,
  Declaring as InferredDeclaring,
  Naming as InferredNaming,
  NamingNumber as InferredNamingNumber,
  NamingOnePortEach as InferredNamingOnePortEach,
  NumberedPort as InferredNumberedPort,
  OfOnePort as InferredOfOnePort,
  OfTcpAndUdpPort as InferredOfTcpAndUdpPort,
  OfTwoTcpPorts as InferredOfTwoTcpPorts,
  PlainPort as InferredPlainPort,
  PlainPorts as InferredPlainPorts,
  TcpPort as InferredTcpPort,
  UdpPort as InferredUdpPort,
} from './constructs/container/quick-containers';
export type {
  ContainersIn as InferredContainersInList,
  IsSidecar as InferredIsSidecar,
  RunningContainers as InferredRunningContainers,
  SidecarsAmong as InferredSidecarsAmong,
} from './constructs/container/running-containers';
export type { WrittenIn as InferredWrittenIn } from './constructs/container/written-ports';
export type { TakenAddress as InferredTakenAddress } from './constructs/endpoint/taken-port';
export type {
  CheckedExpose as InferredCheckedExpose,
  KnownMap as InferredKnownMap,
  ServiceOfExpose as InferredServiceOfExpose,
} from './constructs/expose/checked-expose';
export type { ExposeDoubt as InferredExposeDoubt } from './constructs/expose/quick-expose';
export type { ServiceOfWorkload as InferredServiceOfWorkload } from './constructs/expose/service-of-workload';
export type {
  CheckedBackendOptions as InferredCheckedBackendOptions,
  CheckedBackendService as InferredCheckedBackendService,
  NoOptions as InferredNoOptions,
  PortsBehind as InferredPortsBehind,
} from './constructs/ingress/judged-backend';
export type {
  BackendDoubt as InferredBackendDoubt,
  PortDoubt as InferredPortDoubt,
} from './constructs/ingress/quick-backend';
export type { ScrapedName as InferredScrapedName } from './constructs/monitor/judged-scrape';
export type { ProtocolsOf as InferredProtocolsOf } from './constructs/route/gateway-api/checked-gateway';
export type {
  PathsLater as InferredPathsLater,
  RoutedName as InferredRoutedName,
} from './constructs/route/gateway-api/workload-route';
export type {
  ExposeDeploymentViaIngressOptions as ReadonlyExposeDeploymentViaIngressOptions,
  ExposeViaServiceOptions as ReadonlyExposeViaServiceOptions,
} from './constructs/service/accepted-service';
export type {
  CheckedIngressOptions as InferredCheckedIngressOptions,
  CheckedPath as InferredCheckedPath,
  CheckedServiceExposure as InferredCheckedServiceExposure,
  CheckedServicePath as InferredCheckedServicePath,
} from './constructs/service/checked-exposure';
export type {
  CheckedExposeOptions as InferredCheckedExposeOptions,
  PortsOfService as InferredPortsOfService,
  ServicePorts as InferredServicePorts,
  TargetByNumber as InferredTargetByNumber,
} from './constructs/service/checked-service';
export type {
  ContractName as InferredContractName,
  ContractPorts as InferredContractPorts,
} from './constructs/service/imported-service';
export type {
  CarriedName as InferredCarriedName,
  ServiceSpec as InferredServiceSpec,
} from './constructs/service/judged-service';
export type {
  OnlyEndpoints as InferredOnlyEndpoints,
  OnlySpecs as InferredOnlySpecs,
} from './constructs/service/offers-ports';
export type { OptionsDoubt as InferredOptionsDoubt } from './constructs/service/quick-service';
export type {
  ContainerName as InferredContainerName,
  OfNamedContainersAlone as InferredOfNamedContainersAlone,
  OfNamedOnePortEach as InferredOfNamedOnePortEach,
  PortsOfContainer as InferredPortsOfContainer,
  WithContainers as InferredWithContainers,
} from './constructs/workload/named-containers';
export type {
  DeclaredIn as InferredDeclaredIn,
  WorkloadPorts as InferredWorkloadPorts,
} from './constructs/workload/workload-ports';
export type {
  DeclaredKey as InferredDeclaredKey,
  DeclaredPort as InferredDeclaredPort,
  DeclaredSpec as InferredDeclaredSpec,
  PlainSpec as InferredPlainSpec,
} from './ports/declaration';
export type { IsGeneric as InferredIsGeneric } from './ports/judgement';
export type { NamingOf as InferredNamingOf } from './ports/port-handle';
export type {
  AskedReference as InferredAskedReference,
  AskedSpec as InferredAskedSpec,
  HasAnyNumber as InferredHasAnyNumber,
  IsOne as InferredIsOne,
  IsUnion as InferredIsUnion,
  KeyOfAny as InferredKeyOfAny,
  KeysApart as InferredKeysApart,
  KnownLater as InferredKnownLater,
  NamedByText as InferredNamedByText,
  PlainReference as InferredPlainReference,
  ProtocolOf as InferredProtocolOf,
  SpecFor as InferredSpecFor,
  SpecOf as InferredSpecOf,
  TextOf as InferredTextOf,
  ValueOfAny as InferredValueOfAny,
  WithSidecars as InferredWithSidecars,
} from './ports/port-map';
export type { AllowedNumber as InferredAllowedNumber } from './ports/port-number';
export type { CheckedImport as InferredCheckedImport } from './constructs/service/checked-import';
export type {
  AllowedEnd as InferredAllowedEnd,
  AllowedPort as InferredAllowedPort,
} from './constructs/policy/checked-policy-port';
