import type { FieldPath } from '../kube/field-path';
import type { Rule } from '../rules/shared/rule';
import type { BuiltInRuleId } from '../rules/registry';

// A symbol and not a WeakMap: two copies of this package in one app must see each other's constructs.
const DESCRIPTION = Symbol.for('cdk8s-ports.description');

/** Something that is wrong and that no manifest shows. */
export interface OwnProblem {
  /** The rule that it breaks. */
  readonly rule: BuiltInRuleId;
  /** What is wrong and what to do. */
  readonly what: string;
  /** The field that comes of it, of which the rule has then nothing more to say. */
  readonly path?: FieldPath;
}

/** What a typed construct knows of its object that the manifest does not say. */
export interface Description<Construct> {
  /** The path by which people know the construct, if it is not its own. */
  shownPath?(): string;
  /** The constructs whose ports it means, as constructs and not by labels; of a workload, itself. */
  meant(): readonly Construct[];
  /** The fields of the manifest that are written with `unchecked`, as in `spec.ports[0].targetPort`. */
  uncheckedFields(): readonly string[];
  /** What is wrong and cannot be seen in the manifest. */
  ownProblems(): readonly OwnProblem[];
}

/** Tells whoever checks what a construct knows of its object. */
export function describe<Construct extends object>(construct: Construct, description: Description<Construct>): void {
  Object.defineProperty(construct, DESCRIPTION, { value: description, configurable: true });
}

/**
 * The same of every construct of a class: it is put together when somebody asks, and costs nothing before. One whose constructor has failed
 * has none.
 */
export function describeEach<Made extends object>(
  prototype: Made,
  descriptionOfOne: (construct: Made) => Description<object> | undefined,
): void {
  Object.defineProperty(prototype, DESCRIPTION, {
    get(this: Made) {
      return descriptionOfOne(this);
    },
    configurable: true,
  });
}

/** What the construct knows of its object, if it is a typed one. */
export function descriptionOf<Construct extends object>(construct: Construct): Description<Construct> | undefined {
  return (construct as { [DESCRIPTION]?: Description<Construct> })[DESCRIPTION];
}

/** The construct that people know an object by: the one that has it as its resource, or the object itself. */
export function ownerOf<Construct extends { readonly node: { readonly id: string; readonly scope?: Construct } }>(
  object: Construct,
): Construct {
  const { scope, id } = object.node;
  return scope !== undefined && (id === 'Resource' || id === 'Default') ? scope : object;
}

/** The path by which people know a construct: the workload of an application is the application. */
export function shownPath(construct: { readonly node: { readonly path: string } }): string {
  return descriptionOf(construct)?.shownPath?.() ?? construct.node.path;
}

/** Whether the program says that a field, or the target that is promised of the same port, is as it is on purpose. */
export function isUnchecked(
  { promised }: Pick<Rule, 'promised'>,
  unchecked: readonly string[],
  field: string,
): boolean {
  return unchecked.some((one) => one === field || (promised === true && parentOf(one) === parentOf(field)));
}

function parentOf(field: string): string {
  return field.slice(0, field.lastIndexOf('.'));
}
