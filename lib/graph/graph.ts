import type { LabelSelector } from '../kube/label-selector';
import { findPodTemplate } from '../kube/pod-template';
import { checkManifests } from '../manifest/given';
import { groupBy } from '../manifest/group-by';
import type { Manifests, ReadProblem } from '../manifest/manifests';
import type { Resource } from '../manifest/resource';
import { isExternal } from './external';
import type { GraphOptions } from './graph-options';
import { LabelIndex } from './label-index';
import { isMadeOfTemplate } from './owned';
import { perGraph } from './per-graph';
import { ResourceIndex } from './resource-index';
import { GraphService } from './service';
import type { ServiceReference } from './service-reference';
import { findServiceReferences } from './service-references';
import { factsOf } from './vendor-kinds';
import { Workload } from './workload';

/** The workloads that a selector matches. */
export interface Selection {
  /** The workloads; each list has the variants of one object, of which only one can be in the cluster. */
  readonly workloads: readonly (readonly Workload[])[];
  /** Whether there are more in files that are alternatives to that of the selector; rules ignore those. */
  readonly hasAlternatives: boolean;
}

/** The objects and the references between them, indexed. Everything is computed on first use. */
export class Graph {
  /** Options about the cluster and objects outside the input. */
  public readonly options: GraphOptions;
  /** What could not be read. */
  public readonly problems: readonly ReadProblem[];
  /** The patches of kustomizations. */
  public readonly patches: readonly Resource[];
  /** The objects by kind, namespace and name. */
  public readonly index: ResourceIndex;

  /** Indexes the objects. */
  public constructor(manifests: Pick<Manifests, 'resources'> & Partial<Manifests>, options: GraphOptions = {}) {
    checkManifests('new Graph()', manifests);
    this.options = options;
    this.problems = manifests.problems ?? [];
    this.patches = manifests.patches ?? [];
    this.index = new ResourceIndex(manifests.resources, options.defaultNamespace ?? 'default');
  }

  /** The objects, without repetitions. */
  public get resources(): readonly Resource[] {
    return this.index.resources;
  }

  /** Whether the input is complete, so an object that it does not contain is missing. */
  public get isComplete(): boolean {
    return this.options.complete === true;
  }

  /** The objects that are pods or create pods. */
  public get workloads(): readonly Workload[] {
    return workloads(this);
  }

  /** The workloads by namespace and labels. */
  public get workloadIndex(): LabelIndex<Workload> {
    return workloadIndex(this);
  }

  /** The workload that a resource is, if it is one. */
  public workloadOf(resource: Resource): Workload | undefined {
    return workloadsByResource(this).get(resource);
  }

  /** The Services. */
  public get services(): readonly GraphService[] {
    return services(this);
  }

  /** The Services by namespace and their own labels. */
  public get serviceIndex(): LabelIndex<GraphService> {
    return serviceIndex(this);
  }

  /** The Services of that name in all namespaces. */
  public servicesNamed(name: string): readonly GraphService[] {
    return servicesByName(this).get(name) ?? [];
  }

  /** The Services that a kustomization gives that name. */
  public servicesBuiltAs(name: string): readonly GraphService[] {
    return servicesByBuiltName(this).get(name) ?? [];
  }

  /** The variants of the Service of that name, usually one. */
  public findServices(namespace: string, name: string): readonly GraphService[] {
    return servicesByIdentity(this).get(`${namespace}/${name}`) ?? [];
  }

  /** The references to Services: those of routes, webhooks and similar objects. */
  public get serviceReferences(): readonly ServiceReference[] {
    return serviceReferences(this);
  }

  /** The workloads whose pods are behind a Service. Services with equal selectors, of which there may be many, share one result. */
  public podsOf(service: GraphService): Selection {
    const { byService, bySelector } = selections(this);
    let selection = byService.get(service);
    if (selection === undefined) {
      const key = this.selectionKey(service);
      selection = key === undefined ? NOTHING : (bySelector.get(key) ?? this.selectFor(service));
      byService.set(service, selection);
      if (key !== undefined) bySelector.set(key, selection);
    }
    return selection;
  }

  /** The Services that select the pods of a workload. */
  public servicesOf(workload: Workload): readonly GraphService[] {
    const [some = [], ...others] = servicesByWorkload(this).get(workload) ?? [];
    if (others.length === 0) return some;
    const ranks = serviceRanks(this);
    const rankOf = (service: GraphService): number => ranks.get(service) ?? 0;
    return [some, ...others].flat().sort((one, other) => rankOf(one) - rankOf(other));
  }

