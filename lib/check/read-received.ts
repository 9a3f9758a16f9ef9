import { type MadeObject, isConstruct, readTree } from './read-tree';
import { isFields, listOf } from '../kube/read-manifest';
import { expandList } from '../manifest/expand-list';
import type { Manifests } from '../manifest/manifests';
import { parseManifests } from '../manifest/parse-manifests';
import { type Resource, toResource } from '../manifest/resource';
import { valueText } from '../ports/value-text';

/** The objects read from what a function was given. */
export interface Received extends Manifests {
  /** The objects as the constructs create them, if it was a construct. */
  readonly made?: readonly MadeObject[];
}

/**
 * Reads what a matcher or another function is given: a chart, an app or any other construct with everything below it, manifests, or text.
 *
 * @throws If it contains no Kubernetes object: nothing would be tested.
 */
export function readReceived(received: unknown): Received {
  const read = readAny(received);
  if (read.resources.length > 0 || read.problems.length > 0) return read;
  throw new Error(`there is nothing to check: ${emptyText(received)}`);
}

function readAny(received: unknown): Received {
  if (typeof received === 'string') return parseManifests({ file: 'the text', text: received });
  const others = { problems: [], skipped: [] };
  if (isConstruct(received)) {
    const made = readTree(received);
    return { ...others, made, resources: made.flatMap(({ value }) => resourcesOf(value)) };
  }
  return { ...others, resources: resourcesOf(hasJson(received) ? received.toJson() : received) };
}

/** The resources in a value: an object, a list of objects, or the items of a `List`. */
function resourcesOf(value: unknown): readonly Resource[] {
  if (Array.isArray(value)) return value.flatMap(resourcesOf);
  return expandList(value).flatMap((object) => toResource(object.value) ?? []);
}

function hasJson(value: unknown): value is { toJson(): unknown } {
  return isFields(value) && typeof value['toJson'] === 'function';
}

function emptyText(received: unknown): string {
  if (isConstruct(received)) return `no object of Kubernetes is below '${received.node.path}'`;
  if (typeof received === 'string') {
    return FILE_NAME.test(received)
      ? `'${received}' is the name of a file: pass its text`
      : 'the text holds no object of Kubernetes';
  }
  if (Array.isArray(received) && listOf(received).length === 0) return 'the list of manifests is empty';
  const expected = 'expected a chart, an app, manifests or YAML, with objects that have an apiVersion and a kind';
  return `${expected}, but was given ${givenText(received)}`;
}

const FILE_NAME = /^\S+\.(?:ya?ml|json)$/;

/** What was given, and what to pass instead where that is clear. */
function givenText(received: unknown): string {
  if (received instanceof Promise) return "a Promise: wait for it with 'await'";
  if (received instanceof Uint8Array) return `${valueText(received)}: pass its text`;
  if (Array.isArray(received) && received.some(isConstruct))
    return 'a list of constructs: pass one of them, or their app';
  return `${valueText(received)}${typeof received === 'function' ? ': call it, and pass what it returns' : ''}`;
}
