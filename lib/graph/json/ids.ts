import type { Resource } from '../../manifest/resource';
import type { Graph } from '../graph';
import { EVERYTHING, type Link, type MissingObject } from './link';

/** The ids of objects in a graph. */
export class Ids {
  private readonly byResource = new Map<Resource, string>();
  private readonly taken = new Map<string, number>();

  /** Takes the graph of the objects. */
  public constructor(private readonly graph: Graph) {}

  /** The id of an object: `Service/shop/web`; that of a second one with that name ends in `#2`. */
  public idOf(resource: Resource): string {
    const known = this.byResource.get(resource);
    if (known !== undefined) return known;
    const { kind, name } = resource;
    const plain = idText({ kind, namespace: this.graph.index.namespaceOf(resource), name });
    const count = (this.taken.get(plain) ?? 0) + 1;
    this.taken.set(plain, count);
    const id = count === 1 ? plain : `${plain}#${count}`;
    this.byResource.set(resource, id);
    return id;
  }

  /** The id of an end of an edge. Call it once all nodes have ids: a missing object must not get the id of a node. */
  public idOfEnd(end: Link['to']): string {
    if (end === EVERYTHING) return end;
    if ('value' in end) return this.idOf(end);
    const plain = idText(end);
    return this.taken.has(plain) ? `${plain}#missing` : plain;
  }
}

function idText({ kind, namespace, name }: MissingObject): string {
  return [kind, ...(namespace === '' ? [] : [namespace]), name].join('/');
}