  /** The workloads that a selector in an object selects; without requirements, it selects all of the namespace. */
  public select(from: Resource, namespace: string, selector: LabelSelector): Selection {
    const all = this.workloadIndex.select(namespace, selector);
    const together = all.filter(({ resource }) => this.index.areTogether(from, resource));
    const slots = [...groupBy(together, (one) => this.slotOf(one)).values()];
    return { workloads: slots, hasAlternatives: together.length < all.length };
  }

  /** Whether the options say that the object exists elsewhere. */
  public isExternal(kind: string, namespace: string, name: string): boolean {
    return isExternal(this.options.external ?? [], kind, namespace, name);
  }

  /** A key of everything that the pods behind a Service depend on; `undefined` if it selects none. */
  private selectionKey({ hasSelector, selector, namespace, resource }: GraphService): string | undefined {
    if (!hasSelector) return undefined;
    // Line breaks separate the parts because no name or label contains one; to build JSON would take as long as everything else together.
    const labels = selector.map(({ key, values }) => `${key}\n${values.join('\n')}`);
    // The files are part of the key because they decide which workloads are in alternative files.
    return [namespace, ...labels, '', ...this.index.filesOf(resource)].join('\n');
  }

  private selectFor({ resource, namespace, selector }: GraphService): Selection {
    return this.select(resource, namespace, selector);
  }

  private slotOf({ resource }: Workload): string | Resource {
    return resource.name === '' ? resource : this.index.identityOf(resource);
  }
}

const workloads = perGraph((graph: Graph): readonly Workload[] =>
  graph.resources.flatMap((resource) => {
    const template = findPodTemplate(resource.group, resource.value, factsOf(resource));
    if (template === undefined || isMadeOfTemplate(graph.index, resource)) return [];
    return [new Workload(resource, graph.index.namespaceOf(resource), template)];
  }),
);
const workloadIndex = perGraph((graph: Graph) => new LabelIndex(graph.workloads));
const workloadsByResource = perGraph((graph: Graph) => new Map(graph.workloads.map((one) => [one.resource, one])));

const serviceRanks = perGraph((graph: Graph) => new Map(graph.services.map((one, index) => [one, index])));
const services = perGraph((graph: Graph): readonly GraphService[] =>
  graph.index.ofKind('', 'Service').map((resource) => new GraphService(resource, graph.index.namespaceOf(resource))),
);
const serviceIndex = perGraph((graph: Graph) => new LabelIndex(graph.services));
const servicesByName = perGraph((graph: Graph) => groupBy(graph.services, (one) => one.name));
const servicesByBuiltName = perGraph((graph: Graph): ReadonlyMap<string, readonly GraphService[]> => {
  const named = graph.services.flatMap((one) => (one.resource.builtNames ?? []).map((name) => ({ name, one })));
  return new Map([...groupBy(named, ({ name }) => name)].map(([name, all]) => [name, all.map(({ one }) => one)]));
});
const servicesByIdentity = perGraph((graph: Graph) => groupBy(graph.services, (one) => `${one.namespace}/${one.name}`));
const serviceReferences = perGraph((graph: Graph): readonly ServiceReference[] =>
  graph.resources.flatMap((resource) => findServiceReferences(resource, graph.index.namespaceOf(resource))),
);

const NOTHING: Selection = { workloads: [], hasAlternatives: false };

interface Selections {
  readonly byService: Map<GraphService, Selection>;
  readonly bySelector: Map<string, Selection>;
}

const selections = perGraph<Graph, Selections>(() => ({ byService: new Map(), bySelector: new Map() }));

/** The Services that select a workload, in lists of Services with the same selection. */
const servicesByWorkload = perGraph((graph: Graph): ReadonlyMap<Workload, readonly (readonly GraphService[])[]> => {
  const found = new Map<Workload, (readonly GraphService[])[]>();
  for (const [{ workloads: selected }, alike] of groupBy(graph.services, (service) => graph.podsOf(service))) {
    for (const one of selected.flat()) {
      const lists = found.get(one);
      if (lists === undefined) found.set(one, [alike]);
      else lists.push(alike);
    }
  }
  return found;
});
