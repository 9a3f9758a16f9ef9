import { describeEach } from '../../check/description';
import type * as kplusTypes from '../../kplus/cdk8s-plus';
import * as kplus from '../../kplus/cdk8s-plus';
import { replaceConnections } from '../../kplus/policies';
import {
  markSpread,
  omitStartupProbe,
  replaceLastInitContainer,
  runningContainers,
} from '../../kplus/workload-members';
import { candidatesText, declaredText, portMapOf, portsFor } from '../../ports/declaration';
import type { PortMap } from '../../ports/port-map';
import { createPortHandle } from '../../ports/port-handle';
import { didYouMean } from '../../ports/suggest';
import { plainValue } from '../../ports/unchecked';
import { valueText } from '../../ports/value-text';
import { checkObject, type NeededProperties } from '../shared/arguments';
import { namingWhere } from '../shared/name-in-message';
import { hasCallSite, noteCallSite } from '../synth/call-site';
import { checkContainerProps, isContainer } from '../container/container-arguments';
import { assertExposable, exposedPorts } from '../expose/exposed-ports';
import { allowFromAnywhere, connect } from '../connect/connect';
import { PortConnections } from '../connect/connections';
import { inheritVariables } from '../connect/connected-env';
import type { ConnectOptions } from '../connect/connect-options';
import { exposingService } from '../expose/exposing-service';
import type { HttpRoute } from '../route/gateway-api/http-route';
import { routeWorkload } from '../route/gateway-api/route-workload';
import type { RoutedPaths, WorkloadRouteOptions } from '../route/gateway-api/workload-route';
import type { PodMonitor } from '../monitor/pod-monitor';
import { type MonitorOptions, monitorOf } from '../monitor/workload-monitor';
import type { PortService } from '../service/port-service';
import { checkAtSynth } from '../synth/tree-check';
import { uncheckedContainerFields } from './unchecked-container-fields';
import { workloadArguments } from './workload-arguments';
import { nameOf, setWorkload, shownPath } from '../shared/workload-of';
import { Container } from '../container/container';
import type { ExposeMap, ExposeOptions } from '../expose/expose';
import type { ExposeDeploymentViaIngressOptions, ExposeViaServiceOptions } from '../service/service-props';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript lets a mixin extend a class with any[] parameters only
type WorkloadClass = abstract new (...args: any[]) => kplus.AbstractPod;

/**
 * A kind of workload at run time: the class of cdk8s-plus with typed containers, and with what every workload can do with its ports.
 *
 * `needed` are the properties without which it cannot be rendered.
 */
