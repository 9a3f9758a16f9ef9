import { Construct } from 'constructs';
import type * as kplus from '../../kplus/cdk8s-plus';
import { runningContainers } from '../../kplus/workload-members';
import type { KeyOfAny, PortMap, ValueOfAny } from '../../ports/port-map';
import { checkAppArguments } from './app-arguments';
import { createAppWorkload } from './app-workload';
import { noteCallSite } from '../synth/call-site';
import type { ConnectOptions } from '../connect/connect-options';
import type { Connections } from '../connect/connections';
import { nameOf, setWorkload } from '../shared/workload-of';
import type { AppProps } from './app-props';
import type { AppPortMaps, CheckedApp } from './checked-app';
import type { Container } from '../container/container';
import type { PortAddress } from '../endpoint/endpoint';
import type { HasPodEndpoints } from '../endpoint/pod-endpoints';
import type { ExposeMap, ExposeOptions } from '../expose/expose';
import type { DeclaresPorts } from '../expose/declares-ports';
import type { HttpRoute } from '../route/gateway-api/http-route';
import type { RoutedPaths, WorkloadRouteOptions } from '../route/gateway-api/workload-route';
import type { AppDoubt } from './quick-app';
import type { ExposeDeploymentViaIngressOptions } from '../service/service-props';
import type { PodMonitor } from '../monitor/pod-monitor';
import type { MonitorOptions } from '../monitor/workload-monitor';
import type { Written } from '../shared/statics';
import type { Workload } from '../workload/abstract-pod';
import type { PortWorkload } from '../workload/workload';

/** The port maps of an application's containers: `{ web: { http: 8080 } }`. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- an interface keeps its name in hovers and errors
export interface AppPortMap {
  readonly [container: string]: PortMap;
}

/** The ports of all containers of an application in one map. */
// A mapped type, because with a conditional type the compiler would accept only an identical application as assignable.
// The type of a property has no name that an error of `expose` would show.
type AllPorts<Maps> = {
  map: { [Key in KeyOfAny<Maps[keyof Maps]>]: NonNullable<ValueOfAny<Maps[keyof Maps], Key>> };
}['map'];

/**
 * An application: containers by name, ports by name, and the workload that runs them.
 *
 * The manifest is what you would write by hand: it is named after the id, uses the label `app` as its selector, and has
 * no fields that the program does not set.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/
 * @example
 * ```ts
 * import * as cdk8s from 'cdk8s';
 * import { App } from 'cdk8s-ports';
 *
 * const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
 * const api = new App(chart, 'api', {
 *   containers: {
 *     web: { image: 'api:1.4', ports: { http: 8080, dns: '53/UDP', admin: { number: 9901, env: 'ADMIN_PORT' } } },
 *   },
 * });
 * api.expose({ http: 80, dns: true }); // a Service `api`: 80 to http, 53/UDP to dns
 * ```
 */
export interface App<Maps = AppPortMap> extends Construct, kplus.IPodSelector, kplus.INetworkPolicyPeer, DeclaresPorts {
  // Not inherited, because the compiler would resolve the type arguments of the base for every application.
  /** The ports by name, as in `{ http: 8080, dns: '53/UDP' }`. */
  readonly portMap: AllPorts<Maps>;

  /** The containers by name, for Services that select the ports of one container. */
  readonly containers: { [Name in keyof Maps]: Container<NonNullable<Maps[Name]>> };

  /** Who may call whom. */
  readonly connections: Connections;

  /** The workload, for everything that cdk8s-plus does with one: scheduling, volumes, scaling. */
  readonly workload: Workload;
}

