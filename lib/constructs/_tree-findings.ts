import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type AppFinding, type AppObject, checkObjects } from '../check/check-objects';
import { descriptionOf } from '../check/description';
import { callSiteOf } from './_call-site';
import { settingsFor, weakenings, worldOf } from './_check-settings';
import { apiObjectsOf, constructOf } from './_api-objects';
import { nodePortRange, undeclaredPorts } from './_settings';
import { shownPath } from './_workload-of';

/** What a check of a tree came to. */
export interface TreeFindings {
  /** What fails the synth, by the construct that is at fault. */
  readonly failures: ReadonlyMap<IConstruct, readonly string[]>;
  /** What is to be printed. */
  readonly notes: readonly string[];
}

interface CheckedConstruct extends AppObject {
  readonly construct: IConstruct;
}

/**
 * Checks all that a tree will write.
 *
 * @param root The root of the tree.
 * @param render Gives the manifest of an object, `undefined` if it has none.
 */
export function findInTree(root: IConstruct, render: (object: ApiObject) => unknown): TreeFindings {
  const objects = apiObjectsOf(root).flatMap((object) => {
    const value = render(object);
    return value === undefined ? [] : [checkedOf(object, value)];
  });
  const { namespace, ...world } = worldOf(root);
  const options = { ...world, ...(namespace !== undefined && { defaultNamespace: namespace }) };

  const failures = new Map<IConstruct, string[]>();
  const notes = weakenings(root).map((text) => `cdk8s-ports: ${text}`);
  for (const finding of checkObjects(objects, options)) {
    const { construct } = finding.object as CheckedConstruct;
    const { mode } = settingsFor(construct);
    if (mode === 'off') continue;
    const text = findingText(finding);
    if (mode === 'warn' || finding.severity !== 'error') {
      notes.push(`cdk8s-ports: ${finding.severity}: [${finding.object.path}] ${text}`);
    } else {
      failures.set(construct, [...(failures.get(construct) ?? []), text]);
    }
  }
  return { failures, notes };
}

function checkedOf(object: ApiObject, value: unknown): CheckedConstruct {
  const construct = constructOf(object);
  const description = descriptionOf(construct);
  const range = nodePortRange(construct);
  return {
    construct,
    value,
    path: shownPath(construct),
    unit: object.chart.node.path,
    ...(range && { nodePortRange: range }),
    rules: settingsFor(construct).rules,
    undeclaredPorts: undeclaredPorts(construct),
    // Asked for only where something is found.
    meant: () => description?.meant().map(shownPath) ?? [],
    unchecked: () => description?.uncheckedFields() ?? [],
    ownProblems: () => description?.ownProblems() ?? [],
  };
}

/** The message; below it the places of both ends, as fields and lines of the program that made the constructs, and the fix. */
function findingText({ rule, message, object, field, fix, related }: AppFinding): string {
  const { construct } = object as CheckedConstruct;
  const place = [field, siteText(construct)].filter((part) => part !== '').join(', ');
  const ends = related.map((end) => {
    const other = end.object as CheckedConstruct;
    const site = other.construct === construct ? '' : siteText(other.construct);
    return `'${other.path}' ${[end.field, site].filter((part) => part !== '').join(', ')}: ${end.message}`;
  });
  const remedy = fix === '' ? '' : `fix: ${fix}`;
  return [`${message} [${rule}]`, ...[place, ...new Set(ends), remedy].filter((line) => line !== '')].join('\n      ');
}

function siteText(construct: IConstruct): string {
  const site = callSiteOf(construct);
  return site === undefined ? '' : `made at ${site}`;
}
