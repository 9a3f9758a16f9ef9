import { didYouMean } from '../ports/suggest';
import type { Report, Rule } from '../rules/shared/rule';
import { RULES } from '../rules/registry';
import { rulesNamed } from '../rules/renamed-rules';
import type { Suppressor } from './suppress';

/** Reports the suppressions in manifests that are of no effect, when all rules have run. */
export function reportUselessSuppressions(
  suppressor: Suppressor,
  ran: readonly string[],
  own: readonly Rule[],
  report: Report,
): void {
  const known: readonly string[] = [...RULES, ...own].map(({ id }) => id);
  for (const { source, rule, reason, resource, path, offset } of suppressor.unusedInManifests()) {
    const named: readonly string[] = own.some(({ id }) => id === rule) ? [rule] : rulesNamed(rule);
    const isKnown = named.length > 0;
    // Somebody who has switched the rule off for now wants to find the suppression when it is on again.
    if (isKnown && reason !== '' && !named.some((one) => ran.includes(one))) continue;
    const document = resource.origin?.document;
    const [problem, remedy] = !isKnown
      ? [`there is no rule '${rule}'${didYouMean(rule, known)}`, 'correct the id of the rule']
      : reason === ''
        ? [`it gives no reason, so '${rule}' is not suppressed`, 'add the reason']
        : [`'${rule}' reports nothing here`, `remove the ${source}`];
    report({
      resource,
      path,
      what: `the ${source} has no effect: ${problem}`,
      remedy,
      ...(offset !== undefined && document !== undefined && { position: document.positionOf(offset, offset) }),
    });
  }
}