export function withPorts<Kind extends WorkloadClass>(
  KplusWorkload: Kind,
  name: string,
  needed: NeededProperties = {},
): Kind {
  // cdk8s-plus' constructors call addContainer(), so nothing here may rely on fields that a constructor sets.
  abstract class PortWorkload extends KplusWorkload {
    // A getter, as in other classes here. If the property were redefined, V8 would never optimize the code that constructs the class: the
    // function would be in dictionary mode, and so have no stable map (`DependOnStablePrototypeChain` in
    // `ReduceJSFindNonDefaultConstructorOrConstruct`).
    public static override get name(): string {
      return name;
    }

    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    public constructor(...args: any[]) {
      super(...workloadArguments(name, args, needed));
      replaceConnections(this, new PortConnections(this));
      noteCallSite(this);
      checkAtSynth(this);
    }

    public get portMap(): PortMap {
      return portMapOf(this.declaredPorts);
    }

    public get containerPorts(): readonly string[] {
      const running = runningContainers(this);
      if (running.length === 1) return running.map(({ name: only }) => only);
      return running.flatMap((container) => {
        const keys = Object.keys(portMapOf(container.ports));
        return keys.length === 0 ? [container.name] : keys.map((key) => `${container.name}: ${key}`);
      });
    }

    public port(asked: string | number): object {
      const reference = plainValue(asked);
      if (typeof reference !== 'string' && typeof reference !== 'number') {
        throw new Error(
          // Does not name `port()`, because other methods call it, too.
          `${nameOf(this)}: a port is ${valueText(asked)}: pass the name or number of a port${declaredText(this.declaredPorts)}`,
        );
      }
      const container = runningContainers(this).find(({ ports }) => portsFor(ports, reference).length > 0);
      const [port] = portsFor(container?.ports ?? [], reference);
      if (!container || !port) {
        throw new Error(
          `${nameOf(this)} declares no port '${reference}'${candidatesText(this.declaredPorts, reference)}`,
        );
      }
      return createPortHandle({
        reference,
        number: port.number,
        protocol: port.protocol ?? 'TCP',
        container,
        env: kplus.EnvValue.fromValue(String(port.number)),
      });
    }

    public container(containerName: unknown): kplus.Container {
      const running = runningContainers(this);
      const found = running.find((container) => container.name === containerName);
      if (!found) {
        const names = running.map((container) => container.name);
        const known = names.length === 0 ? 'it has none' : names.join(', ');
        throw new Error(
          typeof containerName === 'string'
            ? `${nameOf(this)} has no container '${containerName}' (${known})${didYouMean(containerName, names)}`
            : `${nameOf(this)}: container() was given ${valueText(containerName)}: pass the name of a container (${known})`,
        );
      }
      return found;
    }

    public override addContainer(props: kplusTypes.ContainerProps): kplus.Container {
      checkContainerProps(() => this.ownPlace, props);
      const container = new Container(props);
      this.attachContainer(container);
      return container;
    }

    public override attachContainer(container: kplus.Container): void {
      if (!isContainer(container)) {
        throw new Error(
          `${this.ownPlace}: attachContainer() was given ${valueText(container)}: pass a Container, or its props to addContainer()`,
        );
      }
      setWorkload(container, this);
      super.attachContainer(container);
      inheritVariables(this, container);
    }

    public override addInitContainer(props: kplusTypes.ContainerProps): kplus.Container {
      checkContainerProps(() => this.ownPlace, props);
      // cdk8s-plus checks the props, and makes and names a container of its own; one of ours takes its place.
      const { name: initName } = namingWhere(
        () => this.ownPlace,
        () => super.addInitContainer(props),
      );
      const container = new Container({ ...props, name: initName });
      setWorkload(container, this);
      omitStartupProbe(container);
      replaceLastInitContainer(this, container);
      return container;
    }

    public override addVolume(volume: kplus.Volume): void {
      namingWhere(
        () => this.ownPlace,
        () => {
          super.addVolume(volume);
        },
      );
    }

    /** cdk8s-plus spreads the pods again each time it renders them. Once is enough, and renders the same. */
    public override _toPodSpec(): kplus.k8s.PodSpec {
      const spec = super._toPodSpec();
      markSpread(this);
      return spec;
    }

    public expose(ports: ExposeMap, options: ExposeOptions = {}): PortService {
      const written = exposedPorts(this, ports);
      checkObject(() => nameOf(this), 'options of expose()', options, "{ name: 'web' }");
      const takesNodePorts = written.some((port) => port.nodePort !== undefined);
      return exposingService(
        this,
        { ...(takesNodePorts && { serviceType: kplus.ServiceType.NODE_PORT }), ...options },
        { ports: written, inheritsLabels: true },
      );
    }

    public route(host: unknown, paths: RoutedPaths<string | number>, options: WorkloadRouteOptions): HttpRoute {
      return routeWorkload(this, host, paths, options, (ports, given) =>
        this.expose(ports, given === undefined ? {} : { name: given }),
      );
    }

    public exposeViaService(options: ExposeViaServiceOptions = {}): PortService {
      assertExposable(this, options);
      return exposingService(this, options, options.ports ? { ports: options.ports } : { allPorts: true });
    }

    public exposeViaIngress(path: string, options: ExposeDeploymentViaIngressOptions = {}): kplusTypes.Ingress {
      return this.exposeViaService(options).exposeViaIngress(path, options);
    }

    public connect(endpoint: unknown, options?: ConnectOptions): void {
      connect(this, endpoint, options);
    }

    public allowFromAnywhere(...references: readonly (string | number)[]): void {
      allowFromAnywhere(this, references);
    }

    public monitor(port: string, options?: MonitorOptions): PodMonitor {
      return monitorOf(this, port, options);
    }

    /** The name of the workload, even while the constructors of cdk8s-plus run, before there is an API object. */
    private get ownPlace(): string {
      return `${name} '${this.node.path}'`;
    }

    private get declaredPorts(): kplus.ContainerPort[] {
      return runningContainers(this).flatMap((container) => container.ports);
    }
  }
  describeEach<kplus.AbstractPod>(PortWorkload.prototype, (workload) =>
    hasCallSite(workload)
      ? {
          shownPath: () => shownPath(workload),
          meant: () => [workload],
          uncheckedFields: () => uncheckedContainerFields(workload),
          ownProblems: () => [],
        }
      : undefined,
  );
  return PortWorkload;
}
