import type { CheckOptions } from './options';
import { compareFindings } from './order';
import { type Policy, severityOf } from './policy';
import { settingsByNow } from './renamed';
import { isWeaker } from './severity';

/** The policy for existing manifests: each rule has the same setting for all of them. */
export function manifestPolicy({ rules = {}, severity: least = 'warning' }: CheckOptions): Policy {
  const settings = settingsByNow(rules);
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
