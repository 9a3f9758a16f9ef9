import { fieldsListOf, fieldsOf, isFields, listOf, textOf } from '../kube/read-manifest';

/**
 * Returns the value after the operations of a JSON patch, without changing the original. Only `add`, `replace` and `remove` are applied,
 * not `test`, `move` and `copy`; missing objects and lists on the way are created.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6902
 */
export function patched(value: unknown, operations: readonly unknown[]): unknown {
  return fieldsListOf(operations).reduce<unknown>((before, { op, path, value: given }) => {
    const steps = stepsOf(textOf(path));
    if (steps === undefined) return before;
    if (op === 'add' || op === 'replace') return changed(before, steps, { given, isNew: op === 'add' });
    return op === 'remove' ? changed(before, steps, undefined) : before;
  }, value);
}

/** The value to write; `undefined` to remove. */
type Change = { readonly given: unknown; readonly isNew: boolean } | undefined;

/** The steps of a JSON pointer; `undefined` if it is invalid. */
function stepsOf(pointer: string): readonly string[] | undefined {
  if (!pointer.startsWith('/')) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function changed(value: unknown, [step, ...rest]: readonly string[], change: Change): unknown {
  if (step === undefined) return change?.given;
  if (Array.isArray(value) || (value === undefined && /^[-0]$/.test(step)))
    return changedList(listOf(value), step, rest, change);
  const fields = fieldsOf(value);
  if (rest.length > 0 || change !== undefined) {
    const inner = Object.hasOwn(fields, step) ? fields[step] : undefined;
    return { ...fields, [step]: changed(inner, rest, change) };
  }
  return isFields(value) ? Object.fromEntries(Object.entries(fields).filter(([key]) => key !== step)) : value;
}

function changedList(list: readonly unknown[], step: string, rest: readonly string[], change: Change): unknown {
  const index = step === '-' ? list.length : Number(step);
  if (!Number.isInteger(index) || index < 0 || index > list.length) return list;
  const [before, after] = [list.slice(0, index), list.slice(index + 1)];
  if (rest.length > 0) return [...before, changed(list[index], rest, change), ...after];
  if (change === undefined) return [...before, ...after];
  return change.isNew ? [...before, change.given, ...list.slice(index)] : [...before, change.given, ...after];
}
