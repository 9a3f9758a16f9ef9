import { Graph } from '../graph/graph';
import { pathText, valueAt } from '../kube/field-path';
import type { Manifests } from '../manifest/manifests';
import { RULES } from '../rules/registry';
import { isPlaceholder } from '../rules/shared/placeholder';
import type { Problem, Rule } from '../rules/shared/rule';
import type { Finding } from './finding';
import { FindingBuilder } from './finding-builder';
import type { CheckOptions } from './options';
import type { Policy } from './policy';
import { renamedAmong } from './renamed';
import type { CheckResult } from './result';
import { type SuppressedFinding, Suppressor } from './suppress';
import { reportUselessSuppressions } from './useless-suppressions';

/** What can be checked: what was read, or resources alone that come from elsewhere. */
export type CheckInput = Pick<Manifests, 'resources'> & Partial<Manifests>;

/** A problem that somebody else than a rule has found. */
export interface GivenProblem {
  /** The id of the rule that it breaks. */
  readonly rule: string;
  readonly problem: Problem;
}

/** Runs the rules and makes findings of what they report: the one way to findings, whoever asks. */
export class Engine {
  private readonly graph: Graph;
  private readonly builder: FindingBuilder;
  private readonly suppressor: Suppressor;
  private readonly findings: Finding[] = [];
  private readonly suppressed: SuppressedFinding[] = [];
  /** By what is said of which object: what holds for an object holds for its copies, and is said once. */
  private readonly said = new Map<string, number>();
  /** What was said of which place. */
  private readonly places = new Set<string>();
  /** The rules that the options name. */
  private readonly configured: readonly string[];
  private hidden = 0;

  public constructor(
    private readonly input: CheckInput,
    options: CheckOptions,
    private readonly policy: Policy,
  ) {
    const { ignore = [], baseline, honor, rules = {} } = options;
    this.configured = [...Object.keys(rules), ...ignore.map(({ rule }) => rule)];
    this.graph = new Graph(input, options);
    this.builder = new FindingBuilder(input.resources);
    this.suppressor = new Suppressor(input.resources, this.graph.resources, ignore, baseline, honor);
  }

  public run(own: readonly GivenProblem[] = []): CheckResult {
    for (const { rule: id, problem } of own) {
      const rule = RULES.find((one) => one.id === id);
      if (rule !== undefined) this.report(rule, problem);
    }
    const ran = RULES.filter((rule) => this.policy.runs(rule));
    for (const rule of ran) {
      rule.check(this.graph, (problem) => {
        this.report(rule, problem);
      });
    }
    const ids = ran.map(({ id }) => id);
    const useless = ran.find(({ id }) => id === 'useless-suppression');
    if (useless !== undefined) {
      reportUselessSuppressions(this.suppressor, ids, (problem) => {
        this.report(useless, problem);
      });
    }
    return this.result(ids);
  }

  private report(rule: Rule, problem: Problem): void {
    // What it will be is not known, so no rule has to ask.
    if (rule.fillsPlaceholders !== true && isPlaceholder(valueAt(problem.resource.value, problem.path))) return;
    const judgement = this.policy.judge(rule, problem);
    if (judgement?.isShown !== true) {
      // Not built: to find its position would cost as much as to find it.
      if (judgement !== undefined) this.hidden += 1;
      const { resource, path } = problem;
      this.suppressor.noteHidden({ rule: rule.id, object: this.builder.object(resource), path });
      return;
    }
    const copies = this.graph.index.repeatsOf(problem.resource);
    const finding = this.builder.build(rule, judgement.severity, problem, copies);
    const accepted = this.suppressor.find(finding);
    if (accepted !== undefined) this.suppressed.push(accepted);
    else if (this.isSaid(finding)) return;
    else if (!this.isMerged(problem, finding)) this.findings.push(finding);
  }

  /** Whether the same was said of the same place before: whoever reads it twice learns nothing. */
  private isSaid({ rule, object, path, message, position }: Finding): boolean {
    const place = [object.file, object.document, object.index, pathText(path), position?.offset];
    const key = [rule, message, ...place].join('\n');
    if (this.places.has(key)) return true;
    this.places.add(key);
    return false;
  }

  /** Whether the finding is that of a copy and goes into one that is there already. */
  private isMerged({ resource, path }: Problem, finding: Finding): boolean {
    const { index } = this.graph;
    if (!this.policy.mergesCopies || !index.isCopied(resource)) return false;
    const key = [finding.rule, index.identityOf(resource), pathText(path), finding.message, finding.fix?.value].join();
    const first = this.said.get(key);
    const other = first === undefined ? undefined : this.findings[first];
    if (first === undefined || other === undefined) {
      this.said.set(key, this.findings.length);
      return false;
    }
    this.findings[first] = withCopy(other, finding);
    return true;
  }

  private result(ran: readonly string[]): CheckResult {
    const { findings, suppressed, suppressor, hidden, input } = this;
    if (this.policy.compare !== undefined) findings.sort(this.policy.compare);
    const off = new Set<string>(RULES.flatMap(({ id }) => (ran.includes(id) ? [] : [id])));
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings) counts[severity] += 1;
    return {
      findings,
      suppressed,
      unusedIgnores: suppressor.unusedIgnores(off),
      staleBaseline: suppressor.staleBaseline(off),
      renamed: [...renamedAmong(this.configured, 'configuration'), ...suppressor.renamed()],
      counts,
      hidden,
      objects: input.resources.length,
      skipped: input.skipped ?? [],
      rules: ran,
    };
  }
}

/** The finding, to be fixed in the place of the other one too. */
function withCopy(finding: Finding, { object, path, fix: other }: Finding): Finding {
  const { fix } = finding;
  if (fix === undefined || other === undefined) return finding;
  const { position, copies = [] } = other;
  const place = { object, path, ...(position !== undefined && { position }) };
  return { ...finding, fix: { ...fix, copies: [...(fix.copies ?? []), place, ...copies] } };
}
