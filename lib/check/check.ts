import { checkManifests } from '../manifest/given';
import { didYouMean } from '../ports/suggest';
import { RULES } from '../rules/registry';
import { rulesNamed } from '../rules/renamed-rules';
import { type CheckInput, Engine } from './engine';
import { refuseTwice } from './own-rules';
import { refuseWrongOptions } from './given-options';
import { manifestPolicy } from './manifest-policy';
import type { CheckOptions } from './options';
import type { CheckResult } from './result';

export type { CheckInput } from './engine';
export type { CheckResult } from './result';

/**
 * Checks manifests.
 *
 * @param input The result of `readManifests`, or `{ resources }` created with `toResource`.
 * @throws If an option, or a rule that the options name, does not exist.
 */
export function check(input: CheckInput, options: CheckOptions = {}): CheckResult {
  checkManifests('check()', input);
  refuseWrongOptions('check', options);
  return runCheck(input, options);
}

/**
 * Checks manifests with options that are known to be valid: those of a configuration were checked when it was read.
 *
 * @throws If the options name a rule that does not exist.
 */
export function runCheck(input: CheckInput, options: CheckOptions = {}): CheckResult {
  refuseUnknownRules(options);
  return new Engine(input, options, manifestPolicy(options)).run();
}

/**
 * Checks that the rules that the options name exist.
 *
 * @throws If one of them does not exist.
 */
export function refuseUnknownRules({ rules = {}, ignore = [], ownRules = [] }: CheckOptions): void {
  refuseTwice(ownRules);
  const own = ownRules.map(({ id }) => id);
  for (const id of [...Object.keys(rules), ...ignore.map(({ rule }) => rule)]) {
    if (rulesNamed(id).length > 0 || own.some((one) => one === id)) continue;
    const known = [...RULES.map((rule) => rule.id), ...own];
    throw new Error(`there is no rule '${id}'${didYouMean(id, known)}`);
  }
}
