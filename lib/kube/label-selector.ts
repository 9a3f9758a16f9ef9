import type { Fields } from './manifest-types';
import { fieldsListOf, fieldsOf, listOf, textOf } from './read-manifest';

/** One condition on a label. */
export interface Requirement {
  /** The label. */
  readonly key: string;
  /** How its value is compared. */
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /** The values that it is compared with. */
  readonly values: readonly string[];
}

/** A label selector: all requirements must hold. Without any, it selects everything. */
export type LabelSelector = readonly Requirement[];

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

/**
 * Reads a map of labels, such as the selector of a Service.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function readLabels(labels: unknown): LabelSelector {
  return Object.entries(fieldsOf(labels)).map(([key, value]) => ({ key, operator: 'In', values: [labelText(value)] }));
}

/**
 * Reads a selector with `matchLabels` and `matchExpressions`. An expression with an unknown operator matches nothing.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
export function readLabelSelector(selector: unknown): LabelSelector {
  const fields = fieldsOf(selector);
  const expressions = fieldsListOf(fields['matchExpressions']).map(({ key, operator, values }): Requirement => {
    const known = OPERATORS.find((candidate) => candidate === operator);
    return { key: textOf(key), operator: known ?? 'In', values: known ? listOf(values).map(labelText) : [] };
  });
  return [...readLabels(fields['matchLabels']), ...expressions];
}

/**
 * Whether labels match a selector.
 *
 * @param selector The selector.
 * @param labels The labels.
 * @param runtimeLabels Further labels, which are added at run time: a key, whose value may be any, or `key=value`, where a `*` at the
 * end of the value matches any text, as does a prefix of the value that a tool may add.
 */
export function selects(selector: LabelSelector, labels: Fields, runtimeLabels: readonly string[] = []): boolean {
  return selector.every(
    (requirement) => fits(requirement, labels) || runtimeLabels.some((label) => mayFit(requirement, label)),
  );
}

/** The key of a label that is added at run time. */
export function runtimeKey(label: string): string {
  const end = label.indexOf('=');
  return end < 0 ? label : label.slice(0, end);
}

/** Only a value that is asked for tells a label from another; all else may be meant of one. */
function mayFit({ key, operator, values }: Requirement, label: string): boolean {
  if (runtimeKey(label) !== key) return false;
  if (label === key || operator !== 'In') return true;
  const value = label.slice(key.length + 1);
  // A tool such as kustomize may still add a prefix to the name of the object.
  return value.endsWith('*')
    ? values.some((one) => `-${one}`.includes(`-${value.slice(0, -1)}`))
    : values.some((one) => `-${one}`.endsWith(`-${value}`));
}

export function fits({ key, operator, values }: Requirement, labels: Fields): boolean {
  const has = Object.hasOwn(labels, key);
  if (operator === 'Exists') return has;
  if (operator === 'DoesNotExist') return !has;
  const isOneOf = has && values.includes(labelText(labels[key]));
  return operator === 'In' ? isOneOf : !isOneOf;
}

/** The selector in words, as in `app=web, tier in (a, b)`. */
export function selectorText(selector: LabelSelector): string {
  return selector
    .map(({ key, operator, values }) => {
      if (operator === 'Exists') return key;
      if (operator === 'DoesNotExist') return `!${key}`;
      if (operator === 'In' && values.length === 1) return `${key}=${values[0] ?? ''}`;
      return `${key} ${operator === 'In' ? 'in' : 'notin'} (${values.join(', ')})`;
    })
    .join(', ');
}

/** The value of a label. Another rule reports a value that is not a string; as text, it still shows what is meant. */
export function labelText(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}
