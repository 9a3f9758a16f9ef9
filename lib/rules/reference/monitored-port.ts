import { suggest } from '../../ports/suggest';
import type { Severity } from '../shared/rule';

/** Scraping only those of several selected objects that have the port is common, but one that nearly has it is probably meant, too. */
export function severityOf(isPart: boolean, isMistaken: boolean): Severity {
  if (!isPart) return 'error';
  return isMistaken ? 'warning' : 'info';
}

/** The name that is nearly the same, or that differs only by words before or after it. */
export function nearName(value: string | number, names: readonly string[]): string | undefined {
  if (typeof value === 'number') return undefined;
  const isPartOf = (short: string, long: string): boolean => long.startsWith(`${short}-`) || long.endsWith(`-${short}`);
  return suggest(value, names) ?? names.find((name) => name !== '' && (isPartOf(value, name) || isPartOf(name, value)));
}
