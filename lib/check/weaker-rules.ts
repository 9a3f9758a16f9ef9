import { RULES } from '../rules/registry';
import type { Severity } from '../rules/rule';
import type { RuleId } from '../rules/rule-id';
import type { RuleSettings } from './options';

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The rules that an app is held to less strictly under these settings than without them. */
export function weakerRules(settings: RuleSettings): readonly RuleId[] {
  return RULES.filter(({ id, severity, optional, promised }) => {
    const setting = settings[id];
    if (setting === undefined || setting === 'on' || optional === true) return false;
    return setting === 'off' || RANKS[setting] < RANKS[promised === true ? 'error' : severity];
  }).map(({ id }) => id);
}
