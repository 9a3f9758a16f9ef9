import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type Block, blocksOf, oneLine } from '../../check/blocks';
import { type AppResult, checkApp } from '../../check/check-app';
import type { Finding, FindingPlace } from '../../check/finding';
import { checkOptions } from '../../check/check-options';
import { type MadeObject, readTree } from '../../check/read-tree';
import { renamedText } from '../../check/renamed';
import { callSiteOf } from './call-site';
import { elsewhere } from './elsewhere';
import { digestOf, isKnownCorrect, noteCorrect } from './known-correct';
import { renamings, weakenings, worldOf } from './check-settings';

/** The result of the check of a tree. */
export interface TreeFindings {
  /** What fails the synth, by the construct that is at fault. */
  readonly failures: ReadonlyMap<IConstruct, readonly string[]>;
  /** What to print. */
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
  const { ownRules, ...world } = worldOf(root);
  const external = [...(world.external ?? []), ...elsewhere(root)];
  const options = checkOptions({ ...world, ...(external.length > 0 && { external }) }, ownRules);
  const failures = new Map<IConstruct, string[]>();
  const notes = [...renamings(root), ...weakenings(root)].map(noteText);
  const digest = digestOf(objects, options);
  if (isKnownCorrect(digest)) return { failures, notes };

  const found = checkApp(objects, options, true);
  if (found.result.findings.length === 0 && found.result.renamed.length === 0) noteCorrect(digest);
  notes.push(...found.result.renamed.map(renamedText).map(noteText));
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

function noteText(text: string): string {
  return `cdk8s-ports: ${text}`;
}

/** The message, followed by the places of both ends, as fields and as the program's lines that made the constructs, and by the fix. */
function findingText(finding: Finding, { placeOf }: AppResult<MadeObject<IConstruct>>): string {
  const own = placeOf(finding);
  const textOf = (place: FindingPlace): string => {
    const there = placeOf(place);
    if (there === undefined) return '';
    const isOther = place === finding || there.object.construct !== own?.object.construct;
    return [there.field, isOther ? siteText(there.object.construct) : ''].filter((part) => part !== '').join(', ');
  };
  const blocks = blocksOf(finding, {
    endText: (end) => {
      const there = placeOf(end);
      return there === undefined ? '' : `'${there.object.path}' ${textOf(end)}`;
    },
  });
  const isOfMessage = ({ kind }: Block): boolean => kind === 'what' || kind === 'chain' || kind === 'hint';
  const below = [textOf(finding), ...blocks.filter((block) => !isOfMessage(block)).map(({ text }) => text)];
  const message = oneLine(blocks.filter(isOfMessage));
  return [`${message} [${finding.rule}]`, ...below.filter((text) => text !== '')].join('\n      ');
}

function siteText(construct: IConstruct): string {
  const site = callSiteOf(construct);
  return site === undefined ? '' : `created at ${site}`;
}
