import { didYouMean } from '../ports/suggest';
import type { Rule } from '../rules/shared/rule';
import { RULES } from '../rules/registry';
import { rulesNamed } from '../rules/renamed-rules';
import type { GivenProblem } from './given-problem';
import type { Suppressor } from './suppress';

/** The suppressions in manifests that have no effect; call it after all rules have run. */
export function uselessSuppressions(
  suppressor: Suppressor,
  ran: readonly string[],
  own: readonly Rule[],
): readonly GivenProblem[] {
  const known: readonly string[] = [...RULES, ...own].map(({ id }) => id);
  return suppressor.unusedInManifests().flatMap(({ source, rule, reason, resource, path, offset }): GivenProblem[] => {
    const named: readonly string[] = own.some(({ id }) => id === rule) ? [rule] : rulesNamed(rule);
    const isKnown = named.length > 0;
    // A user who switched the rule off for now needs the suppression when it is on again.
    if (isKnown && reason !== '' && !named.some((one) => ran.includes(one))) return [];
    const document = resource.origin?.document;
    const [by, what, remedy] = !isKnown
      ? ['suppression-invalid', `there is no rule '${rule}'${didYouMean(rule, known)}`, 'correct the id of the rule']
      : reason === ''
        ? ['suppression-invalid', `it gives no reason, so '${rule}' is not suppressed`, 'add the reason']
        : ['suppression-unused', `'${rule}' reports nothing here`, `remove the ${source}`];
    const problem = {
      resource,
      path,
      what: `the ${source} has no effect: ${what}`,
      remedy,
      ...(offset !== undefined && document !== undefined && { position: document.positionOf(offset, offset) }),
    };
    return [{ rule: by, problem }];
  });
}
