import { checkApp } from '../../../lib/check/check-app';
import type { Finding } from '../../../lib/check/finding';
import { Dice, type Fields } from './dice';
import { otherObjects, pair } from './right-objects';
import { KEYS, VALUES } from './slip-values';

/** Makes a random change at a random place. */
function slip(dice: Dice, root: readonly unknown[]): void {
  const places: { readonly holder: Fields; readonly key: string }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push({ holder: value as Fields, key });
      walk((value as Fields)[key]);
    }
  };
  root.forEach(walk);
  const { holder, key } = dice.oneOf(places);
  const other = dice.oneOf(places);
  const changes: readonly (() => void)[] = [
    () => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
    },
    () => (holder[key] = structuredClone(dice.oneOf(VALUES))),
    () => (holder[key] = structuredClone(other.holder[other.key])),
    () => Array.isArray(holder) && holder.push(structuredClone(holder[Number(key)])),
    () =>
      !Array.isArray(holder) &&
      Object.defineProperty(holder, dice.oneOf(KEYS), field(structuredClone(dice.oneOf(VALUES)))),
    () => (holder[key] = dice.oneOf<unknown>([53, 80, 8080, 3000, 'http', 'dns', 'shop', 'metrics', 'TCP', 'UDP'])),
    () => {
      const { [key]: value } = holder;
      if (!Array.isArray(holder)) {
        Reflect.deleteProperty(holder, key);
        holder[dice.oneOf(KEYS)] = value;
      }
    },
  ];
  dice.oneOf(changes)();
}

const field = (value: unknown): PropertyDescriptor => ({ value, enumerable: true, configurable: true, writable: true });

/** The objects of an app, some of them with mistakes. */
export function randomApp(seed: number): readonly unknown[] {
  const dice = new Dice(seed);
  for (let skip = 0; skip < 4; skip += 1) dice.below(2);
  const objects = Array.from({ length: 1 + dice.below(3) }, (_, index) => [
    ...pair(dice, index),
    ...otherObjects(dice, index),
  ]).flat();
  for (let slips = dice.below(4); slips > 0; slips -= 1) slip(dice, objects);
  return objects;
}

/** The findings in an app, whose constructs are connected by typed references or not. */
export function findingsIn(values: readonly unknown[], isMeant: boolean): readonly Finding[] {
  const paths = values.map((_, index) => `chart/object-${index}`);
  const objects = values.map((value, index) => ({
    value,
    path: paths[index]!,
    unit: 'chart',
    rules: {},
    undeclaredPorts: 'error' as const,
    meant: () => (isMeant ? paths : []),
    unchecked: () => [],
    ownProblems: () => [],
  }));
  return checkApp(objects, {}, true).result.findings;
}
