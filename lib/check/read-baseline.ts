import { fieldsOf } from '../kube/read-manifest';
import type { Baseline, BaselineEntry } from './baseline';

/** Reads a baseline from the content of a file; `undefined` if it is not one. */
export function readBaseline(value: unknown): Baseline | undefined {
  const { version, findings } = fieldsOf(value);
  if (version !== 1 || !Array.isArray(findings)) return undefined;
  const entries = findings.flatMap((entry: unknown): BaselineEntry[] => {
    const { rule, object, path } = fieldsOf(entry);
    const isEntry = typeof rule === 'string' && typeof object === 'string' && typeof path === 'string';
    return isEntry ? [{ rule, object, path }] : [];
  });
  return entries.length === findings.length ? { version, findings: entries } : undefined;
}
