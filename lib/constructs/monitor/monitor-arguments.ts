import { valueText } from '../../ports/value-text';
import { checkObject, checkObjects, type Place } from '../shared/arguments';

/**
 * The endpoints of a monitor, as far as each of them is an object.
 *
 * @throws If the props are no object, or have no endpoints.
 */
export function endpointsIn<Item>(place: Place, props: unknown, field: string, example: string): readonly Item[] {
  checkObject(place, 'props', props ?? null, `{ ${field}: [${example}] }`);
  const endpoints = (props as Readonly<Record<string, unknown>>)[field];
  checkObjects(place, field, endpoints, example);
  const items = [...((endpoints ?? []) as Iterable<Item>)];
  if (items.length > 0) return items;
  throw new Error(
    `${place()}: ${field} is ${endpoints === undefined ? valueText(endpoints) : 'empty'}: pass the ports to scrape, as in [${example}]`,
  );
}

/**
 * What all endpoints of a monitor belong to.
 *
 * @throws If they belong to several, of which its selector selects but one.
 */
export function onlyOne<Owner>(
  place: Place,
  kind: string,
  owners: readonly Owner[],
  nameOf: (owner: Owner) => string,
): Owner {
  const [first, ...others] = owners as readonly [Owner, ...Owner[]];
  const other = others.find((one) => one !== first);
  if (other === undefined) return first;
  throw new Error(`${place()}: its ports are of ${nameOf(first)} and of ${nameOf(other)}: make a ${kind} for each`);
}
