import type { Finding } from '../check/finding';
import { pathText } from '../kube/field-path';
import { RULES } from '../rules/registry';

const FIXES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, fix }) => [id, fix]));

/** What to do about a finding: the one value that is right, or what its rule says. */
export function remedy({ rule, path, fix }: Finding): string {
  if (fix === undefined) return FIXES.get(rule) ?? '';
  const field = pathText(fix.path);
  return `${field === pathText(path) ? '' : `${field}: `}${fix.value} (--fix writes it)`;
}
