import type * as kplus from '../../kplus/cdk8s-plus';
import type { ConnectOptions } from '../connect/connect-options';
import type { TakenAddress } from '../endpoint/taken-port';
import type { NamingOf, Port } from '../../ports/port-handle';
import type { AskedReference, HasPorts, AskedSpec, KnownLater } from '../../ports/port-map';
import type { CheckedExpose, KnownMap, ServiceOfExpose } from './checked-expose';
import type { ExposeOptions } from './expose';
import type { PortDoubt } from '../ingress/quick-backend';
import type { CheckedIngressOptions, CheckedPath } from '../service/checked-exposure';
import type { ExposeDeploymentViaIngressOptions } from '../service/accepted-service';
import type { ExposeDeploymentViaIngressOptions as NamedIngressOptions } from '../service/service-props';
import type { PodMonitor } from '../monitor/pod-monitor';
import type { ScrapedName } from '../monitor/judged-scrape';
import type { MonitorOptions } from '../monitor/workload-monitor';
import type { ExposeDoubt } from './quick-expose';
import type { HttpRoute } from '../route/gateway-api/http-route';
import type { PathsLater, RoutedName, RoutedPaths, WorkloadRouteOptions } from '../route/gateway-api/workload-route';

/*
 * The methods are the same for every port map, and get the map from `this`. So the compiler lets a program call them on one of several
 * workloads, as in `for (const one of [web, api])`. (It resolves a call on a union if the generic signatures of all members are identical;
 * `getUnionSignatures`.)
 *
 * They are declared in interfaces whose names are not also those of values. If the name of an interface is also that of a constant, the
 * compiler copies its methods for each port map and resolves their types again (`isTypeParameterPossiblyReferenced`): an `expose` would
 * cost ten times as much.
 */

/** What declares ports and offers them with Services: a workload, an application. */
export interface DeclaresPorts {
  /**
   * Returns a handle to a declared port. Use it wherever a port name or number is accepted.
   *
   * @param reference The name or the number of a port that one of the containers declares.
   * @throws If no container declares such a port.
   */
  port<
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in `deployment-methods.ts`
    This extends HasPorts<any>,
    const Reference extends AskedReference<This['portMap']> & (string | number),
    const Later extends string | number = never,
  >(
    // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as in `deployment-methods.ts`
    this: This | object | void,
    reference: Reference | KnownLater<Later, This['portMap']>,
  ): Reference & Port<AskedSpec<This['portMap'], Reference>> & NamingOf<This['portMap'], Reference>;

  /**
   * Exposes ports by name: `expose({ http: 80, dns: true })`. Creates a Service whose target ports are those names.
   *
   * @param ports For each name, the number that clients dial, `true` for the container's own number, or an object.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in `deployment-methods.ts`
  expose<This extends HasPorts<any>, const Given extends object, const ClusterIP extends string = string>(
    // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as in `deployment-methods.ts`
    this: This | object | void,
    ports: [ExposeDoubt<Given, This['portMap'], ClusterIP>] extends [never]
      ? KnownMap<Given, This>['map']
      : CheckedExpose<Given, This, ClusterIP>,
    options?: ExposeOptions<ClusterIP>,
  ): ServiceOfExpose<Given, This>;

  /**
   * Routes HTTP requests for a host to ports by name: `route('shop.example.com', { '/': 'http', '/admin': 'admin' }, { gateway })`.
   *
   * Creates an HttpRoute. Its backends are the ports of a Service that exposes the workload; the Service is created if
   * there is none.
   *
   * @param host The host of the requests, or several.
   * @param paths For each path prefix the name or the number of a declared TCP port, or an object.
   * @throws If no container declares a port, or if the workload already has such a route.
   */
  route<This extends HasPorts<unknown>, const Given = never>(
    this: This,
    host: string | readonly string[],
    paths: RoutedPaths<RoutedName<This['portMap']>> | PathsLater<Given, This['portMap']>,
    options: WorkloadRouteOptions,
  ): HttpRoute;

