import { didYouMean } from '../ports/suggest';
import type { Report } from '../rules/shared/rule';
import { RULES } from '../rules/registry';
import type { Suppressor } from './suppress';

/** Reports the suppressions in manifests that are of no effect, when all rules have run. */
export function reportUselessSuppressions(suppressor: Suppressor, ran: readonly string[], report: Report): void {
  const known: readonly string[] = RULES.map(({ id }) => id);
  for (const { source, rule, reason, resource, path, offset } of suppressor.unusedInManifests()) {
    const isKnown = known.includes(rule);
    // Somebody who has switched the rule off for now wants to find the suppression when it is on again.
    if (isKnown && reason !== '' && !ran.includes(rule)) continue;
    const document = resource.origin?.document;
    const problem = !isKnown
      ? `there is no rule '${rule}'${didYouMean(rule, known)}`
      : reason === ''
        ? `it says no reason, so '${rule}' is not suppressed`
        : `'${rule}' has nothing to report here; remove it`;
    report({
      resource,
      path,
      message: `the ${source} is of no effect: ${problem}`,
      ...(offset !== undefined && document !== undefined && { position: document.positionOf(offset, offset) }),
    });
  }
}
