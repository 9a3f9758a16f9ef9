import { kindFacts } from '../kube/kind-facts';
import { isSame } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';

/**
 * Finds resources by kind, namespace and name.
 *
 * Two different objects of one identity are variants: only one of them can be in a cluster, so the files that they come from
 * are alternatives, and what stands in one is not held against what stands in the other.
 */
export class ResourceIndex {
  /** The resources, without those that say the same a second time. */
  public readonly resources: readonly Resource[];
  /** The objects of which there are several variants, in the order in which they were met. */
  public readonly variants: readonly (readonly Resource[])[];

  private readonly byIdentity = new Map<string, Resource[]>();
  private readonly byKind = new Map<string, Resource[]>();
  private byNamespace: ReadonlyMap<string, readonly Resource[]> | undefined;
  private byName: ReadonlyMap<string, readonly Resource[]> | undefined;
  /** By file, the identities of which another file has another variant. */
  private readonly contested = new Map<string, Set<string>>();

  /** Indexes the resources. */
  public constructor(
    resources: readonly Resource[],
    private readonly defaultNamespace: string,
  ) {
    this.resources = resources.filter((resource) => this.add(resource));
    this.variants = [...this.byIdentity.values()].filter((same) => same.length > 1);
    for (const same of this.variants) this.noteAlternatives(same);
  }

  /** The namespace that the resource lives in: the client's if it says none; '' if its kind has none. */
  public namespaceOf(resource: Resource): string {
    if (!kindFacts(resource.group, resource.kind).namespaced) return '';
    return resource.namespace ?? this.defaultNamespace;
  }

  /** The resources of a kind. */
  public ofKind(group: string, kind: string): readonly Resource[] {
    return this.byKind.get(`${group}/${kind}`) ?? [];
  }

  /** The resources of a kind in a namespace. */
  public ofKindIn(group: string, kind: string, namespace: string): readonly Resource[] {
    this.byNamespace ??= this.groupBy((resource) => this.namespaceOf(resource));
    return this.byNamespace.get(`${group}/${kind}/${namespace}`) ?? [];
  }

  /** The resources of a kind that have a name, in all namespaces. */
  public ofKindNamed(group: string, kind: string, name: string): readonly Resource[] {
    this.byName ??= this.groupBy((resource) => resource.name);
    return this.byName.get(`${group}/${kind}/${name}`) ?? [];
  }

  /** The variants of one object: usually one, none if it is not there. */
  public find(group: string, kind: string, namespace: string, name: string): readonly Resource[] {
    return this.byIdentity.get(`${group}/${kind}/${namespace}/${name}`) ?? [];
  }

  /** What the resource is called by everybody; different for each resource that leaves its name to the server. */
  public identityOf(resource: Resource): string {
    return `${resource.group}/${resource.kind}/${this.namespaceOf(resource)}/${resource.name}`;
  }

  /** Whether the resources can be in a cluster together, as far as their files say. */
  public areTogether(one: Resource, other: Resource): boolean {
    const [file, otherFile] = [fileOf(one), fileOf(other)];
    if (file === otherFile) return true;
    const [few, many] = [this.contested.get(file), this.contested.get(otherFile)];
    if (few === undefined || many === undefined) return true;
    for (const identity of few) if (many.has(identity)) return false;
    return true;
  }

  private add(resource: Resource): boolean {
    if (resource.name !== '') {
      const identity = this.identityOf(resource);
      const same = this.byIdentity.get(identity);
      if (same === undefined) this.byIdentity.set(identity, [resource]);
      else if (same.some(({ value }) => isSame(value, resource.value))) return false;
      else same.push(resource);
    }
    const kind = `${resource.group}/${resource.kind}`;
    const ofKind = this.byKind.get(kind);
    if (ofKind === undefined) this.byKind.set(kind, [resource]);
    else ofKind.push(resource);
    return true;
  }

  private groupBy(textOf: (resource: Resource) => string): ReadonlyMap<string, readonly Resource[]> {
    const groups = new Map<string, Resource[]>();
    for (const resource of this.resources) {
      const key = `${resource.group}/${resource.kind}/${textOf(resource)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [resource]);
      else group.push(resource);
    }
    return groups;
  }

  private noteAlternatives(same: readonly Resource[]): void {
    const files = new Set(same.map(fileOf));
    const [first] = same;
    if (files.size < 2 || first === undefined) return;
    const identity = this.identityOf(first);
    for (const file of files) {
      const identities = this.contested.get(file);
      if (identities === undefined) this.contested.set(file, new Set([identity]));
      else identities.add(identity);
    }
  }
}

function fileOf(resource: Resource): string {
  return resource.origin?.document.source.file ?? '';
}
