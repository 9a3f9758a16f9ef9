import { fits, labelText } from '../../kube/label-selector';
import { areSiblings, distance, isSwapped, suggest } from '../../ports/suggest';
import { requirementPath } from '../own-pods';
import type { Workload } from '../workload';
import type { IdleSelector, MeantPods } from './idle-selector';
import { otherKeyOf } from './other-key';

/** A workload that nearly matches, with its rank: smaller is better, and earlier numbers take precedence. */
interface Guess {
  readonly meant: MeantPods;
  readonly rank: readonly number[];
}

const CERTAINTY: Readonly<Record<MeantPods['isMeant'], number>> = { surely: 0, probably: 1, perhaps: 2 };

/** The workload whose pods nearly have the labels, or that has the name of the object. */
export function nearLabels(idle: IdleSelector, here: readonly Workload[]): MeantPods | undefined {
  let best: Guess | undefined;
  for (const workload of here) {
    const guess = guessOf(idle, workload);
    if (guess !== undefined && (best === undefined || isBetter(guess, best))) best = guess;
  }
  return best?.meant;
}

function isBetter({ rank }: Guess, { rank: other }: Guess): boolean {
  const at = rank.findIndex((number, index) => number !== other[index]);
  return at >= 0 && (rank[at] ?? 0) < (other[at] ?? 0);
}

function guessOf(idle: IdleSelector, workload: Workload): Guess | undefined {
  const found = byOneValue(idle, workload) ?? byKeys(idle, workload) ?? byName(idle, workload);
  if (found === undefined) return undefined;
  const { resource, isTaken } = idle;
  const meant: MeantPods = {
    workload,
    because: 'labels',
    relatedPath: [...workload.template.path, 'metadata', 'labels'],
    ...found.meant,
  };
  const rank = [
    CERTAINTY[meant.isMeant],
    hasName(idle, workload) ? 0 : 1,
    isTaken?.(workload) === true ? 1 : 0,
    areRelated(resource.name, workload.resource.name) ? 0 : 1,
    found.edits,
  ];
  return { meant, rank };
}

interface Found {
  readonly meant: Pick<MeantPods, 'isMeant' | 'path' | 'value' | 'key'>;
  readonly edits: number;
}

/** A workload that matches except for the value of one label. */
function byOneValue(idle: IdleSelector, workload: Workload): Found | undefined {
  const { resource, selector, path, isPeer = false } = idle;
  const [first, ...more] = selector.filter((requirement) => !fits(requirement, workload.labels));
  const label = first === undefined ? undefined : workload.labels[first.key];
  if (first === undefined || more.length > 0) return undefined;
  const wanted = first.values[0] ?? '';
  const at = requirementPath(resource.value, path, first);
  const isTaken = idle.isTaken?.(workload) === true;
  if (label === undefined) {
    // A missing label is not a typo, unless another label has its value.
    if (!hasName(idle, workload) && byKeys(idle, workload) !== undefined) return undefined;
    if (hasName(idle, workload))
      return byKeys(idle, workload) ?? { meant: { isMeant: 'surely', path: at }, edits: FAR };
    return isPeer || selector.length < 2 ? undefined : { meant: { isMeant: 'perhaps', path: at }, edits: FAR };
  }
  const value = labelText(label);
  const say = (isMeant: MeantPods['isMeant'], edits: number): Found => ({ meant: { isMeant, path: at, value }, edits });
  if (hasName(idle, workload)) return say('surely', 0);
  if (suggest(wanted, [value]) !== undefined && !areSiblings(wanted, value)) {
    // If the names of both objects match their own labels, they may be two programs with similar names.
    const isOwnName =
      !isPeer &&
      !isSwapped(wanted, value) &&
      startsWithPart(resource.name, wanted) &&
      startsWithPart(workload.resource.name, value);
    const isMeant = isOwnName ? (isTaken ? 'perhaps' : 'probably') : isTaken ? 'probably' : 'surely';
    return say(isMeant, distance(wanted, value));
  }
  // The value has an additional word, as in web and web-controller.
  if (!isPeer && startsWithPart(value, wanted)) return say(isTaken ? 'perhaps' : 'probably', NEAR);
  return isPeer || selector.length < 2 ? undefined : say('perhaps', FAR);
}

/** A workload that has all requested values, but some under other keys. */
function byKeys(idle: IdleSelector, workload: Workload): Found | undefined {
  const { resource, selector, path, isPeer = false } = idle;
  const missing = selector.filter((requirement) => !fits(requirement, workload.labels));
  const keys = missing.map((requirement) => otherKeyOf(requirement, workload.labels, selector));
  const [first] = missing;
  const [key, ...moreKeys] = keys;
  if (first === undefined || key === undefined || moreKeys.includes(undefined)) return undefined;
  const isTaken = idle.isTaken?.(workload) === true;
  const isSlip = missing.every(({ key: wanted }, index) => isNearly(wanted, keys[index] ?? ''));
  const isMeant =
    !isTaken && hasName(idle, workload) ? 'surely' : isSlip || !(isTaken || isPeer) ? 'probably' : 'perhaps';
  return {
    meant: {
      isMeant,
      path: moreKeys.length === 0 ? requirementPath(resource.value, path, first) : path,
      ...(moreKeys.length === 0 && { key }),
    },
    edits: NEAR,
  };
}

function isNearly(wanted: string, key: string): boolean {
  return suggest(wanted, [key]) !== undefined && !areSiblings(wanted, key);
}

/** A workload with the name of the object, whatever its labels. */
function byName(idle: IdleSelector, workload: Workload): Found | undefined {
  if (!hasName(idle, workload)) return undefined;
  return { meant: { isMeant: idle.isTaken?.(workload) === true ? 'probably' : 'surely', path: idle.path }, edits: FAR };
}

const NEAR = 3;
const FAR = 4;

function hasName({ resource, isPeer = false }: IdleSelector, workload: Workload): boolean {
  return !isPeer && resource.name !== '' && workload.resource.name === resource.name;
}

function areRelated(one: string, other: string): boolean {
  return startsWithPart(one, other) || startsWithPart(other, one);
}

function startsWithPart(long: string, short: string): boolean {
  return short !== '' && `${long}-`.startsWith(`${short}-`);
}
