import type { FaultList } from './fault-list';
import { childPath } from './field-path';
import type { Fields } from './manifest-types';
import { notOneOfProblem } from './one-of';
import { isSet } from './read-manifest';
import { PATCHED_WITHOUT, VALUE_FACTS, type ValueFact } from './value-facts';

/** Reports the fields of an object whose values the API server rejects, and those that are missing but for the ones that are misspelt. */
export function checkValue(
  found: FaultList,
  at: string,
  type: string,
  fields: Fields,
  misspelt: ReadonlySet<string>,
): void {
  const facts = VALUE_FACTS[type];
  if (facts === undefined) return;
  const whole = PATCHED_WITHOUT[type];
  const isPatch = whole !== undefined && !isSet(fields[whole]);
  for (const [field, fact] of Object.entries(facts)) {
    const value = fields[field];
    const path = childPath(at, field);
    if (isAbsent(value, fact)) {
      if (fact.required === true && !isPatch && !misspelt.has(field)) found.error(path, requiredProblem(field, fact));
    } else if (Array.isArray(value)) {
      if (fact.maxItems !== undefined && value.length > fact.maxItems) {
        found.error(path, `${field} has ${value.length} items; there are at most ${fact.maxItems}`);
      }
      value.forEach((item: unknown, index) => {
        checkOne(found, `${path}[${index}]`, field, item, fact);
      });
    } else {
      checkOne(found, path, field, value, fact);
    }
  }
}

function isAbsent(value: unknown, { isEmptyAValue = false }: ValueFact): boolean {
  return !isSet(value) || (value === '' && !isEmptyAValue) || (Array.isArray(value) && value.length === 0);
}

function requiredProblem(field: string, { oneOf, min, max }: ValueFact): string {
  if (oneOf !== undefined) return `${field} is required: ${oneOf.join(', ')}`;
  if (min === undefined) return `${field} is required`;
  return `${field} is required, ${max === undefined ? `${min} or more` : `${min}..${max}`}`;
}

/** A value of a type that the field does not take has its fault already. */
function checkOne(found: FaultList, at: string, field: string, value: unknown, fact: ValueFact): void {
  if (typeof value === 'number') {
    found.error(at, boundProblem(field, value, fact) ?? fact.number?.(value));
  } else if (typeof value === 'string') {
    if (fact.oneOf !== undefined) found.error(at, notOneOfProblem(field, value, fact.oneOf));
    else if (value === '' && fact.text !== undefined) found.error(at, fact.text(value, field));
    else found.error(at, fact.text?.(value, field));
  }
}

function boundProblem(field: string, value: number, { min, max }: ValueFact): string | undefined {
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return undefined;
  if (min !== undefined && max !== undefined) return `${field} ${value} is outside ${min}..${max}`;
  return min !== undefined ? `${field} ${value} is less than ${min}` : `${field} ${value} is more than ${String(max)}`;
}
