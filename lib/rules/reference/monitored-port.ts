import { suggest } from '../../ports/suggest';
import type { Severity } from '../shared/rule';

/** Of several objects with the same labels it is common to scrape those that have the port; one that nearly has it was meant too. */
export function severityOf(isPart: boolean, isMistaken: boolean): Severity {
  if (!isPart) return 'error';
  return isMistaken ? 'warning' : 'info';
}

/** The name that is nearly the same, or the same but for words before or after it. */
export function nearName(value: string | number, names: readonly string[]): string | undefined {
  if (typeof value === 'number') return undefined;
  const isPartOf = (short: string, long: string): boolean => long.startsWith(`${short}-`) || long.endsWith(`-${short}`);
  return suggest(value, names) ?? names.find((name) => name !== '' && (isPartOf(value, name) || isPartOf(name, value)));
}
