import type { Construct, IConstruct } from 'constructs';
import { valueText } from '../../ports/value-text';

/*
 * What a program in JavaScript may get wrong and the compiler would have told it. Only the shape of what is passed is looked at here, as
 * far as it would end in an error from inside; what a value is, a number or a name, is judged where the manifest is.
 */

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** A list, or anything else that can be gone through, as a `Set`; a text is none. */
function isList(value: unknown): value is Iterable<unknown> {
  if (Array.isArray(value)) return true;
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !(value instanceof String);
}

/**
 * Whether it can be a scope, and be gone through: a class may implement `Construct` with the node of another construct, and all that
 * cdk8s and cdk8s-plus ask a scope for is its node.
 */
export function isConstruct(value: unknown): value is IConstruct {
  return typeof value === 'object' && value !== null && 'node' in value && hasMember(value.node, 'findAll');
}

/**
 * Refuses a scope that is no construct, and an id that is none.
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

/** Says where a message belongs, such as `Deployment 'shop/web'`: asked for only where there is one, as paths are slow to put together. */
export type Place = () => string;

/** What a construct is called before it is made. */
export function placeOf(kind: string, scope: Construct, id: string): Place {
  return () => `${kind} '${[scope.node.path, id].filter((part) => part !== '').join('/')}'`;
}

/**
 * Refuses what is no object; one that is left out is for whoever asks, unless it is needed.
 *
 * @throws If there is something else.
 */
export function checkObject(place: Place, what: string, value: unknown, example: string, isNeeded = false): void {
  if ((value === undefined && !isNeeded) || isObject(value)) return;
  throw new Error(`${place()}: ${what} is ${valueText(value)}: pass an object, as in ${example}`);
}

/**
 * Refuses what is no list; one that is left out is for whoever asks.
 *
 * @throws If there is something else.
 */
export function checkList(place: Place, what: string, value: unknown, example: string): void {
  if (value === undefined || value === null || isList(value)) return;
  throw new Error(`${place()}: ${what} is ${valueText(value)}: pass a list, as in ${example}`);
}

/**
 * Refuses a list of which something is no object.
 *
 * @throws If it is no list, or something in it is no object.
 */
export function checkObjects(place: Place, what: string, value: unknown, example: string): void {
  checkList(place, what, value, `[${example}]`);
  // Not of what can be gone through but once.
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
  /** The member that is read; none for a number, a string or similar. */
  readonly member?: string;
}

/** The properties without which a construct cannot be rendered. */
export type NeededProperties = Readonly<Record<string, Needed>>;

/**
 * Refuses props of which something is missing that has to be there.
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

/** Whether it is an object that has this of its own or by its class: cdk8s-plus reads or calls it. */
export function hasMember(value: unknown, member: string): boolean {
  return isObject(value) && member in value;
}
