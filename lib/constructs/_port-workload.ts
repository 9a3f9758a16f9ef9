import { describe } from '../check/description';
import type * as kplusTypes from '../kplus';
import * as kplus from '../kplus';
import { candidatesText, portMapOf, portsFor } from '../ports/declaration';
import type { PortMap } from '../ports/port-map';
import { namelessPort, workloadWithoutPorts } from '../ports/problems';
import { createPortHandle } from '../ports/port-handle';
import { didYouMean } from '../ports/suggest';
import { isUnchecked, plainValue } from '../ports/unchecked';
import { noteCallSite } from './_call-site';
import { PortService } from './_port-service';
import { checkAtSynth } from './_tree-check';
import { uncheckedContainerFields } from './_unchecked-fields';
import { nameOf, readableName, setWorkload, shownPath } from './_workload-of';
import { Container } from './container';
import type { ExposeMap, ExposeOptions } from './expose';
import type { ExposeViaServiceOptions, ServicePort } from './service-props';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript lets a mixin extend a class with any[] parameters only
type WorkloadClass = abstract new (...args: any[]) => kplus.AbstractPod;

/** A kind of workload at run time: cdk8s-plus' class, its containers typed, and what every workload can do with its ports. */
export function withPorts<Kind extends WorkloadClass>(KplusWorkload: Kind, name: string): Kind {
  // cdk8s-plus' constructors call addContainer(), so nothing here may rely on fields that a constructor sets.
  abstract class PortWorkload extends KplusWorkload {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    public constructor(...args: any[]) {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- as above
      super(...args);
      noteCallSite(this);
      describe<kplus.AbstractPod>(this, {
        shownPath: () => shownPath(this),
        meant: () => [this],
        uncheckedFields: () => uncheckedContainerFields(this),
        ownProblems: () => [],
      });
      checkAtSynth(this);
    }

    public get portMap(): PortMap {
      return portMapOf(this.declaredPorts);
    }

    public get containerMap(): Record<string, PortMap> {
      return Object.fromEntries(this.containers.map((container) => [container.name, portMapOf(container.ports)]));
    }

    public port(reference: string | number): object {
      const container = this.containers.find(({ ports }) => portsFor(ports, reference).length > 0);
      const [port] = portsFor(container?.ports ?? [], reference);
      if (!container || !port) {
        throw new Error(
          `${nameOf(this)} declares no port '${reference}'${candidatesText(this.declaredPorts, reference)}`,
        );
      }
      return createPortHandle({ reference, number: port.number, protocol: port.protocol ?? 'TCP', container });
    }

    public container(containerName: string): kplus.Container {
      const found = this.containers.find((container) => container.name === containerName);
      if (!found) {
        const names = this.containers.map((container) => container.name);
        const known = names.length === 0 ? 'it has none' : names.join(', ');
        throw new Error(
          `${nameOf(this)} has no container '${containerName}' (${known})${didYouMean(containerName, names)}`,
        );
      }
      return found;
    }

    public override addContainer(props: kplusTypes.ContainerProps): kplus.Container {
      const container = new Container(props);
      this.attachContainer(container);
      return container;
    }

    public override attachContainer(container: kplus.Container): void {
      setWorkload(container, this);
      super.attachContainer(container);
    }

    /** cdk8s-plus spreads the pods anew each time that it renders them; once is enough, and renders the same. */
    public override _toPodSpec(): kplus.k8s.PodSpec {
      const spec = super._toPodSpec();
      Object.assign(this, { spread: false });
      return spec;
    }

    public expose(ports: ExposeMap, options: ExposeOptions = {}): PortService {
      const written = Object.entries(ports).map(([key, value]) => this.exposedPort(key, value));
      const takesNodePorts = written.some((port) => port.nodePort !== undefined);
      return this.createService(
        { ...(takesNodePorts && { serviceType: kplus.ServiceType.NODE_PORT }), ...options },
        { ports: written },
      );
    }

    public exposeViaService(options: ExposeViaServiceOptions = {}): PortService {
      this.assertExposable(options.ports);
      return this.createService(options, options.ports ? { ports: options.ports } : { allPorts: true });
    }

    private get declaredPorts(): kplus.ContainerPort[] {
      return this.containers.flatMap((container) => container.ports);
    }

    private exposedPort(
      key: string,
      value: number | true | (Omit<ServicePort, 'name' | 'port'> & { port?: number }),
    ): ServicePort {
      const options = typeof value === 'object' && !isUnchecked(value) ? value : {};
      const targetPort = options.targetPort ?? key;
      const [target] = portsFor(this.declaredPorts, plainValue(targetPort));
      const port = typeof value === 'number' ? value : (options.port ?? target?.number);
      if (port === undefined) {
        throw new Error(
          `${nameOf(this)} declares no port '${targetPort}'${candidatesText(this.declaredPorts, targetPort)}, so say which \`port\` clients dial`,
        );
      }
      return { ...options, name: key, port, targetPort };
    }

    private createService(
      options: ExposeViaServiceOptions & Pick<ExposeOptions, 'metadata'>,
      ports: { readonly ports: readonly ServicePort[] } | { readonly allPorts: true },
    ): PortService {
      const { name = readableName(this), serviceType, metadata, ports: _, ...spec } = options;
      return new PortService(this, `${options.name ?? ''}Service`, {
        ...spec,
        ...ports,
        selector: this,
        metadata: { ...metadata, namespace: this.metadata.namespace, ...(name && { name }) },
        // cdk8s-plus writes the default type out; an application does not.
        ...(serviceType
          ? { type: serviceType }
          : readableName(this) === undefined && { type: kplus.ServiceType.CLUSTER_IP }),
      });
    }

    /** What cdk8s-plus refuses at once stays refused at once: who catches it relies on that. */
    private assertExposable(ports?: readonly ServicePort[]): void {
      const fail = (reason: string): never => {
        throw new Error(`Unable to expose ${this.kind.toLowerCase()} ${this.name} via a service: ${reason}`);
      };
      const declared = this.declaredPorts;
      const wanted: readonly {
        readonly name?: string;
        readonly port: number;
        readonly targetPort?: string | number;
      }[] =
        ports ?? declared.map(({ name: portName, number }) => ({ ...(portName && { name: portName }), port: number }));
      if (wanted.length === 0) fail(workloadWithoutPorts);
      for (const { targetPort, port } of wanted) {
        const target = plainValue(targetPort ?? port);
        if (isUnchecked(targetPort) || portsFor(declared, target).length > 0) continue;
        fail(
          declared.length === 0
            ? workloadWithoutPorts
            : `no container declares port '${target}'${candidatesText(declared, target)}`,
        );
      }
      const isNameless = wanted.some(
        (one) => !one.name && !portsFor(declared, plainValue(one.targetPort ?? one.port)).some((port) => port.name),
      );
      if (wanted.length > 1 && isNameless) fail(namelessPort);
    }
  }
  Object.defineProperty(PortWorkload, 'name', { value: name });
  return PortWorkload;
}
