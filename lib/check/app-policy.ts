import { pathText } from '../kube/field-path';
import type { Resource } from '../manifest/resource';
import type { Problem, Rule, Severity } from '../rules/shared/rule';
import { type AppObject, isBound } from './app-object';
import { isUnchecked } from './description';
import { type Judgement, type Policy, type SettingsById, severityOf } from './policy';
import { isWeaker } from './severity';

/** What an app is asked for. */
export interface AppPolicyOptions {
  /** The least severity that is reported. */
  readonly least: Severity;
  /** Whether the findings of a rule that the app sets are reported however bad they are. */
  readonly showsSet: boolean;
  /** Settings that go before those of the app. */
  readonly rules?: SettingsById;
}

/**
 * For what an app is about to write: each rule as it is set for the construct, and as strictly as typed constructs promise it between
 * those that are tied together.
 */
export function appPolicy(
  objects: readonly AppObject[],
  objectOf: (resource: Resource) => AppObject | undefined,
  { least, showsSet, rules = {} }: AppPolicyOptions,
): Policy {
  const set = new Set([...Object.keys(rules), ...objects.flatMap((object) => Object.keys(object.rules))]);
  const isSeen = (severity: Severity): boolean => !isWeaker(severity, least);

  const bySetting = (object: AppObject, rule: Rule, problem: Problem): Judgement | 'off' | undefined => {
    const setting = rules[rule.id] ?? object.rules[rule.id];
    if (setting === undefined || setting === 'off') return setting;
    const severity = severityOf(rule, problem, setting);
    return { severity, isShown: showsSet || isSeen(severity) };
  };

  return {
    // Each construct has its own call.
    mergesCopies: false,
    runs: ({ id, severity, promised, optional }) =>
      set.has(id) ? rules[id] !== 'off' : promised === true || (optional !== true && isSeen(severity)),
    judge: (rule, problem) => {
      const object = objectOf(problem.resource);
      if (object === undefined || isUnchecked(rule, object.unchecked(), pathText(problem.path))) return undefined;
      const asSet = bySetting(object, rule, problem);
      if (asSet === 'off') return undefined;
      if (asSet !== undefined) return asSet;
      if (rule.optional === true) return undefined;
      const others = (problem.related ?? []).flatMap((end) => objectOf(end.resource) ?? []);
      if (rule.promised === true && isBound(object, others)) return { severity: 'error', isShown: true };
      // Charts may be for different clusters.
      if (problem.isRivalry === true && others.some(({ unit }) => unit !== object.unit)) return undefined;
      const severity = severityOf(rule, problem);
      return { severity, isShown: isSeen(severity) };
    },
  };
}
