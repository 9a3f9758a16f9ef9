import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type AppResult, checkApp } from '../check/check-app';
import type { Finding, FindingPlace } from '../check/finding';
import { type MadeObject, readTree } from '../check/read-tree';
import { callSiteOf } from './_call-site';
import { weakenings, worldOf } from './_check-settings';

/** What a check of a tree came to. */
export interface TreeFindings {
  /** What fails the synth, by the construct that is at fault. */
  readonly failures: ReadonlyMap<IConstruct, readonly string[]>;
  /** What is to be printed. */
  readonly notes: readonly string[];
}

/**
 * Checks all that a tree will write.
 *
 * @param root The root of the tree.
 * @param render Gives the manifest of an object, `undefined` if it has none.
 */
export function findInTree(root: IConstruct, render: (object: ApiObject) => unknown): TreeFindings {
  const objects = readTree<IConstruct>(root, (object) => (ApiObject.isApiObject(object) ? render(object) : undefined));
  const { namespace, ...world } = worldOf(root);
  const options = { ...world, ...(namespace !== undefined && { defaultNamespace: namespace }) };
  const found = checkApp(objects, options, true);

  const failures = new Map<IConstruct, string[]>();
  const notes = weakenings(root).map((text) => `cdk8s-ports: ${text}`);
  for (const finding of found.result.findings) {
    const place = found.placeOf(finding);
    if (place === undefined || place.object.mode === 'off') continue;
    const { construct, mode, path } = place.object;
    const text = findingText(finding, found);
    if (mode === 'warn' || finding.severity !== 'error') {
      notes.push(`cdk8s-ports: ${finding.severity}: [${path}] ${text}`);
    } else {
      failures.set(construct, [...(failures.get(construct) ?? []), text]);
    }
  }
  return { failures, notes };
}

/** The message; below it the places of both ends, as fields and lines of the program that made the constructs, and the fix. */
function findingText(finding: Finding, { placeOf }: AppResult<MadeObject<IConstruct>>): string {
  const { rule, message, related, fix } = finding;
  const own = placeOf(finding);
  const textOf = (place: FindingPlace): readonly string[] => {
    const there = placeOf(place);
    const isOther = place === finding || there?.object.construct !== own?.object.construct;
    return [there?.field ?? '', ...(there !== undefined && isOther ? siteText(there.object.construct) : [])];
  };
  const line = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
  const ends = related.flatMap((end) => {
    const there = placeOf(end);
    return there === undefined ? [] : [`'${there.object.path}' ${line(textOf(end))}: ${end.message}`];
  });
  const remedy = fix === undefined ? finding.remedy : `write ${shown(fix.value)}`;
  const below = [line(textOf(finding)), ...new Set(ends), remedy === '' ? '' : `fix: ${remedy}`];
  return [`${message} [${rule}]`, ...below.filter((text) => text !== '')].join('\n      ');
}

const shown = (value: string | number): string => (typeof value === 'string' ? `'${value}'` : String(value));

function siteText(construct: IConstruct): readonly string[] {
  const site = callSiteOf(construct);
  return site === undefined ? [] : [`made at ${site}`];
}
