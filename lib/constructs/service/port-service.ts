import type { ApiObject } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { type Description, describeEach, type OwnProblem } from '../../check/description';
import * as kplus from '../../kplus/cdk8s-plus';
import { offeredPorts, runningContainers } from '../../kplus/workload-members';
import { externalIPsOf, hasExpressions, selectorOf } from '../../kplus/service-fields';
import { portMapOf } from '../../ports/declaration';
import type { PortMap } from '../../ports/port-map';
import { plainValue } from '../../ports/unchecked';
import type { OfferedPort } from '../endpoint/offered-port';
import { type DialledService, endpointOf, type ServiceEndpoint } from '../endpoint/service-endpoint';
import { refuseEndpoint } from '../endpoint/taken-port';
import { exposeByIngress } from '../ingress/expose-by-ingress';
import type { ExposeServiceViaIngressOptions } from '../ingress/exposure';
import { checkObject } from '../shared/arguments';
import { hasCallSite, noteCallSite } from '../synth/call-site';
import { offeredOfAll } from './all-ports';
import { inheritLabels } from './inherited-labels';
import { offeredBy, renderPort, resolvePorts } from './resolved-ports';
import { checkSelector, checkServiceArguments } from './service-arguments';
import type { ServiceFacts } from './service-facts';
import { addedSpecOf, readableService, specOf, unknownSpecOf } from './service-spec';
import { containerMissing, serviceProblems } from './service-problems';
import { checkAtSynth } from '../synth/tree-check';
import { uncheckedServiceFields } from './unchecked-service-fields';
import type { AnyWorkload } from '../shared/workload-of';
import { addressLabels, governs, nameOf, readableName, selectorLabels, workloadOf } from '../shared/workload-of';
import type { ServicePort, ServiceProps } from './service-props';

/** What a Service needs from its own constructors besides its props. */
export interface PortServiceProps extends ServiceProps {
  /** Offers every port that the pods declare when the app is synthesized, each under its own name and number. */
  readonly allPorts?: boolean;
  /** Takes the labels in the selected workload's own metadata, unless the program gives the Service others. */
  readonly inheritsLabels?: boolean;
}

/** The Service at run time. What depends on the pods is looked up when the app is synthesized. */
export class PortService extends kplus.Service implements ServiceFacts, DialledService, Description<IConstruct> {
  public static override get name(): string {
    return 'Service';
  }

  public readonly droppedSelectors: kplus.IPodSelector[] = [];
  private readonly bound: ServicePort[] = [];
  private readonly workloads: AnyWorkload[] = [];
  private readonly props: PortServiceProps;
  private readonly declaredFirst: readonly kplus.ContainerPort[];
  private readonly waiting: (() => void)[] = [];

  public constructor(scope: Construct, id: string, props: PortServiceProps = {}) {
    checkServiceArguments(scope, id, props);
    const { selector, ports, ...rest } = props;
    super(scope, id, { ...rest, metadata: { ...idAsName(id, props), ...props.metadata } });
    this.props = props;
    if (selector) this.select(selector);
    for (const port of ports ?? []) this.bind(port.port, port);
    this.declaredFirst = props.allPorts ? this.selectedWorkloads.flatMap(offeredPorts) : [];
    noteCallSite(this);
    checkAtSynth(this);
    keepUnknownFields(this.apiObject, unknownSpecOf(props));
    if (props.inheritsLabels) inheritLabels(this.apiObject, this.workloads, props.metadata?.labels);
  }

  public get selectedWorkloads(): readonly AnyWorkload[] {
    const owner = this.container && workloadOf(this.container);
    return owner && !this.workloads.includes(owner) ? [...this.workloads, owner] : this.workloads;
  }

  public get container(): kplus.Container | undefined {
    return this.props.container;
  }

  public get isContainerMissing(): boolean {
    const isAskedFor = 'container' in this.props && this.container === undefined && this.props.selector === undefined;
    return isAskedFor && Object.keys(this.selectedLabels).length === 0;
  }

  public get declaredPorts(): readonly kplus.ContainerPort[] {
    if (this.container) return this.container.ports;
    // Read several times for every Service, so this uses plain loops, which are fast.
    const declared: kplus.ContainerPort[] = [];
    for (const workload of this.selectedWorkloads) {
      for (const container of runningContainers(workload)) declared.push(...container.ports);
    }
    return declared;
  }

  public get isGoverning(): boolean {
    return this.workloads.some((workload) => workload instanceof kplus.StatefulSet && governs(this, workload));
  }

  public get addedSpec(): Record<string, unknown> {
    return addedSpecOf(this.props);
  }

  public get writtenPorts(): readonly ServicePort[] {
    const all = this.props.allPorts ? offeredOfAll(this.selectedWorkloads, this.declaredFirst) : [];
    return [
      ...all.map(({ name, number, protocol }) => ({ name, port: number, targetPort: number, protocol })),
      ...this.bound,
    ];
  }

  // cdk8s-plus has only numbers here; this has the name, if a target port was written as one.
  public override get ports(): kplus.ServicePort[] {
    return this.resolvedPorts as unknown as kplus.ServicePort[];
  }

  public override get port(): number {
    const [first] = this.writtenPorts;
    if (!first) throw new Error(`Service '${this.node.path}' has no ports: pass \`ports\`, or call bind()`);
    return first.port;
  }

