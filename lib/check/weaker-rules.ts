import { RULES } from '../rules/registry';
import type { RuleSetting, RuleSettings } from './options';
import { settingsByNow } from './renamed';
import { isWeaker } from './severity';

/** The rules that these settings make less strict for an app than the defaults, with their settings. */
export function weakerRules(settings: RuleSettings): readonly (readonly [id: string, setting: RuleSetting])[] {
  const byNow = settingsByNow(settings);
  return RULES.flatMap(({ id, severity, optional, promised }) => {
    const setting = byNow[id];
    if (setting === undefined || setting === 'on' || optional === true) return [];
    const isLess = setting === 'off' || isWeaker(setting, promised === true ? 'error' : severity);
    return isLess ? [[id, setting] as const] : [];
  });
}
