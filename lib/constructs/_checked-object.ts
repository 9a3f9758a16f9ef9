import { ApiObject } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { RuleId } from '../check/options';

const CHECKED = Symbol.for('cdk8s-ports.checked');

/** Something that is wrong and that no manifest shows. */
export interface OwnProblem {
  /** The rule that it breaks. */
  readonly rule: RuleId;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** What a typed construct knows of its object that the manifest does not say. */
export interface CheckedObject {
  /** The constructs whose ports it means, as constructs and not by labels; of a workload, itself. */
  meant(): readonly IConstruct[];
  /** The fields of the manifest that are written with `unchecked`, as in `spec.ports[0].targetPort`. */
  uncheckedFields(): readonly string[];
  /** What is wrong and cannot be seen in the manifest. */
  ownProblems(): readonly OwnProblem[];
}

/** Tells the check what a construct knows of its object. */
export function describeObject(construct: IConstruct, description: CheckedObject): void {
  Object.defineProperty(construct, CHECKED, { value: description, configurable: true });
}

/** What the construct knows of its object, if it is a typed one. */
export function descriptionOf(construct: IConstruct): CheckedObject | undefined {
  return (construct as { [CHECKED]?: CheckedObject })[CHECKED];
}

/** The construct that people know an object by: the one that has it as its resource, or the object itself. */
export function constructOf(object: ApiObject): IConstruct {
  const { scope, id } = object.node;
  return scope !== undefined && (id === 'Resource' || id === 'Default') ? scope : object;
}

/** The objects of a tree, in the order in which they were added. */
export function apiObjectsOf(root: IConstruct): readonly ApiObject[] {
  return root.node
    .findAll()
    .filter((construct): construct is Construct & ApiObject => ApiObject.isApiObject(construct));
}
