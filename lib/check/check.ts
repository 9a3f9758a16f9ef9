import { Graph } from '../graph/graph';
import { pathText } from '../kube/field-path';
import type { Manifests, Skipped } from '../manifest/manifests';
import type { Report, Rule, Severity } from '../rules/shared/rule';
import { RULES } from '../rules/registry';
import type { BaselineEntry } from './baseline';
import { Suppressor, type SuppressedFinding } from './suppress';
import type { Ignore } from './suppression';
import { reportUselessSuppressions } from './useless-suppressions';
import { didYouMean } from '../ports/suggest';
import type { Finding } from './finding';
import { FindingBuilder } from './finding-builder';
import { compareFindings } from './order';
import type { CheckOptions, RuleSetting } from './options';
import { isWeaker } from './severity';

/** What a check came to. */
export interface CheckResult {
  /** What was found, by file and place. */
  readonly findings: readonly Finding[];
  /** What was found and is accepted. */
  readonly suppressed: readonly SuppressedFinding[];
  /** The configured suppressions that suppressed nothing. */
  readonly unusedIgnores: readonly Ignore[];
  /** What the baseline knows and is there no more. */
  readonly staleBaseline: readonly BaselineEntry[];
  /** How many findings there are of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many more there are below the least severity. */
  readonly hidden: number;
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
  refuseUnknownRules([...Object.keys(settings), ...(options.ignore ?? []).map(({ rule }) => rule)]);
  const graph = new Graph(input, options);
  const builder = new FindingBuilder(input.resources);

  const suppressor = new Suppressor(
    input.resources,
    graph.resources,
    options.ignore ?? [],
    options.baseline,
    options.honor,
  );
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const ran: string[] = [];
  const least = options.severity ?? 'warning';
  // What holds for an object holds for its copies in files that are alternatives: it is said once.
  const said = new Map<string, number>();
  let hidden = 0;
  let last: Report | undefined;
  for (const rule of RULES) {
    const setting = settings[rule.id] ?? (rule.optional === true ? 'off' : 'on');
    if (setting === 'off') continue;
    ran.push(rule.id);
    const report: Report = (problem) => {
      const severity = severityOf(rule, problem.severity, setting);
      if (isWeaker(severity, least)) {
        // Not built: to find its position would cost as much as to find it.
        hidden += 1;
        suppressor.noteHidden({ rule: rule.id, object: builder.object(problem.resource), path: problem.path });
        return;
      }
      const finding = builder.build(rule, severity, problem, graph.index.repeatsOf(problem.resource));
      const accepted = suppressor.find(finding);
      if (accepted !== undefined) {
        suppressed.push(accepted);
        return;
      }
      if (graph.index.isCopied(problem.resource)) {
        const { resource, path, message } = problem;
        const key = [rule.id, graph.index.identityOf(resource), pathText(path), message, finding.fix?.value].join();
        const first = said.get(key);
        const other = first === undefined ? undefined : findings[first];
        if (first !== undefined && other !== undefined) {
          findings[first] = withCopy(other, finding);
          return;
        }
        said.set(key, findings.length);
      }
      findings.push(finding);
    };
    rule.check(graph, report);
    last = rule.id === 'useless-suppression' ? report : last;
  }
  if (last !== undefined) reportUselessSuppressions(suppressor, ran, last);
  findings.sort(compareFindings);

  const off = new Set(RULES.flatMap(({ id }) => (ran.includes(id) ? [] : [id])));
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return {
    findings,
    suppressed,
    unusedIgnores: suppressor.unusedIgnores(off),
    staleBaseline: suppressor.staleBaseline(off),
    counts,
    hidden,
    objects: input.resources.length,
    skipped: input.skipped ?? [],
    rules: ran,
  };
}

function severityOf(rule: Rule, own: Severity | undefined, setting: Exclude<RuleSetting, 'off'>): Severity {
  return setting === 'on' ? (own ?? rule.severity) : setting;
}

/** The finding, to be fixed in the place of the other one too. */
function withCopy(finding: Finding, { object, path, fix: other }: Finding): Finding {
  const { fix } = finding;
  if (fix === undefined || other === undefined) return finding;
  const { position, copies = [] } = other;
  const place = { object, path, ...(position !== undefined && { position }) };
  return { ...finding, fix: { ...fix, copies: [...(fix.copies ?? []), place, ...copies] } };
}

function refuseUnknownRules(ids: readonly string[]): void {
  const known: readonly string[] = RULES.map(({ id }) => id);
  for (const id of ids) {
    if (!known.includes(id)) throw new Error(`there is no rule '${id}'${didYouMean(id, known)}`);
  }
}