/**
 * An application that runs as a StatefulSet; its pods have their own names:
 * `new App(scope, id, { kind: 'StatefulSet', ... })`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
 * @example
 * ```ts
 * import * as cdk8s from 'cdk8s';
 * import { App } from 'cdk8s-ports';
 *
 * const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
 * const db = new App(chart, 'db', {
 *   kind: 'StatefulSet',
 *   containers: { postgres: { image: 'postgres:17', ports: { pg: 5432 } } },
 * });
 * const worker = new App(chart, 'worker', { containers: { main: { image: 'worker:1.4' } } });
 * worker.connect(db.podEndpoint(0, 'pg'), { env: { DB: 'hostAndPort' } }); // DB: db-0.db-headless:5432
 * ```
 */
export interface StatefulSetApp<Maps = AppPortMap> extends App<Maps>, HasPodEndpoints {}

/** Props of an App that runs a StatefulSet. */
export interface RunsStatefulSet {
  /** The kind that is passed to the App. */
  readonly kind: 'StatefulSet';
}

/** Makes applications. */
export interface AppConstructor {
  /** Defines an application; see {@link App}. */
  new <Maps extends AppPortMap = AppPortMap, const Props extends object = AppProps>(
    scope: Construct,
    id: string,
    props: AppDoubt<Props> extends never ? AppProps : CheckedApp<Props, AppProps>,
  ): AppProps extends Props
    ? App<Written<Maps>>
    : Props extends RunsStatefulSet
      ? StatefulSetApp<AppPortMaps<Props>>
      : App<AppPortMaps<Props>>;
  /** For `instanceof`. */
  readonly prototype: App;
}

class PortApp extends Construct implements kplus.IPodSelector, kplus.INetworkPolicyPeer {
  public static override get name(): string {
    return 'App';
  }

  public readonly workload: Workload & PortWorkload<PortMap>;

  public constructor(scope: Construct, id: string, props: AppProps) {
    checkAppArguments(scope, id, props);
    super(scope, id);
    noteCallSite(this);
    this.workload = createAppWorkload(this, id, props);
    setWorkload(this, this.workload);
  }

  public get containers(): Record<string, kplus.Container> {
    return Object.fromEntries(runningContainers(this.workload).map((container) => [container.name, container]));
  }

  public get portMap(): PortMap {
    return this.workload.portMap;
  }

  public port(reference: string | number): unknown {
    return this.workload.port(reference);
  }

  public expose(ports: ExposeMap, options?: ExposeOptions): kplus.Service {
    return this.workload.expose(ports, options);
  }

  public route(host: string, paths: RoutedPaths<string | number>, options: WorkloadRouteOptions): HttpRoute {
    return this.workload.route(host, paths, options);
  }

  public exposeViaIngress(path: string, options?: ExposeDeploymentViaIngressOptions): kplus.Ingress {
    return this.workload.exposeViaIngress(path, options);
  }

  public connect(endpoint: never, options?: ConnectOptions): void {
    this.workload.connect(endpoint, options);
  }

  public allowFromAnywhere(...references: readonly (string | number)[]): void {
    this.workload.allowFromAnywhere(...references);
  }

  public podEndpoint(ordinal: number, reference: string | number): PortAddress {
    if (hasPodEndpoints(this.workload)) return this.workload.podEndpoint(ordinal, reference);
    throw new Error(
      `${nameOf(this.workload)}: only pods of a StatefulSet have names of their own: pass kind: 'StatefulSet' for podEndpoint()`,
    );
  }

  public get connections(): Connections {
    return this.workload.connections;
  }

  public monitor(port: string, options?: MonitorOptions): PodMonitor {
    return this.workload.monitor(port, options);
  }

  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this.workload.toPodSelectorConfig();
  }

  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return this.workload.toNetworkPolicyPeerConfig();
  }

  public toPodSelector(): kplus.IPodSelector {
    return this.workload;
  }
}

/** Defines an application; see the interface of the same name. */
export const App = PortApp as unknown as AppConstructor;

function hasPodEndpoints<Kind extends object>(workload: Kind): workload is Kind & HasPodEndpoints {
  return 'podEndpoint' in workload;
}
