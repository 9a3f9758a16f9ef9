import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Fault } from '../../lib/kube/fault';

/** The folder of the tables, copied from Kubernetes' own tests. */
export const CASES = __dirname;

/** A row of a table. */
export interface Case {
  readonly id: string;
  readonly source: string;
  // The shape differs from table to table; the functions under test take anything.
  readonly input: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- its shape differs from table to table
  readonly valid: boolean;
  readonly field: string;
  readonly note: string;
  readonly errors?: number;
  readonly manifestValid?: boolean;
  readonly admitted?: boolean;
  readonly admittedDefaultRange?: boolean;
  readonly expected?: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- its shape differs from table to table
  readonly warnings?: readonly { readonly at: string; readonly kind: string; readonly with?: string }[];
  readonly minVersion?: string;
  readonly maxVersion?: string;
}

/** The rows of a table. */
export function readCases(table: string): readonly Case[] {
  return JSON.parse(readFileSync(path.join(CASES, `${table}.json`), 'utf8')) as Case[];
}

/** Rows for `test.each`: the title, then the row. */
export function titled(rows: readonly Case[]): [string, Case][] {
  return rows.map((row) => [
    `${row.id} ${isAccepted(row) ? 'accepted' : 'rejected'} ${row.source.replace(/^.*#/, '')}`,
    row,
  ]);
}

/** Whether the API server accepts a manifest like the row's, after defaulting. */
export function isAccepted(row: Case): boolean {
  return row.valid || row.manifestValid === true;
}

/** A version of Kubernetes in which the row holds. */
export function versionOf(row: Case): string | undefined {
  return row.maxVersion ?? row.minVersion;
}

/**
 * The row's field in the notation of our functions.
 *
 * Some tables write a pod's fields relative to `spec`, others relative to the object. And upstream reports every cluster IP under
 * `clusterIPs`, to which it has copied `clusterIP`; we report it where the manifest has it.
 */
function fieldOf(row: Case): string {
  if (/^(init|ephemeral)?containers/i.test(row.field)) return `spec.${row.field}`;
  if (row.field.startsWith('spec.clusterIPs') && row.input.spec.clusterIPs === undefined) return 'spec.clusterIP';
  return row.field;
}

/** The faults of error severity. */
export function errorsOf(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter((fault) => fault.severity === 'error');
}

/** Expects no error for an accepted row, and for a rejected one an error at its field: exactly one, unless the row has a number. */
export function expectVerdict(row: Case, faults: readonly Fault[], errors = row.errors ?? 1): void {
  const fields = errorsOf(faults).map(({ field }) => field);
  if (isAccepted(row)) {
    expect(errorsOf(faults)).toEqual([]);
  } else {
    expect(fields).toContain(fieldOf(row));
    expect(fields).toHaveLength(errors);
  }
}
