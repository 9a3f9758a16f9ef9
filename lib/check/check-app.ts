import { type FieldPath, pathText } from '../kube/field-path';
import { expandList } from '../manifest/expand-list';
import type { GivenProblem } from './given-problem';
import { type Resource, toResource } from '../manifest/resource';
import type { AppObject } from './app-object';
import { appPolicy } from './app-policy';
import { refuseUnknownRules } from './check';
import { Engine } from './engine';
import type { FindingPlace } from './finding';
import type { CheckOptions } from './options';
import { settingsByNow } from './renamed';
import type { CheckResult } from './result';

/** The result of the check of an app. */
export interface AppResult<Made extends AppObject> {
  readonly result: CheckResult;
  /** The object as the app creates it, and the field in it: a `List`, which the app creates as one object, holds several. */
  readonly placeOf: (place: FindingPlace) => { readonly object: Made; readonly field: string } | undefined;
}

interface Placed<Made> {
  readonly object: Made;
  readonly path: FieldPath;
}

/**
 * Checks the objects that an app is about to write. With `showsSet`, the findings of rules that are set for a construct are reported even
 * below the lowest severity.
 *
 * @throws If the options name a rule that does not exist.
 */
export function checkApp<Made extends AppObject>(
  objects: readonly Made[],
  options: CheckOptions,
  showsSet: boolean,
): AppResult<Made> {
  refuseUnknownRules(options);
  for (const rules of new Set(objects.map((object) => object.rules))) refuseUnknownRules({ ...options, rules });
  const placed = new Map<Resource, Placed<Made>>();
  for (const object of objects) {
    for (const { value, path } of expandList(object.value)) {
      const resource = toResource(value, undefined, object);
      if (resource !== undefined) placed.set(resource, { object, path });
    }
  }
  const resources = [...placed.keys()];
  // Always an error, whatever severity the rule has for manifests: it cannot work.
  const own: GivenProblem[] = [];
  for (const [resource, { object }] of placed) {
    for (const { rule, what, path = [] } of object.ownProblems()) {
      own.push({ rule, problem: { resource, path, what, remedy: '', severity: 'error' } });
    }
  }
  const policy = appPolicy(objects, (resource) => placed.get(resource)?.object, {
    least: options.severity ?? 'warning',
    showsSet,
    own,
    ...(options.rules !== undefined && { rules: settingsByNow(options.rules) }),
  });
  return {
    result: new Engine({ resources }, options, policy).run(own),
    placeOf: ({ object: { index }, path }) => {
      const resource = resources[index];
      const found = resource && placed.get(resource);
      return found && { object: found.object, field: pathText([...found.path, ...path]) };
    },
  };
}
