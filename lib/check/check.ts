import { Graph } from '../graph/graph';
import type { Manifests, Skipped } from '../manifest/manifests';
import type { Rule, Severity } from '../rules/rule';
import { RULES } from '../rules/registry';
import { didYouMean } from '../ports/suggest';
import type { Finding } from './finding';
import { FindingBuilder } from './finding-builder';
import { compareFindings } from './order';
import type { CheckOptions, RuleSetting } from './options';

/** What a check came to. */
export interface CheckResult {
  /** What was found, by file and place. */
  readonly findings: readonly Finding[];
  /** How many findings there are of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many objects were looked at. */
  readonly objects: number;
  /** What was left out. */
  readonly skipped: readonly Skipped[];
  /** The ids of the rules that ran. */
  readonly rules: readonly string[];
}

/** What can be checked: what was read, or resources alone that come from elsewhere. */
export type CheckInput = Pick<Manifests, 'resources'> & Partial<Manifests>;

/**
 * Checks manifests.
 *
 * @param input What `readManifests` has read, or `{ resources }` made with `toResource`.
 * @throws If the options name a rule that does not exist.
 */
export function check(input: CheckInput, options: CheckOptions = {}): CheckResult {
  const settings = options.rules ?? {};
  refuseUnknownRules(Object.keys(settings));
  const graph = new Graph(input, options);
  const builder = new FindingBuilder(input.resources);

  const findings: Finding[] = [];
  const ran: string[] = [];
  for (const rule of RULES) {
    const setting = settings[rule.id] ?? (rule.optional === true ? 'off' : 'on');
    if (setting === 'off') continue;
    ran.push(rule.id);
    rule.check(graph, (problem) => {
      findings.push(builder.build(rule, severityOf(rule, problem.severity, setting), problem));
    });
  }
  findings.sort(compareFindings);

  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return { findings, counts, objects: input.resources.length, skipped: input.skipped ?? [], rules: ran };
}

function severityOf(rule: Rule, own: Severity | undefined, setting: Exclude<RuleSetting, 'off'>): Severity {
  return setting === 'on' ? (own ?? rule.severity) : setting;
}

function refuseUnknownRules(ids: readonly string[]): void {
  const known = RULES.map(({ id }) => id);
  for (const id of ids) {
    if (!known.includes(id)) throw new Error(`there is no rule '${id}'${didYouMean(id, known)}`);
  }
}