  /**
   * Exposes ports with a Service in the namespace of the workload, and the Service with an Ingress.
   *
   * @param path The path of the requests that the Service answers.
   * @param options Which port of the Service answers: required if it has several.
   * @throws If the containers declare no ports, if the Service has no such port, or has several and none is specified.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in `deployment-methods.ts`
  exposeViaIngress<This extends HasPorts<any>, const Options extends object = {}>(
    // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as in `deployment-methods.ts`
    this: This | object | void,
    path: CheckedPath<Options, This>,
    options?: PortDoubt<Options, This['portMap']> extends never
      ? ExposeDeploymentViaIngressOptions
      : CheckedIngressOptions<Options, This>,
  ): kplus.Ingress;

  /**
   * Takes the named options, so that a subclass may override it with those.
   *
   * @hidden
   */
  exposeViaIngress(path: string, options: NamedIngressOptions, asInCdk8sPlus: never): kplus.Ingress;

  /**
   * Connects the pods to an endpoint: environment variables hold its address, a NetworkPolicy of these pods allows the
   * egress, and one of the pods behind the endpoint allows the ingress, on exactly that port. However many connections
   * there are, each end has one policy.
   *
   * The policies forbid what they do not allow: these pods can call nothing else, and nobody else can call the pods
   * behind the endpoint. `egress: false` and `ingress: false` each omit a policy.
   *
   * @param endpoint The endpoint of a Service, or that of one pod of a StatefulSet.
   * @throws If it is a port of pods, or if a container already has another variable with that name.
   * @example
   * ```ts
   * import * as cdk8s from 'cdk8s';
   * import { App } from 'cdk8s-ports';
   *
   * const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
   * const api = new App(chart, 'api', { containers: { web: { image: 'api:1.4', ports: { http: 8080, metrics: 9090 } } } });
   * const worker = new App(chart, 'worker', { containers: { main: { image: 'worker:1.4' } } });
   * worker.connect(api.expose({ http: 80 }).endpoint('http'), { env: 'API_URL' }); // API_URL: http://api
   * ```
   */
  connect<This extends HasPorts<unknown>, const Given>(
    this: This,
    endpoint: TakenAddress<Given>,
    options?: ConnectOptions<ContainerKey<This>>,
  ): void;

  /**
   * Lets everybody call ports of the pods, for example an Ingress controller, even if connections restrict the callers.
   * It has no effect if no connection leads to the pods.
   *
   * @param references The names or numbers of declared ports; without them, all ports.
   * @throws If no container declares such a port.
   * @example
   * ```ts
   * import * as cdk8s from 'cdk8s';
   * import { App } from 'cdk8s-ports';
   *
   * const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
   * const api = new App(chart, 'api', { containers: { web: { image: 'api:1.4', ports: { http: 8080, metrics: 9090 } } } });
   * const worker = new App(chart, 'worker', { containers: { main: { image: 'worker:1.4' } } });
   * worker.connect(api.expose({ http: 80 }).endpoint('http'));
   * api.allowFromAnywhere('metrics'); // Prometheus calls it, too
   * ```
   */
  allowFromAnywhere<This extends HasPorts<unknown>, const Later extends string | number = never>(
    this: This,
    ...references: readonly (
      (AskedReference<This['portMap']> & (string | number)) | KnownLater<Later, This['portMap']>
    )[]
  ): void;

  /**
   * Scrapes a port: creates a PodMonitor of the Prometheus Operator, which needs no Service. For a port of a Service,
   * create a `ServiceMonitor`.
   *
   * @param port The name of a TCP port that one of the containers declares.
   * @throws If no container declares such a port, or if the workload already has a monitor for it.
   */
  monitor<This extends HasPorts<unknown>, const Later extends string | number = never>(
    this: This,
    port: ScrapedName<This['portMap']> | KnownLater<Later, This['portMap'], string>,
    options?: MonitorOptions,
  ): PodMonitor;
}

/** The name of a container of a workload, by its `containerPorts`, or of an application, by its `containers`. */
// prettier-ignore
type ContainerKey<This> =
  This extends { readonly containerPorts: readonly (infer Text)[] } ? Text extends `${infer Name}: ${string}` ? Name : Text
  // Any other workload has a list, for which the compiler would resolve the type of each member.
  : This extends { readonly initContainers: unknown } ? string
  : This extends { readonly containers: infer Containers }
    ? Containers extends readonly unknown[] ? string : keyof Containers & string
  : string;
