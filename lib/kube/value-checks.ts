import type { FaultList } from './fault-list';
import { childPath } from './field-path';
import type { Fields } from './manifest-types';
import { notOneOfProblem } from './one-of';
import { isSet } from './read-manifest';
import { PATCHED_WITHOUT, VALUE_FACTS, type ValueFact } from './value-facts';

/** Reports fields whose values the API server rejects, and required fields that are missing, unless they are just misspelt. */
export function checkValue(
  found: FaultList,
  at: string,
  type: string,
  fields: Fields,
  misspelt: ReadonlySet<string>,
): void {
  const facts = factsOf(type);
  if (facts.length === 0) return;
  const whole = PATCHED_WITHOUT[type];
  const isPatch = whole !== undefined && !isSet(fields[whole]);
  for (const [field, fact] of facts) {
    const value = fields[field];
    if (isAbsent(value, fact)) {
      if (fact.required === true && !isPatch && !misspelt.has(field)) {
        found.error(childPath(at, field), requiredProblem(field, fact));
      }
    } else if (Array.isArray(value)) {
      const path = childPath(at, field);
      if (fact.maxItems !== undefined && value.length > fact.maxItems) {
        found.error(path, `${field} has ${value.length} items; there are at most ${fact.maxItems}`);
      }
      value.forEach((item: unknown, index) => {
        const problem = problemOf(field, item, fact);
        if (problem !== undefined) found.error(`${path}[${index}]`, problem);
      });
    } else {
      const problem = problemOf(field, value, fact);
      if (problem !== undefined) found.error(childPath(at, field), problem);
    }
  }
}

const read = new Map<string, readonly (readonly [string, ValueFact])[]>();

/** The facts of the fields of a type. Cached, because they are needed for each object. */
function factsOf(type: string): readonly (readonly [string, ValueFact])[] {
  let facts = read.get(type);
  if (facts === undefined) read.set(type, (facts = Object.entries(VALUE_FACTS[type] ?? {})));
  return facts;
}

function isAbsent(value: unknown, { isEmptyAValue = false }: ValueFact): boolean {
  return !isSet(value) || (value === '' && !isEmptyAValue) || (Array.isArray(value) && value.length === 0);
}

function requiredProblem(field: string, { oneOf, min, max }: ValueFact): string {
  if (oneOf !== undefined) return `${field} is required: ${oneOf.join(', ')}`;
  if (min === undefined) return `${field} is required`;
  return `${field} is required, ${max === undefined ? `${min} or more` : `${min}..${max}`}`;
}

/** A value of the wrong type is not checked: its fault is already reported. */
function problemOf(field: string, value: unknown, fact: ValueFact): string | undefined {
  if (typeof value === 'number') return boundProblem(field, value, fact) ?? fact.number?.(value);
  if (typeof value !== 'string') return undefined;
  return fact.oneOf === undefined ? fact.text?.(value, field) : notOneOfProblem(field, value, fact.oneOf);
}

function boundProblem(field: string, value: number, { min, max }: ValueFact): string | undefined {
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return undefined;
  if (min !== undefined && max !== undefined) return `${field} ${value} is outside ${min}..${max}`;
  return min !== undefined ? `${field} ${value} is less than ${min}` : `${field} ${value} is more than ${String(max)}`;
}
