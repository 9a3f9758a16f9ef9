import type * as kplus from '../../kplus/cdk8s-plus';
import type { ProtocolName } from '../../ports/protocol';

/** A port of an application's container, if a number and a protocol are not enough. */
export interface AppPort extends Omit<kplus.ContainerPort, 'name' | 'protocol'> {
  /**
   * The protocol of the port: `TCP`, `UDP` or `SCTP`.
   *
   * @default 'TCP'
   */
  readonly protocol?: kplus.Protocol | ProtocolName;

  /**
   * The environment variable of the container that holds the number, so image and manifest cannot disagree.
   *
   * @default - none
   */
  readonly env?: string;
}

/** The ports of an application's container by name: `{ http: 8080, dns: '53/UDP', admin: { number: 9901, env: 'ADMIN_PORT' } }`. */
export type AppPorts = Readonly<Record<string, number | string | AppPort>>;

/** The security context of an application's container; capabilities may have their Kubernetes names. */
export interface AppSecurityContext extends Omit<kplus.ContainerSecurityContextProps, 'capabilities'> {
  /**
   * The capabilities to add and to drop, such as `ALL` or `NET_BIND_SERVICE`.
   *
   * @default - those of the container runtime
   */
  readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
}

/** A container of an application, as in cdk8s-plus. Its key is its name. */
export interface AppContainer extends Omit<
  kplus.ContainerProps,
  'name' | 'port' | 'portNumber' | 'ports' | 'securityContext'
> {
  /**
   * The ports that the container listens on, by name: a number from 1 to 65535, a number and protocol, or an object.
   *
   * @default - none
   */
  readonly ports?: AppPorts;

  /**
   * Environment variables: strings, or an `EnvValue`.
   *
   * @default - only those in `envVariables`, `envFrom` and the ports' `env`
   */
  readonly env?: Readonly<Record<string, string | kplus.EnvValue>>;

  /**
   * The security context. Only the fields that you set are rendered.
   *
   * @default - none
   */
  readonly securityContext?: AppSecurityContext;
}

/** Containers of an application by name. */
export type AppContainers = Readonly<Record<string, AppContainer>>;

/** The props of every kind of application. */
export interface AppCommonProps extends Omit<kplus.WorkloadProps, 'containers' | 'initContainers' | 'select'> {
  /** The containers by name. A port name, or a number and protocol, may occur only once among them. */
  readonly containers: AppContainers;

  /**
   * The init containers by name, in the order in which they run.
   *
   * @default - none
   */
  readonly initContainers?: AppContainers;

  /**
   * The labels of the pods, which are also the selector of the workload.
   *
   * @default - `app`, with the id of the application
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/** An application that runs as a Deployment. */
export interface DeploymentAppProps extends AppCommonProps, Omit<kplus.DeploymentProps, keyof kplus.WorkloadProps> {
  /**
   * The kind of the workload.
   *
   * @default 'Deployment'
   */
  readonly kind?: 'Deployment';
}

/** An application that runs as a StatefulSet. */
export interface StatefulSetAppProps
  extends AppCommonProps, Omit<kplus.StatefulSetProps, keyof kplus.WorkloadProps | 'service'> {
  /** The kind of the workload. */
  readonly kind: 'StatefulSet';

  /**
   * The Service that gives each pod its DNS name; `false` for no Service.
   *
   * @default - a headless Service with every port that the containers declare, named after the id with the suffix
   * `-headless`
   */
  readonly service?: kplus.Service | false;
}

/** An application that runs as a DaemonSet. */
export interface DaemonSetAppProps extends AppCommonProps, Omit<kplus.DaemonSetProps, keyof kplus.WorkloadProps> {
  /** The kind of the workload. */
  readonly kind: 'DaemonSet';
}

/** An application that runs as a Job. */
export interface JobAppProps extends AppCommonProps, Omit<kplus.JobProps, keyof kplus.WorkloadProps> {
  /** The kind of the workload. */
  readonly kind: 'Job';
}

/** An application that runs as a CronJob. */
export interface CronJobAppProps extends AppCommonProps, Omit<kplus.CronJobProps, keyof kplus.WorkloadProps> {
  /** The kind of the workload. */
  readonly kind: 'CronJob';
}

/** An application: containers by name, ports by name, and the kind of workload that runs them. */
export type AppProps = DeploymentAppProps | StatefulSetAppProps | DaemonSetAppProps | JobAppProps | CronJobAppProps;
