import type { FieldPath } from '../kube/field-path';
import type { Rule } from '../rules/shared/rule';
import type { BuiltInRuleId } from '../rules/registry';

// A symbol instead of a WeakMap, because two copies of this package in one app must see each other's constructs.
const DESCRIPTION = Symbol.for('cdk8s-ports.description');

/** A problem that no manifest shows. */
export interface OwnProblem {
  /** The rule that it breaks. */
  readonly rule: BuiltInRuleId;
  /** What is wrong and what to do. */
  readonly what: string;
  /** The field that results from it; the rule then reports nothing else about this field. */
  readonly path?: FieldPath;
}

/** What a typed construct knows about its object beyond the manifest. */
export interface Description<Construct> {
  /** The path that users know the construct by, if it is not its own. */
  shownPath?(): string;
  /** The constructs whose ports it uses directly and not by labels; for a workload, itself. */
  meant(): readonly Construct[];
  /** The fields of the manifest that are written with `unchecked`, as in `spec.ports[0].targetPort`. */
  uncheckedFields(): readonly string[];
  /** The problems that the manifest does not show. */
  ownProblems(): readonly OwnProblem[];
}

/** Records what a construct knows about its object, for the check to read. */
export function describe<Construct extends object>(construct: Construct, description: Description<Construct>): void {
  Object.defineProperty(construct, DESCRIPTION, { value: description, configurable: true });
}

/**
 * The same for every construct of a class: a description is created only when it is read. A construct whose constructor threw has no
 * description.
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

/** What the construct knows about its object, if it is a typed construct. */
export function descriptionOf<Construct extends object>(construct: Construct): Description<Construct> | undefined {
  return (construct as { [DESCRIPTION]?: Description<Construct> })[DESCRIPTION];
}

/** The construct that users know an object by: the one that has it as its resource, or the object itself. */
export function ownerOf<Construct extends { readonly node: { readonly id: string; readonly scope?: Construct } }>(
  object: Construct,
): Construct {
  const { scope, id } = object.node;
  return scope !== undefined && (id === 'Resource' || id === 'Default') ? scope : object;
}

/** The path that users know a construct by: for the workload of an application, that of the application. */
export function shownPath(construct: { readonly node: { readonly path: string } }): string {
  return descriptionOf(construct)?.shownPath?.() ?? construct.node.path;
}

/** Whether the program marks the field as unchecked, or, for a promised rule, another field of the same port. */
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
