import type { LabelSelector } from '../kube/label-selector';
import { findPodTemplate } from '../kube/pod-template';
import type { Manifests, ReadProblem } from '../manifest/manifests';
import type { Resource } from '../manifest/resource';
import { isExternal } from './external';
import type { GraphOptions } from './graph-options';
import { LabelIndex } from './label-index';
import { ResourceIndex } from './resource-index';
import { Service } from './service';
import type { ServiceReference } from './service-reference';
import { findServiceReferences } from './service-references';
import { Workload } from './workload';

/** The workloads that something selects. */
export interface Selection {
  /** The workloads, variants of one object together: of each list only one can be in the cluster. */
  readonly workloads: readonly (readonly Workload[])[];
  /** Whether there are more, in files that are alternatives to the one of the selector: nothing is to be said of them. */
  readonly hasAlternatives: boolean;
}

/** What the manifests say, indexed: what points to what. Everything is computed when it is first asked for. */
export class Graph {
  /** What is known of the world around the manifests. */
  public readonly options: GraphOptions;
  /** What could not be read. */
  public readonly problems: readonly ReadProblem[];
  /** The objects by kind, namespace and name. */
  public readonly index: ResourceIndex;

  private readonly memory = new Map<string, unknown>();
  private readonly selections = new Map<Service, Selection>();

  /** Indexes the objects. */
  public constructor(manifests: Pick<Manifests, 'resources'> & Partial<Manifests>, options: GraphOptions = {}) {
    this.options = options;
    this.problems = manifests.problems ?? [];
    this.index = new ResourceIndex(manifests.resources, options.defaultNamespace ?? 'default');
  }

  /** The objects, without those that say the same a second time. */
  public get resources(): readonly Resource[] {
    return this.index.resources;
  }

  /** Whether the manifests are all there is, so that what is not there is missing. */
  public get isComplete(): boolean {
    return this.options.complete === true;
  }

  /** The objects that are pods or make pods. */
  public get workloads(): readonly Workload[] {
    return this.once('workloads', () =>
      this.resources.flatMap((resource) => {
        const template = findPodTemplate(resource.group, resource.kind, resource.value);
        return template === undefined ? [] : [new Workload(resource, this.index.namespaceOf(resource), template)];
      }),
    );
  }

  /** The workloads by namespace and labels. */
  public get workloadIndex(): LabelIndex<Workload> {
    return this.once('workloadIndex', () => new LabelIndex(this.workloads));
  }

  /** The workload that a resource is, if it is one. */
  public workloadOf(resource: Resource): Workload | undefined {
    const byResource = this.once('workloadOf', () => new Map(this.workloads.map((one) => [one.resource, one])));
    return byResource.get(resource);
  }

  /** The Services. */
  public get services(): readonly Service[] {
    return this.once('services', () =>
      this.index.ofKind('', 'Service').map((resource) => new Service(resource, this.index.namespaceOf(resource))),
    );
  }

  /** The Services by namespace and their own labels. */
  public get serviceIndex(): LabelIndex<Service> {
    return this.once('serviceIndex', () => new LabelIndex(this.services));
  }

  /** The Services of that name in all namespaces. */
  public servicesNamed(name: string): readonly Service[] {
    const byName = this.once('servicesNamed', () => groupBy(this.services, (one) => one.name));
    return byName.get(name) ?? [];
  }

  /** The variants of the Service of that name, usually one. */
  public findServices(namespace: string, name: string): readonly Service[] {
    const byName = this.once('findServices', () => groupBy(this.services, (one) => `${one.namespace}/${one.name}`));
    return byName.get(`${namespace}/${name}`) ?? [];
  }

  /** The places where something means a Service: routes, webhooks and the like. */
  public get serviceReferences(): readonly ServiceReference[] {
    return this.once('serviceReferences', () =>
      this.resources.flatMap((resource) => findServiceReferences(resource, this.index.namespaceOf(resource))),
    );
  }

  /** The workloads whose pods are behind a Service. */
  public podsOf(service: Service): Selection {
    let selection = this.selections.get(service);
    if (selection === undefined) {
      selection = service.hasSelector
        ? this.select(service.resource, service.namespace, service.selector)
        : { workloads: [], hasAlternatives: false };
      this.selections.set(service, selection);
    }
    return selection;
  }

  /** The Services that select the pods of a workload. */
  public servicesOf(workload: Workload): readonly Service[] {
    const byWorkload = this.once('servicesOf', () => {
      const services = new Map<Workload, Service[]>();
      for (const service of this.services) {
        for (const one of this.podsOf(service).workloads.flat()) {
          const some = services.get(one);
          if (some === undefined) services.set(one, [service]);
          else some.push(service);
        }
      }
      return services;
    });
    return byWorkload.get(workload) ?? [];
  }

  /** The workloads that a selector in an object selects; a selector without requirements selects all of the namespace. */
  public select(from: Resource, namespace: string, selector: LabelSelector): Selection {
    const all = this.workloadIndex.select(namespace, selector);
    const together = all.filter(({ resource }) => this.index.areTogether(from, resource));
    const workloads = [...groupBy(together, (one) => this.slotOf(one)).values()];
    return { workloads, hasAlternatives: together.length < all.length };
  }

  /** Whether the caller has said that an object which is not in the manifests exists elsewhere. */
  public isExternal(kind: string, namespace: string, name: string): boolean {
    return isExternal(this.options.external ?? [], kind, namespace, name);
  }

  private slotOf({ resource }: Workload): string | Resource {
    return resource.name === '' ? resource : this.index.identityOf(resource);
  }

  private once<Value>(what: string, compute: () => Value): Value {
    if (!this.memory.has(what)) this.memory.set(what, compute());
    return this.memory.get(what) as Value;
  }
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
