import { pathText } from '../kube/field-path';
import type { Resource } from '../manifest/resource';
import type { Problem, Rule, Severity } from '../rules/shared/rule';
import { type AppObject, isBound } from './app-object';
import { isUnchecked } from './description';
import type { GivenProblem } from './given-problem';
import { type Judgement, type Policy, type SettingsById, severityOf } from './policy';
import { isWeaker } from './severity';

/** Options of the policy for apps. */
export interface AppPolicyOptions {
  /** The lowest severity that is reported. */
  readonly least: Severity;
  /** Whether the findings of a rule that the app sets are reported even below `least`. */
  readonly showsSet: boolean;
  /** The problems that the constructs report themselves. */
  readonly own: readonly GivenProblem[];
  /** Settings that override those of the app. */
  readonly rules?: SettingsById;
}

/**
 * The policy for objects that an app is about to write. Each rule has the setting of the construct; between constructs that use each other
 * directly, a promised rule is as strict as their types.
 */
export function appPolicy(
  objects: readonly AppObject[],
  objectOf: (resource: Resource) => AppObject | undefined,
  { least, showsSet, own, rules = {} }: AppPolicyOptions,
): Policy {
  const set = new Set([...Object.keys(rules), ...objects.flatMap((object) => Object.keys(object.rules))]);
  const isSeen = (severity: Severity): boolean => !isWeaker(severity, least);
  const seen = (severity: Severity): Judgement => ({ severity, isShown: isSeen(severity) });

  const ownProblems = new Set(own.map(({ problem }) => problem));
  const explained = own.filter(({ problem }) => problem.path.length > 0);

  /** Whether to report nothing: the program excludes the field, or a construct already reports a problem with it or a field around it. */
  const isSaid = (rule: Rule, problem: Problem, object: AppObject): boolean => {
    if (ownProblems.has(problem)) return false;
    const isExplained = explained.some(
      ({ rule: id, problem: { resource, path } }) =>
        id === rule.id && resource === problem.resource && path.every((part, index) => part === problem.path[index]),
    );
    return isExplained || isUnchecked(rule, object.unchecked(), pathText(problem.path));
  };

  const bySetting = (object: AppObject, rule: Rule, problem: Problem): Judgement | 'off' | undefined => {
    const setting = rules[rule.id] ?? object.rules[rule.id];
    if (setting === undefined || setting === 'off') return setting;
    const severity = severityOf(rule, problem, setting);
    return { severity, isShown: showsSet || isSeen(severity) };
  };

  return {
    // Each construct has its own call in the program, where it has to be fixed.
    mergesCopies: false,
    runs: ({ id, severity, promised, optional }) =>
      set.has(id) ? rules[id] !== 'off' : promised === true || (optional !== true && isSeen(severity)),
    judge: (rule, problem) => {
      const object = objectOf(problem.resource);
      if (object === undefined || isSaid(rule, problem, object)) return undefined;
      const asSet = bySetting(object, rule, problem);
      if (asSet === 'off') return undefined;
      if (asSet !== undefined) return asSet;
      if (rule.optional === true) return undefined;
      const others = (problem.related ?? []).flatMap((end) => objectOf(end.resource) ?? []);
      if (rule.promised === true && isBound(object, others)) return seen(promisedSeverity(rule, problem, object));
      // Two charts may go to different clusters.
      if (problem.isRivalry === true && others.some(({ unit }) => unit !== object.unit)) return undefined;
      // The author of this program writes both ends, so they are meant to match.
      return seen(problem.isForOneProgram === true ? 'warning' : severityOf(rule, problem));
    },
  };
}

/** The severity of a broken promise: an error, unless the app accepts undeclared numbers and this one may work. */
function promisedSeverity(rule: Rule, problem: Problem, { undeclaredPorts }: AppObject): Severity {
  const mayWork = rule.isAboutDeclaring === true && severityOf(rule, problem) !== 'error';
  return mayWork && undeclaredPorts === 'warn' ? 'warning' : 'error';
}
