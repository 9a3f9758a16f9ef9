import { check, pathText, readManifests } from '../../lib/checker';
import type { VerdictInput } from './verdicts';

/** The findings of an input for several orders of its objects, one order for each seed: by object, field and message, sorted. */
export function inOrders({ path, options }: VerdictInput, seeds: readonly number[]): readonly (readonly string[])[] {
  const manifests = readManifests([path]);
  const { resources } = manifests;
  const orders = [resources, [...resources].reverse(), ...seeds.map((seed) => shuffled(resources, seed))];
  return orders.map((ordered) =>
    check({ ...manifests, resources: ordered }, { severity: 'info', ...options })
      .findings.map(({ rule, severity, object, path: field, message, candidates, fix }) =>
        [
          severity,
          rule,
          `${object.apiVersion} ${object.kind}/${object.namespace ?? ''}/${object.name}`,
          pathText(field),
          message,
          candidates.join(),
          String(fix?.value ?? ''),
        ].join(' | '),
      )
      .sort(),
  );
}

/** The same order for the same seed, so that a failure is reproducible. */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  let state = seed;
  const random = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const rest = [...items];
  return items.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0] as Item);
}