  public get portMap(): PortMap {
    return portMapOf(this.resolvedPorts.map(({ name, port, protocol }) => ({ name, number: port, protocol })));
  }

  public get namespace(): string | undefined {
    return this.metadata.namespace;
  }

  public get isHeadless(): boolean {
    return this.clusterIP === 'None';
  }

  public get displayName(): string {
    return nameOf(this);
  }

  public get offeredPorts(): readonly OfferedPort[] {
    return offeredBy(this.resolvedPorts, this.declaredPorts);
  }

  public get firstPort(): number | undefined {
    const [only, ...others] = this.bound.length === 0 ? this.declaredFirst : [];
    return others.length === 0 ? only?.number : undefined;
  }

  public endpoint(reference?: unknown): ServiceEndpoint {
    return endpointOf(this, reference);
  }

  public override bind(port: number, options: Omit<ServicePort, 'port'> = {}): void {
    checkObject(() => nameOf(this), 'options of bind()', options, "{ targetPort: 'http' }");
    refuseEndpoint(() => nameOf(this), `targetPort of port ${port}`, options.targetPort);
    this.bound.push({ ...options, port: plainValue(port) });
  }

  public override exposeViaIngress(path: string, options: ExposeServiceViaIngressOptions = {}): kplus.Ingress {
    const isReadable = readableName(this.selectedWorkloads[0]) !== undefined;
    return exposeByIngress(this, path, options, isReadable ? this.name : undefined);
  }

  public override select(selector: kplus.IPodSelector): void {
    checkSelector(() => nameOf(this), selector);
    const workload = workloadOf(selector);
    if (workload) {
      // A StatefulSet calls this with itself again, for the Service that it is given or makes.
      if (!this.workloads.includes(workload)) this.workloads.push(workload);
    } else {
      if (hasExpressions(selector)) this.droppedSelectors.push(selector);
      super.select(selector);
    }
    this.runWaiting();
  }

  public override selectLabel(key: string, value: string): void {
    super.selectLabel(key, value);
    this.runWaiting();
  }

  private runWaiting(): void {
    for (const then of this.waiting.splice(0)) then();
  }

  /** Calls back once the Service selects pods, or at once if it already does. */
  public whenSelecting(then: () => void): void {
    if (Object.keys(this.selectedLabels).length > 0) then();
    else this.waiting.push(then);
  }

  public get selectedLabels(): Record<string, string> {
    const workloads = this.selectedWorkloads;
    // With several workloads, cdk8s-plus would keep only the address label of the last one.
    const labels = workloads.map(workloads.length === 1 ? addressLabels : selectorLabels);
    return Object.assign({}, ...labels, selectorOf(this)) as Record<string, string>;
  }

  public meant(): readonly AnyWorkload[] {
    // The Service that a StatefulSet is given governs it; that does not mean it serves ports that nobody declares.
    return this.isGoverning && this.declaredPorts.length === 0 ? [] : this.selectedWorkloads;
  }

  public uncheckedFields(): readonly string[] {
    return uncheckedServiceFields(this.writtenPorts);
  }

  public ownProblems(): readonly OwnProblem[] {
    return serviceProblems(this);
  }

  public override _toKube(): kplus.k8s.ServiceSpec {
    if (this.type === kplus.ServiceType.EXTERNAL_NAME) {
      if (this.externalName === undefined) {
        throw new Error(`${nameOf(this)}: A service with type EXTERNAL_NAME requires an externalName prop`);
      }
      return { type: this.type, externalName: this.externalName };
    }
    const ports = this.resolvedPorts;
    if (ports.length === 0 && this.clusterIP !== 'None') {
      if (this.isContainerMissing) throw new Error(`${nameOf(this)}: ${containerMissing}`);
      throw new Error(`${nameOf(this)}: A service must be configured with a port: pass \`ports\`, or call bind()`);
    }
    const spec = {
      ...specOf(this.props),
      clusterIp: this.clusterIP,
      externalIPs: [...externalIPsOf(this)],
      externalName: this.externalName,
      type: this.type,
      selector: this.selectedLabels,
      ports: ports.length === 0 ? undefined : ports.map(renderPort),
    };
    return readableName(this.selectedWorkloads[0]) !== undefined ? readableService(spec, this.props) : spec;
  }

  /** The ports, with names and protocols from the container ports where the user gives none. */
  private get resolvedPorts(): readonly ServicePort[] {
    return resolvePorts(this.writtenPorts, this.declaredPorts);
  }
}

describeEach(PortService.prototype, (service) => (hasCallSite(service) ? service : undefined));

/** A Service of an application is named after its id. */
function idAsName(id: string, props: PortServiceProps): { name?: string } {
  const target = props.container ?? props.selector;
  return target && readableName(workloadOf(target)) !== undefined ? { name: id } : {};
}

/** Emits fields that are newer than the Kubernetes version of this cdk8s-plus, whose own rendering would drop them. */
function keepUnknownFields(apiObject: ApiObject, fields: Record<string, unknown>): void {
  if (Object.keys(fields).length === 0) return;
  const render = apiObject.toJson.bind(apiObject);
  apiObject.toJson = () => {
    const manifest = render() as { readonly spec: object };
    return { ...manifest, spec: { ...manifest.spec, ...fields } };
  };
}
