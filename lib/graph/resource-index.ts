import { isDeepStrictEqual } from 'node:util';
import { kindFacts } from '../kube/kind-facts';
import type { Resource } from '../manifest/resource';
import { Alternatives } from './alternatives';

/**
 * Finds resources by kind, namespace and name.
 *
 * Two different objects of one identity are variants: only one of them can be in a cluster, so the files that they come from
 * are alternatives, and what stands in one is not held against what stands in the other. An object that stands word for word in
 * two files counts once, unless the files are alternatives: then each of them has its own.
 */
export class ResourceIndex {
  /** The resources, without those that say the same a second time of one set of files. */
  public readonly resources: readonly Resource[];
  /** The objects of which there are several variants, in the order in which they were met. */
  public readonly variants: readonly (readonly Resource[])[];

  private readonly byIdentity = new Map<string, Resource[]>();
  private readonly byKind = new Map<string, Resource[]>();
  private readonly copied = new Set<Resource>();
  /** The further files in which a resource stands word for word. */
  private readonly otherFiles = new Map<Resource, string[]>();
  private readonly alternatives: Alternatives;

  /** Indexes the resources. */
  public constructor(
    resources: readonly Resource[],
    private readonly defaultNamespace: string,
  ) {
    const contested = [...this.describe(resources).values()].filter((same) => same.length > 1);
    this.variants = contested.map((same) => same.flatMap(([first]) => first ?? []));
    this.alternatives = new Alternatives(contested.map((same) => same.map((copies) => copies.map(fileOf))));
    this.resources = resources.filter((resource) => this.add(resource));
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

  /** The variants of one object, and its copies in files that are alternatives: usually one, none if it is not there. */
  public find(group: string, kind: string, namespace: string, name: string): readonly Resource[] {
    return this.byIdentity.get(`${group}/${kind}/${namespace}/${name}`) ?? [];
  }

  /** Whether the resource stands word for word in a file that is an alternative to its own. */
  public isCopied(resource: Resource): boolean {
    return this.copied.has(resource);
  }

  /** What the resource is called by everybody; different for each resource that leaves its name to the server. */
  public identityOf(resource: Resource): string {
    return `${resource.group}/${resource.kind}/${this.namespaceOf(resource)}/${resource.name}`;
  }

  /** Whether the resources can be in a cluster together, as far as their files say. */
  public areTogether(one: Resource, other: Resource): boolean {
    const files = this.filesOf(other);
    return this.filesOf(one).some((file) => files.some((otherFile) => this.alternatives.areTogether(file, otherFile)));
  }

  /** By identity, the resources that say the same together. */
  private describe(resources: readonly Resource[]): ReadonlyMap<string, readonly (readonly Resource[])[]> {
    const byIdentity = new Map<string, Resource[][]>();
    for (const resource of resources) {
      if (resource.name === '') continue;
      const identity = this.identityOf(resource);
      const same = byIdentity.get(identity);
      if (same === undefined) {
        byIdentity.set(identity, [[resource]]);
        continue;
      }
      const copies = same.find(([first]) => isDeepStrictEqual(first?.value, resource.value));
      if (copies === undefined) same.push([resource]);
      else copies.push(resource);
    }
    return byIdentity;
  }

  private add(resource: Resource): boolean {
    if (resource.name !== '' && !this.addByIdentity(resource)) return false;
    const kind = `${resource.group}/${resource.kind}`;
    const ofKind = this.byKind.get(kind);
    if (ofKind === undefined) this.byKind.set(kind, [resource]);
    else ofKind.push(resource);
    return true;
  }

  private addByIdentity(resource: Resource): boolean {
    const identity = this.identityOf(resource);
    const known = this.byIdentity.get(identity);
    if (known === undefined) {
      this.byIdentity.set(identity, [resource]);
      return true;
    }
    const copies = known.filter(({ value }) => isDeepStrictEqual(value, resource.value));
    const same = copies.find((copy) => this.areTogether(copy, resource));
    if (same !== undefined) {
      this.otherFiles.set(same, [...(this.otherFiles.get(same) ?? []), fileOf(resource)]);
      return false;
    }
    known.push(resource);
    if (copies.length > 0) for (const copy of [...copies, resource]) this.copied.add(copy);
    return true;
  }

  private filesOf(resource: Resource): readonly string[] {
    const others = this.otherFiles.get(resource);
    return others === undefined ? [fileOf(resource)] : [fileOf(resource), ...others];
  }
}

function fileOf(resource: Resource): string {
  return resource.origin?.document.source.file ?? '';
}
