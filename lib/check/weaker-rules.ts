import { type BuiltInRuleId, RULES } from '../rules/registry';
import type { RuleSettings } from './options';
import { isWeaker } from './severity';

/** The rules that an app is held to less strictly under these settings than without them. */
export function weakerRules(settings: RuleSettings): readonly BuiltInRuleId[] {
  return RULES.filter(({ id, severity, optional, promised }) => {
    const setting = settings[id];
    if (setting === undefined || setting === 'on' || optional === true) return false;
    return setting === 'off' || isWeaker(setting, promised === true ? 'error' : severity);
  }).map(({ id }) => id);
}
