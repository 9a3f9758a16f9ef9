import type { Construct, IConstruct } from 'constructs';
import { valueText } from '../../ports/value-text';

/*
 * Mistakes that a JavaScript program can make and that the compiler would have reported. Only the shape of arguments is checked here, and
 * only where a wrong one would cause an error from deep inside; values such as numbers and names are judged with the manifest.
 */

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** A list, or anything else that is iterable, such as a `Set`, but not a string. */
function isList(value: unknown): value is Iterable<unknown> {
  if (Array.isArray(value)) return true;
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !(value instanceof String);
}

/**
 * Whether a value can be a scope, and has a tree to search. A class may implement `Construct` with the node of another construct: cdk8s and
 * cdk8s-plus use nothing of a scope but its node.
 */
export function isConstruct(value: unknown): value is IConstruct {
  return typeof value === 'object' && value !== null && 'node' in value && hasMember(value.node, 'findAll');
}

/**
 * Refuses a scope that is not a construct, and an id that is not a text or is empty.
 *
 * @throws If one of them is not what every construct is made with.
 */
export function checkScope(kind: string, scope: unknown, id: unknown): void {
  const example = `new ${kind}(chart, '${typeof id === 'string' && id !== '' ? id : 'web'}', { ... })`;
  if (!isConstruct(scope)) {
    throw new Error(`${kind}: scope is ${valueText(scope)}: pass the chart, or a construct in it, as in ${example}`);
  }
  if (typeof id !== 'string' || id === '') {
    const given = id === '' ? 'empty' : valueText(id);
    throw new Error(`${kind} in '${scope.node.path}': id is ${given}: pass a string, as in ${example}`);
  }
}

/** Says where a message belongs, as in `Deployment 'shop/web'`. Called only if there is a message, because paths are slow to build. */
export type Place = () => string;

/** The place of a construct that does not exist yet. */
export function placeOf(kind: string, scope: Construct, id: string): Place {
  return () => `${kind} '${[scope.node.path, id].filter((part) => part !== '').join('/')}'`;
}

/**
 * Refuses what is not an object. A missing one is left to the caller, unless it is needed.
 *
 * @throws If there is something else.
 */
export function checkObject(place: Place, what: string, value: unknown, example: string, isNeeded = false): void {
  if ((value === undefined && !isNeeded) || isObject(value)) return;
  throw new Error(`${place()}: ${what} is ${valueText(value)}: pass an object, as in ${example}`);
}

/**
 * Refuses what is not a list. A missing one is left to the caller.
 *
 * @throws If there is something else.
 */
export function checkList(place: Place, what: string, value: unknown, example: string): void {
  if (value === undefined || value === null || isList(value)) return;
  throw new Error(`${place()}: ${what} is ${valueText(value)}: pass a list, as in ${example}`);
}

/**
 * Refuses a list with an element that is not an object.
 *
 * @throws If it is no list, or something in it is no object.
 */
export function checkObjects(place: Place, what: string, value: unknown, example: string): void {
  checkList(place, what, value, `[${example}]`);
  // Some iterables can be iterated only once, so this looks into arrays only.
  if (!Array.isArray(value)) return;
  value.forEach((item: unknown, index) => {
    if (isObject(item)) return;
    throw new Error(`${place()}: ${what}[${index}] is ${valueText(item)}: pass an object, as in ${example}`);
  });
}

/** A property without which a construct cannot be rendered. */
interface Needed {
  /** What it may be. */
  readonly example: string;
  /** The member that cdk8s-plus reads; none for a number, a string or similar. */
  readonly member?: string;
}

/** The properties without which a construct cannot be rendered. */
export type NeededProperties = Readonly<Record<string, Needed>>;

/**
 * Refuses props that lack a needed property.
 *
 * @throws If a property has no value, or one that cannot be rendered.
 */
export function checkNeeded(place: Place, props: Readonly<Record<string, unknown>>, needed: NeededProperties): void {
  for (const [field, { example, member }] of Object.entries(needed)) {
    const value = props[field];
    const isThere = value !== undefined && value !== null;
    if (isThere && (member === undefined || hasMember(value, member))) continue;
    throw new Error(`${place()}: ${field} is ${valueText(value)}: pass ${example}`);
  }
}

/** Whether a value is an object with this member, its own or inherited, which cdk8s-plus reads or calls. */
export function hasMember(value: unknown, member: string): boolean {
  return isObject(value) && member in value;
}
