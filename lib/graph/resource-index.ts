import { isSame } from '../kube/read-manifest';
import { groupBy } from '../manifest/group-by';
import { type Resource, shownNameOf } from '../manifest/resource';
import { Alternatives } from './alternatives';
import { canonicalText, inCanonicalOrder } from './canonical-order';
import { factsOf } from './vendor-kinds';

/** Identical resources for one object. */
interface Copies {
  readonly all: Resource[];
  /** One copy for each set of files that can be applied together. */
  readonly kept: Resource[];
}

/**
 * Finds resources by kind, namespace and name.
 *
 * Two different objects with the same identity are variants: a cluster can have only one of them, so their files are
 * alternatives, and objects of one file are not checked against those of the other. An identical object in two files
 * counts once, unless the files are alternatives; then each file has its own.
 */
export class ResourceIndex {
  /** The resources in canonical order, so that no result depends on that of the input, without repetitions in files that go together. */
  public readonly resources: readonly Resource[];
  /** The objects that have several variants. */
  public readonly variants: readonly (readonly Resource[])[];

  private readonly byIdentity = new Map<string, Resource[]>();
  /** By kind, then by group: lookups are very frequent, and a combined key would have to be built for each of them. */
  private readonly byKind = new Map<string, Map<string, Resource[]>>();
  /** The resources that are identical to each resource, itself included; no entry if there are no others. */
  private readonly copies = new Map<Resource, Copies>();
  /** The repetitions that each kept resource stands for. */
  private readonly repeated = new Map<Resource, Resource[]>();
  private readonly alternatives: Alternatives;
  private byNamespace: ReadonlyMap<string, readonly Resource[]> | undefined;
  private byName: ReadonlyMap<string, readonly Resource[]> | undefined;

  /** Indexes the resources. */
  public constructor(
    given: readonly Resource[],
    private readonly defaultNamespace: string,
  ) {
    const resources = inCanonicalOrder(given);
    for (const resource of resources) {
      if (resource.name !== '') push(this.byIdentity, this.identityOf(resource), resource);
    }
    const contested = this.describe().filter((ways) => ways.length > 1);
    this.variants = contested.map((ways) => ways.flatMap(({ all }) => all.slice(0, 1)));
    this.alternatives = new Alternatives(contested.map((ways) => ways.map(({ all }) => all.map(fileOf))));
    this.resources = resources.filter((resource) => this.add(resource));
    if (this.resources.length < resources.length) this.dropRepeated();
  }

  /** The namespace of the resource: the client's if it sets none; '' if its kind is cluster-scoped. */
  public namespaceOf(resource: Resource): string {
    if (!factsOf(resource).namespaced) return '';
    return resource.namespace ?? this.defaultNamespace;
  }

  /** The resources of a kind. */
  public ofKind(group: string, kind: string): readonly Resource[] {
    return this.byKind.get(kind)?.get(group) ?? NONE;
  }

  /** The resources of a kind in a namespace. */
  public ofKindIn(group: string, kind: string, namespace: string): readonly Resource[] {
    this.byNamespace ??= groupBy(this.resources, (one) => `${one.group}/${one.kind}/${this.namespaceOf(one)}`);
    return this.byNamespace.get(`${group}/${kind}/${namespace}`) ?? [];
  }

  /** The resources of a kind that have a name, in all namespaces. */
  public ofKindNamed(group: string, kind: string, name: string): readonly Resource[] {
    this.byName ??= groupBy(this.resources, (one) => `${one.group}/${one.kind}/${one.name}`);
    return this.byName.get(`${group}/${kind}/${name}`) ?? [];
  }

  /** The variants of an object, and its copies in alternative files: usually one; none if the object is not in the input. */
  public find(group: string, kind: string, namespace: string, name: string): readonly Resource[] {
    return this.byIdentity.get(`${group}/${kind}/${namespace}/${name}`) ?? [];
  }

  /** Whether an identical resource is in a file that is an alternative to its own. */
  public isCopied(resource: Resource): boolean {
    return (this.copies.get(resource)?.kept.length ?? 0) > 1;
  }

