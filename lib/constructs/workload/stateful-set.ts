import { Construct, DependencyGroup } from 'constructs';
import * as kplus from '../../kplus/cdk8s-plus';
import { CREATE_HEADLESS_SERVICE } from '../../kplus/workload-members';
import { portFacts } from '../../ports/port-handle';
import type { PortMap } from '../../ports/port-map';
import type { HasPodEndpoints } from '../endpoint/pod-endpoints';
import { PodAddress } from '../endpoint/pod-address';
import { valueText } from '../../ports/value-text';
import { type Place, placeOf } from '../shared/arguments';
import { PortService } from '../service/port-service';
import { withPorts } from './port-workload';
import { workloadArguments } from './workload-arguments';
import { setGoverningService } from '../shared/workload-of';
import type { CheckedContainer, CheckedInitContainer, CheckedWorkload } from '../container/checked-containers';
import type { Container, ContainerPorts } from '../container/container';
import type { ContainerProps as AcceptedContainer } from '../container/accepted-container';
import type { ContainerProps } from '../container/container-props';
import type { StatefulSetProps as Accepted } from './accepted-workloads';
import type { Connections } from '../connect/connections';
import type { WithContainers } from './named-containers';
import type { ContainerDoubt, WorkloadDoubt } from '../container/quick-containers';
import type { PortWorkload } from './workload';
import type { WorkloadPorts } from './workload-ports';
import type { Service } from '../service/service';
import type { Uninferred } from '../container/written-ports';
import type { Statics } from '../shared/statics';

/** A StatefulSet, as in cdk8s-plus. Everything else is checked against the ports that its containers declare. */
export interface StatefulSetProps extends Omit<kplus.StatefulSetProps, 'containers' | 'initContainers' | 'service'> {
  /**
   * The containers. A port name, or a number and protocol, may occur only once among them.
   *
   * @default - none: call `addContainer` before synth
   */
  readonly containers?: ContainerProps[];

  /**
   * The init containers, in the order in which they run.
   *
   * @default - none
   */
  readonly initContainers?: ContainerProps[];

  /**
   * The Service that gives each pod its DNS name. In an object literal, it may be `false`, for no Service.
   *
   * @default - a headless Service with every port that the containers declare
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
   */
  readonly service?: kplus.Service;
}

/**
 * Pods that keep their names and volumes, with ports known by name.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Service, StatefulSet } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const db = new StatefulSet(chart, 'db', {
 *   containers: [{ image: 'postgres:17', ports: [{ name: 'pg', number: 5432 }] }],
 * });
 * new Service(chart, 'db-rw', { selector: db, ports: [{ port: 5432, targetPort: 'pg' }] });
 * ```
 */
export interface StatefulSet<out Ports = PortMap> extends kplus.StatefulSet, PortWorkload<Ports>, HasPodEndpoints {
  /**
   * The Service that gives each pod its DNS name: by default, a headless Service with the ports of the containers.
   *
   * @throws If the StatefulSet was given `service: false`.
   */
  readonly service: Service;

  /** The containers, in the order of the manifest. A Service for one of them refers to it: `{ container: web.containers[0] }`. */
  readonly containers: Container<Ports>[];

  /** The init containers, in the order in which they run. */
  readonly initContainers: Container[];

  /** Who may call whom. */
  readonly connections: Connections;

  /**
   * As in cdk8s-plus: so a subclass may override it with the types of cdk8s-plus.
   *
   * @hidden
   */
  addContainer(props: ContainerProps, asInCdk8sPlus: never): Container;

  /** Adds a container. Services can refer to its ports: `new Service(scope, id, { container, ports })`. */
  addContainer<const Props extends object>(
    props: ContainerDoubt<Props> extends never ? AcceptedContainer : CheckedContainer<Props>,
  ): Container<ContainerPorts<Props, PortMap>>;

  /**
   * As in cdk8s-plus: so a subclass may override it with the types of cdk8s-plus.
   *
   * @hidden
   */
  addInitContainer(props: ContainerProps, asInCdk8sPlus: never): Container;

  /** Adds an init container, which runs before the containers. */
  addInitContainer<const Props extends object>(
    props: ContainerDoubt<Props> extends never ? AcceptedContainer : CheckedInitContainer<Props>,
  ): Container<ContainerPorts<Props, PortMap>>;
}

/** Makes StatefulSets. */
export interface StatefulSetConstructor extends Statics<typeof kplus.StatefulSet> {
  /** Defines a StatefulSet; see {@link StatefulSet}. */
  new <Ports extends PortMap = PortMap, const Props extends object = Uninferred<Accepted, Ports>>(
    scope: Construct,
    id: string,
    props: WorkloadDoubt<Props> extends never ? Accepted : CheckedWorkload<Props, Accepted, StatefulSetProps>,
  ): WithContainers<Props, StatefulSet<WorkloadPorts<Props>>>;
  /** For `instanceof`. */
  readonly prototype: StatefulSet;
}

// This type hides the private method of cdk8s-plus, so that a subclass can replace it.
const KplusStatefulSet = withPorts(kplus.StatefulSet, 'StatefulSet') as unknown as new (
  scope: Construct,
  id: string,
  props: kplus.StatefulSetProps,
) => kplus.Pod;

class PortStatefulSet extends KplusStatefulSet {
  public static override get name(): string {
    return 'StatefulSet';
  }

  public constructor(...args: [scope: Construct, id: string, props: Accepted]) {
    const [scope, id, props] = workloadArguments('StatefulSet', args, {}) as typeof args;
    const { service, ...rest } = props;
    checkService(placeOf('StatefulSet', scope, id), service);
    const given = service === false ? noService(`${scope.node.path}/${id}`) : service;
    super(scope, id, { ...(rest as kplus.StatefulSetProps), ...(given && { service: given }) });
    if (service) setGoverningService(this, service);
  }

  public podEndpoint(ordinal: number, reference: string | number): PodAddress {
    const self = this as unknown as kplus.StatefulSet & PortWorkload<PortMap>;
    // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- what port() returns is a handle
    const facts = portFacts(self.port(reference))!;
    return new PodAddress(self, self.service, ordinal, facts);
  }

  /** Replaces the private method of cdk8s-plus: this Service looks up its ports at synth, so it has ports that are added later, too. */
  protected [CREATE_HEADLESS_SERVICE](): kplus.Service {
    const service = new PortService(this, 'Service', {
      selector: this,
      allPorts: true,
      metadata: { namespace: this.metadata.namespace },
      clusterIP: 'None',
      type: kplus.ServiceType.CLUSTER_IP,
    });
    setGoverningService(this, service);
    return service;
  }
}

/** Refuses what cannot govern a StatefulSet, such as a name. */
function checkService(place: Place, service: unknown): void {
  if (service === undefined || service === false || (Construct.isConstruct(service) && 'select' in service)) return;
  throw new Error(`${place()}: service is ${valueText(service)}: pass a Service, or false for none`);
}

/** Takes the place of the Service in cdk8s-plus if none is wanted: it selects nothing, adds no dependency and renders no name. */
function noService(path: string): kplus.Service {
  const nothing = Object.assign(new DependencyGroup(), { name: undefined, select: () => undefined });
  return new Proxy(nothing as unknown as kplus.Service, {
    get: (target, key) => {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key) as unknown;
      throw new Error(`StatefulSet '${path}' has no Service: it was given \`service: false\``);
    },
  });
}

/** Defines a StatefulSet; see the interface of the same name. */
export const StatefulSet = PortStatefulSet as unknown as StatefulSetConstructor;
