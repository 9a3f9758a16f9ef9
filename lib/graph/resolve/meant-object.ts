import type { Resource } from '../../manifest/resource';
import { areSiblings, suggest } from '../../ports/suggest';
import type { Graph } from '../graph';

/** A reference by kind and name, and the object that contains it. */
interface NamedObject {
  readonly resource: Resource;
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** What a name that no object of the kind has in the namespace probably should be. */
export interface MeantObject {
  /** A workload of that kind and name in another API group. */
  readonly otherGroup: Resource | undefined;
  /** An object of that name in another namespace. */
  readonly namesake: Resource | undefined;
  /** An object in the namespace whose name is nearly the same. */
  readonly near: Resource | undefined;
  /** All objects of the kind in the namespace. */
  readonly here: readonly Resource[];
}

/** What a name that no object of the kind has in the namespace probably should be. */
export function meantObject(graph: Graph, { resource, group, kind, namespace, name }: NamedObject): MeantObject {
  const isOther = (one: Resource): boolean => one !== resource && graph.index.areTogether(resource, one);
  const here = graph.index.ofKindIn(group, kind, namespace).filter(isOther);
  const near = nearName(
    name,
    here.map((one) => one.name),
  );
  return {
    otherGroup: graph.workloadIndex
      .inNamespace(namespace)
      .map((workload) => workload.resource)
      .find((one) => one.kind === kind && one.name === name && one.group !== group),
    namesake: graph.index.ofKindNamed(group, kind, name).find(isOther),
    near: near === undefined ? undefined : here.find((one) => one.name === near),
    here,
  };
}

/** The name that is nearly the same; that of a sibling, as in web-1 and web-2, is not a typo. */
export function nearName(name: string, names: readonly string[]): string | undefined {
  return suggest(
    name,
    names.filter((one) => !areSiblings(one, name)),
  );
}
