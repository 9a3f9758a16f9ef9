import type { FieldPath } from '../kube/field-path';
import type { KindFacts } from '../kube/kind-facts';
import { runtimeKey } from '../kube/label-selector';
import type { Container, Fields } from '../kube/manifest-types';
import type { PodTemplate } from '../kube/pod-template';
import { fieldsListOf, isSet, numberOf, protocolOf, textOf } from '../kube/read-manifest';
import { readPodPorts } from '../kube/read-pod-ports';
import type { Resource } from '../manifest/resource';
import { type DeclaringPod, isSidecar } from '../ports/declaring-pod';
import { factsOf } from './vendor-kinds';

/** The role of a container in its pod: it runs, runs beside the others, or ends before they start. */
type ContainerRole = 'regular' | 'sidecar' | 'init';

/** A port that a container declares. */
export interface WorkloadPort {
  /** Its name; '' if it has none. */
  readonly name: string;
  /** Its number; 0 if it has no valid one. */
  readonly number: number;
  /** Its protocol. */
  readonly protocol: string;
  /** The host port that leads to it, with the host address if it is bound to one; '' if there is none. */
  readonly hostAddress: string;
  /** Its path in the object. */
  readonly path: FieldPath;
  /** The container that declares it. */
  readonly container: WorkloadContainer;
}

/** A container of a workload's pods. */
export interface WorkloadContainer {
  /** Its name; '' if it has none. */
  readonly name: string;
  /** Its role in the pod. */
  readonly role: ContainerRole;
  /** The container as written. */
  readonly value: Container;
  /** Its path in the object. */
  readonly path: FieldPath;
  /** The ports that it declares. */
  readonly ports: readonly WorkloadPort[];
}

/** An object that is a pod, or creates pods from a template. */
export class Workload {
  /** The facts of its kind. */
  public readonly facts: KindFacts;
  private readContainers: readonly WorkloadContainer[] | undefined;
  private readPod: DeclaringPod | undefined;
  private readPorts: readonly WorkloadPort[] | undefined;

  /** Takes the template as it is; its containers are read on first use. */
  public constructor(
    /** The object. */
    public readonly resource: Resource,
    /** The namespace of the pods. */
    public readonly namespace: string,
    public readonly template: PodTemplate,
  ) {
    this.facts = withRuntimeLabels(factsOf(resource), resource);
  }

  /** The labels that the pods get from the template. */
  public get labels(): Fields {
    return this.template.labels;
  }

  /** The path of the pod spec in the object. */
  public get specPath(): FieldPath {
    return [...this.template.path, 'spec'];
  }

  /** The containers in the form in which the port of a Service is looked up. */
  public get pod(): DeclaringPod {
    this.readPod ??= readPodPorts(this.template.spec);
    return this.readPod;
  }

  /** The containers, in the order in which a port is looked up: regular ones, sidecars, init containers. */
  public get containers(): readonly WorkloadContainer[] {
    this.readContainers ??= this.read();
    return this.readContainers;
  }

  /** The ports that exist while the pod runs: those of the regular containers and the sidecars. */
  public get ports(): readonly WorkloadPort[] {
    if (this.readPorts === undefined) {
      const ports: WorkloadPort[] = [];
      for (const container of this.containers) if (container.role !== 'init') ports.push(...container.ports);
      this.readPorts = ports;
    }
    return this.readPorts;
  }

  private read(): readonly WorkloadContainer[] {
    const { spec } = this.template;
    const regular = fieldsListOf(spec['containers']).map((container, index) =>
      readContainer(container, 'regular', [...this.specPath, 'containers', index]),
    );
    if (!isSet(spec['initContainers'])) return regular;
    const others = fieldsListOf(spec['initContainers']).map((container, index) =>
      readContainer(container, isSidecar(container) ? 'sidecar' : 'init', [...this.specPath, 'initContainers', index]),
    );
    const withRole = (wanted: ContainerRole): WorkloadContainer[] => others.filter(({ role }) => role === wanted);
    return [...regular, ...withRole('sidecar'), ...withRole('init')];
  }
}

/** The facts of the kind, with the labels that are added to the pods of this object. */
function withRuntimeLabels(facts: KindFacts, { name, builtNames, openPodLabels = [] }: Resource): KindFacts {
  const { runtimeLabels = [] } = facts;
  const isNamed = runtimeLabels.some((label) => label.includes(NAME));
  if (openPodLabels.length === 0 && !isNamed) return facts;
  const isKnown = builtNames === undefined && /^[a-z0-9.-]+$/.test(name);
  const fill = (label: string): string => (isKnown ? label.replace(NAME, name) : runtimeKey(label));
  return { ...facts, runtimeLabels: [...runtimeLabels.map(fill), ...openPodLabels] };
}

const NAME = '{name}';

function readContainer(value: Container, role: ContainerRole, path: FieldPath): WorkloadContainer {
  const ports: WorkloadPort[] = [];
  const container = { name: textOf(value.name), role, value, path, ports };
  fieldsListOf(value.ports).forEach((port, index) => {
    ports.push({
      name: textOf(port['name']),
      number: numberOf(port['containerPort']),
      protocol: protocolOf(port['protocol']),
      hostAddress: numberOf(port['hostPort']) === 0 ? '' : `${textOf(port['hostIP'])}:${numberOf(port['hostPort'])}`,
      path: [...path, 'ports', index],
      container,
    });
  });
  return container;
}
