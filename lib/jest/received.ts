import { descriptionOf } from '../check/description';
import { fieldsOf, isFields, listOf } from '../kube/read-manifest';
import { expandList } from '../manifest/expand-list';
import type { Manifests } from '../manifest/manifests';
import { parseManifests } from '../manifest/parse-manifests';
import { type Resource, toResource } from '../manifest/resource';

/** What a matcher was given, read. */
export interface Received extends Manifests {
  /** The paths of the constructs that the objects were made by, if they were made by constructs, by their places. */
  readonly constructs: readonly (string | undefined)[];
  /** The fields that the program asks not to be checked, by the places of their objects. */
  readonly unchecked: readonly (readonly string[])[];
}

/** A construct, by what is to be seen of it: it may be of another copy of the package than ours. */
interface Construct {
  readonly node: { readonly path: string; readonly scope?: object; findAll(): readonly unknown[] };
}

/**
 * Reads what a matcher is given: a chart, an app or any other construct with all below it, manifests, or text.
 *
 * @throws If there is no object of Kubernetes in it: nothing would be tested.
 */
export function readReceived(received: unknown): Received {
  const read = readAny(received);
  if (read.resources.length > 0 || read.problems.length > 0) return read;
  throw new Error(`there is nothing to check: ${emptyText(received)}`);
}

function readAny(received: unknown): Received {
  if (typeof received === 'string') {
    return { ...parseManifests({ file: 'the text', text: received }), constructs: [], unchecked: [] };
  }
  const found: { readonly resource: Resource; readonly construct?: Construct }[] = isConstruct(received)
    ? received.node
        .findAll()
        .flatMap((child) =>
          isApiObject(child) ? resourcesOf(child.toJson()).map((resource) => ({ resource, construct: child })) : [],
        )
    : resourcesOf(hasJson(received) ? received.toJson() : received).map((resource) => ({ resource }));
  return {
    resources: found.map(({ resource }) => resource),
    constructs: found.map(({ construct }) => construct?.node.path),
    unchecked: found.map(({ construct }) => (construct === undefined ? [] : uncheckedFields(construct))),
    problems: [],
    skipped: [],
  };
}

/** What the construct whose resource it is says of the object. */
function uncheckedFields({ node }: Construct): readonly string[] {
  return (node.scope && descriptionOf(node.scope)?.uncheckedFields()) ?? [];
}

/** The object, those of a list of objects, and the items of a `List`. */
function resourcesOf(value: unknown): readonly Resource[] {
  if (Array.isArray(value)) return value.flatMap(resourcesOf);
  return expandList(value).flatMap((object) => toResource(object.value) ?? []);
}

function isConstruct(value: unknown): value is Construct {
  return isFields(value) && typeof fieldsOf(value['node'])['findAll'] === 'function';
}

function isApiObject(value: unknown): value is Construct & { toJson(): unknown } {
  return isConstruct(value) && hasJson(value) && typeof fieldsOf(value)['kind'] === 'string';
}

function hasJson(value: unknown): value is { toJson(): unknown } {
  return isFields(value) && typeof value['toJson'] === 'function';
}

function emptyText(received: unknown): string {
  if (isConstruct(received)) return `no object of Kubernetes is below '${received.node.path}'`;
  if (typeof received === 'string') return 'the text holds no object of Kubernetes';
  return Array.isArray(received) && listOf(received).length === 0
    ? 'the list of manifests is empty'
    : 'expected a chart, an app, manifests or YAML, with objects that have an apiVersion and a kind';
}
