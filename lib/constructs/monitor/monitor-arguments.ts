import { valueText } from '../../ports/value-text';
import { checkObject, checkObjects, type Place } from '../shared/arguments';
import type { ScrapeOptions } from './scrape-options';

/**
 * The endpoints of a monitor; each of them has to be an object.
 *
 * @throws If the props are no object, or have no endpoints.
 */
export function endpointsIn<Item>(place: Place, props: unknown, field: string, example: string): readonly Item[] {
  checkObject(place, 'props', props, `{ ${field}: [${example}] }`, true);
  const endpoints = (props as Readonly<Record<string, unknown>>)[field];
  checkObjects(place, field, endpoints, example);
  const items = [...((endpoints ?? []) as Iterable<Item>)];
  if (items.length > 0) return items;
  throw new Error(
    `${place()}: ${field} is ${endpoints === undefined ? valueText(endpoints) : 'empty'}: pass the ports to scrape, as in [${example}]`,
  );
}

/**
 * A duration, as the operator's resources accept it.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Duration
 */
const TIME = /^(0|(\d+y)?(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?)$/;

/**
 * Refuses times that the API server does not accept. A placeholder is left to the step that fills it in.
 *
 * @throws If one of them is no time.
 */
export function checkTimes(place: Place, at: string, { interval, scrapeTimeout }: ScrapeOptions): void {
  for (const [field, time] of Object.entries({ interval, scrapeTimeout })) {
    if (time === undefined || (typeof (time as unknown) === 'string' && (TIME.test(time) || time.includes('$'))))
      continue;
    throw new Error(`${place()}: ${at}.${field} is ${valueText(time)}: pass a time, as in '30s' or '1m'`);
  }
}

/**
 * The one owner of all endpoints of a monitor.
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
