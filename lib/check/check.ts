import { didYouMean } from '../ports/suggest';
import { valueText } from '../ports/value-text';
import { RULES } from '../rules/registry';
import { rulesNamed } from '../rules/renamed-rules';
import { type CheckInput, Engine } from './engine';
import { refuseTwice } from './own-rules';
import { SETTINGS } from './config';
import { manifestPolicy } from './manifest-policy';
import type { CheckOptions } from './options';
import type { CheckResult } from './result';
import { SEVERITIES } from './severity';

export type { CheckInput } from './engine';
export type { CheckResult } from './result';

/**
 * Checks manifests.
 *
 * @param input The result of `readManifests`, or `{ resources }` created with `toResource`.
 * @throws If the options name a rule, a setting or a severity that does not exist.
 */
export function check(input: CheckInput, options: CheckOptions = {}): CheckResult {
  refuseUnknownRules(options);
  return new Engine(input, options, manifestPolicy(options)).run();
}

/**
 * Checks that the rules that the options name exist, and that their settings and the severity do: with any other, less would be found.
 *
 * @throws If one of them does not exist.
 */
export function refuseUnknownRules({ rules = {}, ignore = [], ownRules = [], severity }: CheckOptions): void {
  refuseTwice(ownRules);
  refuseUnknown('severity', severity, SEVERITIES);
  for (const [id, setting] of Object.entries(rules)) refuseUnknown(`the setting of ${id}`, setting, SETTINGS);
  const own = ownRules.map(({ id }) => id);
  for (const id of [...Object.keys(rules), ...ignore.map(({ rule }) => rule)]) {
    if (rulesNamed(id).length > 0 || own.some((one) => one === id)) continue;
    const known = [...RULES.map((rule) => rule.id), ...own];
    throw new Error(`there is no rule '${id}'${didYouMean(id, known)}`);
  }
}

function refuseUnknown(what: string, value: unknown, known: readonly string[]): void {
  if (value === undefined || known.some((one) => one === value)) return;
  throw new Error(
    `${what} is ${valueText(value)}, which is not one of ${known.join(', ')}${typeof value === 'string' ? didYouMean(value, known) : ''}`,
  );
}
