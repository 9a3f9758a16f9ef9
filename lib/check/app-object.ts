import type { Maker } from '../manifest/resource';
import type { OwnProblem } from './description';
import type { SettingsById } from './policy';
import type { UndeclaredPorts } from './description-undeclared';

/** An object that an app is about to write. */
export interface AppObject extends Maker {
  /** The object. */
  readonly value: unknown;
  /** The rule settings that apply to it. */
  readonly rules: SettingsById;
  /** The paths of the constructs whose ports it uses directly and not by labels; between these, the promised rules are enforced. */
  meant(): readonly string[];
  /** How to treat a number that no container declares, where a container is promised to declare it. */
  readonly undeclaredPorts: UndeclaredPorts;
  /** The fields that the program excludes from the check, as in `spec.ports[0].targetPort`. */
  unchecked(): readonly string[];
  /** Problems that the manifest itself does not show. */
  ownProblems(): readonly OwnProblem[];
}

/** Whether the object uses the others directly, as constructs, and not by labels. */
export function isBound(object: AppObject, others: readonly AppObject[]): boolean {
  const meant = object.meant();
  return meant.length > 0 && others.every(({ path }) => path === object.path || meant.includes(path));
}