  /** The identical resources that this one stands for, as their files can be applied together with its own. */
  public repeatsOf(resource: Resource): readonly Resource[] {
    return this.repeated.get(resource) ?? [];
  }

  /** What identifies the resource in a cluster. Resources of a kind whose names the API server generates alike share it. */
  public identityOf(resource: Resource): string {
    return `${resource.group}/${resource.kind}/${this.namespaceOf(resource)}/${shownNameOf(resource)}`;
  }

  /** Whether the resources can be in the same cluster, judging by their files. */
  public areTogether(one: Resource, other: Resource): boolean {
    if (this.alternatives.areTogether(fileOf(one), fileOf(other))) return true;
    if (!this.repeated.has(one) && !this.repeated.has(other)) return false;
    const files = this.filesOf(other);
    return this.filesOf(one).some((file) => files.some((otherFile) => this.alternatives.areTogether(file, otherFile)));
  }

  /** The files that contain the resource. */
  public filesOf(resource: Resource): readonly string[] {
    return [resource, ...this.repeatsOf(resource)].map(fileOf);
  }

  /** For each object that occurs several times, the different descriptions of it. */
  private describe(): readonly (readonly Copies[])[] {
    const several = [...this.byIdentity.values()].filter((same) => same.length > 1);
    return several.map((same) => {
      const groups = same.length > MANY ? groupByText(same) : groupByValue(same);
      const ways = groups.map((all): Copies => ({ all, kept: [] }));
      for (const copies of ways) {
        if (copies.all.length > 1) for (const resource of copies.all) this.copies.set(resource, copies);
      }
      return ways;
    });
  }

  private add(resource: Resource): boolean {
    const copies = this.copies.get(resource);
    const same = copies?.kept.find((copy) => this.areTogether(copy, resource));
    if (same !== undefined) {
      push(this.repeated, same, resource);
      return false;
    }
    copies?.kept.push(resource);
    const ofKind = this.byKind.get(resource.kind) ?? new Map<string, Resource[]>();
    this.byKind.set(resource.kind, ofKind);
    push(ofKind, resource.group, resource);
    return true;
  }

  private dropRepeated(): void {
    const dropped = new Set([...this.repeated.values()].flat());
    for (const [identity, same] of this.byIdentity) {
      if (same.length > 1)
        this.byIdentity.set(
          identity,
          same.filter((one) => !dropped.has(one)),
        );
    }
  }
}

const NONE: readonly Resource[] = [];

function fileOf(resource: Resource): string {
  return resource.origin?.document.source.file ?? resource.maker?.unit ?? '';
}

/** Up to this number, resources are compared pairwise; beyond it, grouping them by text, which takes linear time, is faster. */
const MANY = 32;

function groupByValue(resources: readonly Resource[]): readonly Resource[][] {
  const groups: Resource[][] = [];
  for (const resource of resources) {
    const group = groups.find(([first]) => first !== undefined && saySame(first, resource));
    if (group === undefined) groups.push([resource]);
    else group.push(resource);
  }
  return groups;
}

/** Compares the written texts first: they are usually identical, and then the values need no comparison. */
function saySame(one: Resource, other: Resource): boolean {
  if (one.value === other.value) return true;
  const text = writtenText(one);
  return (text !== undefined && text === writtenText(other)) || isSame(one.value, other.value);
}

/** The text of the document, if the resource is the only one in it. */
function writtenText({ origin }: Resource): string | undefined {
  return origin?.path.length === 0 ? origin.document.text : undefined;
}

function groupByText(resources: readonly Resource[]): readonly Resource[][] {
  // The same value, or the same written text, need not be put into canonical form again.
  const known = new Map<unknown, string>();
  const byText = new Map<string, Resource[]>();
  for (const resource of resources) {
    const written = writtenText(resource) ?? resource.value;
    const text = known.get(resource.value) ?? known.get(written) ?? canonicalText(resource.value);
    known.set(resource.value, text).set(written, text);
    push(byText, text, resource);
  }
  return [...byText.values()];
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else items.push(item);
}
