import type { Maker } from '../manifest/resource';
import type { OwnProblem } from './description';
import type { SettingsById } from './policy';
import type { UndeclaredPorts } from './description-undeclared';

/** An object that an app is about to write. */
export interface AppObject extends Maker {
  /** The object. */
  readonly value: unknown;
  /** The settings of rules that hold for it. */
  readonly rules: SettingsById;
  /** The paths of the constructs whose ports it means as constructs and not by labels: between those it is held to the promises. */
  meant(): readonly string[];
  /** What becomes of a number that no container declares, where it is promised that one does. */
  readonly undeclaredPorts: UndeclaredPorts;
  /** The fields that the program asks not to be checked, as in `spec.ports[0].targetPort`. */
  unchecked(): readonly string[];
  /** What is wrong with it and cannot be seen in it. */
  ownProblems(): readonly OwnProblem[];
}

/** Whether the object is tied to the others, as a construct to constructs. */
export function isBound(object: AppObject, others: readonly AppObject[]): boolean {
  const meant = object.meant();
  return meant.length > 0 && others.every(({ path }) => path === object.path || meant.includes(path));
}
