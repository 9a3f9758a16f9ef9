import type { CheckOptions } from './options';
import { compareFindings } from './order';
import { type Policy, type SettingsById, severityOf } from './policy';
import { isWeaker } from './severity';

/** For manifests that somebody wrote: each rule as it is set for all of them. */
export function manifestPolicy({ rules = {}, severity: least = 'warning' }: CheckOptions): Policy {
  const settings: SettingsById = rules;
  return {
    mergesCopies: true,
    compare: compareFindings,
    runs: ({ id, optional }) => (settings[id] ?? (optional === true ? 'off' : 'on')) !== 'off',
    judge: (rule, problem) => {
      const setting = settings[rule.id];
      if (setting === 'off') return undefined;
      const severity = severityOf(rule, problem, setting);
      return { severity, isShown: !isWeaker(severity, least) };
    },
  };
}
