import { Graph } from '../graph/graph';
import { pathText, valueAt } from '../kube/field-path';
import type { Manifests } from '../manifest/manifests';
import { RULES } from '../rules/registry';
import { type OwnRule, readProblem } from '../rules/define-rule';
import { isPlaceholder } from '../rules/shared/placeholder';
import type { Problem, Rule } from '../rules/shared/rule';
import type { Finding } from './finding';
import { asGuess } from './fix';
import { FindingBuilder } from './finding-builder';
import { FixDoubts } from './fix-doubts';
import { failureText, OwnRuleError } from './own-rules';
import type { CheckOptions } from './options';
import type { GivenProblem } from './given-problem';
import type { Policy } from './policy';
import { renamedAmong } from './renamed';
import type { CheckResult, OwnRuleFacts } from './result';
import { type SuppressedFinding, Suppressor } from './suppress';
import { uselessSuppressions } from './useless-suppressions';

/** The input of a check: manifests that were read, or resources from elsewhere. */
export type CheckInput = Pick<Manifests, 'resources'> & Partial<Manifests>;

/** Runs the rules and turns what they report into findings; every check, of manifests or of an app, goes through it. */
export class Engine {
  private readonly graph: Graph;
  private readonly builder: FindingBuilder;
  private readonly suppressor: Suppressor;
  private readonly doubts: FixDoubts;
  /** The problems behind the findings that have a fix. */
  private readonly fixable = new Map<Finding, Problem>();
  private readonly findings: Finding[] = [];
  private readonly suppressed: SuppressedFinding[] = [];
  /** The index of each finding by its text and object, to merge those about copies of an object. */
  private readonly said = new Map<string, number>();
  /** Which messages were reported at which place. */
  private readonly places = new Set<string>();
  /** The rules that the options name. */
  private readonly configured: readonly string[];
  private readonly ownRules: readonly OwnRule[];
  private hidden = 0;
  private unread = 0;

  public constructor(
    private readonly input: CheckInput,
    options: CheckOptions,
    private readonly policy: Policy,
  ) {
    const { ignore = [], baseline, honor, rules = {}, ownRules = [] } = options;
    this.ownRules = ownRules;
    this.configured = [...Object.keys(rules), ...ignore.map(({ rule }) => rule)];
    this.graph = new Graph(input, options);
    this.builder = new FindingBuilder(input.resources);
    this.doubts = new FixDoubts(this.graph);
    this.suppressor = new Suppressor(input.resources, this.graph.resources, ignore, baseline, honor);
  }

  public run(own: readonly GivenProblem[] = []): CheckResult {
    for (const { rule: id, problem } of own) {
      const rule = RULES.find((one) => one.id === id);
      if (rule !== undefined) this.report(rule, problem);
    }
    const ran = [...RULES, ...this.ownRules].filter((rule) => this.policy.runs(rule));
    for (const rule of ran) {
      if (this.ownRules.some((one) => one === rule)) this.runOwn(rule);
      else
        rule.check(this.graph, (problem) => {
          this.report(rule, problem);
        });
    }
    const ids = ran.map(({ id }) => id);
    for (const { rule: id, problem } of uselessSuppressions(this.suppressor, ids, this.ownRules)) {
      const rule = ran.find((one) => one.id === id);
      if (rule !== undefined) this.report(rule, problem);
    }
    return this.result(ids);
  }

  /** Runs one of the user's own rules, which may throw or report anything. */
  private runOwn(rule: Rule): void {
    const problems: Problem[] = [];
    try {
      rule.check(this.graph, (problem) => void problems.push(readProblem(problem)));
    } catch (error) {
      throw new OwnRuleError(`the rule '${rule.id}' has failed: ${failureText(error)}`);
    }
    for (const problem of problems) this.report(rule, problem);
  }

  private report(rule: Rule, problem: Problem): void {
    // The final value of a placeholder is unknown. Checked here so that no rule has to.
    if (rule.fillsPlaceholders !== true && isPlaceholder(valueAt(problem.resource.value, problem.path))) return;
    const judgement = this.policy.judge(rule, problem);
    if (judgement !== undefined) this.doubts.note(rule.id, judgement.severity, problem);
    if (judgement?.isShown !== true) {
      // No finding is built: locating its position would cost as much as the rule itself.
      if (judgement !== undefined) this.hidden += 1;
      const { resource, path } = problem;
      this.suppressor.noteHidden({ rule: rule.id, object: this.builder.object(resource), path });
      return;
    }
    const copies = this.graph.index.repeatsOf(problem.resource);
    const finding = this.builder.build(rule, judgement.severity, problem, copies);
    const accepted = this.suppressor.find(finding);
    if (accepted === undefined && problem.isUnread === true) this.unread += 1;
    if (accepted !== undefined) this.suppressed.push(accepted);
    else if (this.isSaid(finding)) return;
    else if (!this.isMerged(problem, finding)) this.findings.push(finding);
    if (finding.fix !== undefined) this.fixable.set(finding, problem);
  }

  /** Whether the same message was already reported at the same place. */
  private isSaid({ rule, object, path, message, position }: Finding): boolean {
    const place = [object.file, object.document, object.index, pathText(path), position?.offset];
    const key = [rule, message, ...place].join('\n');
    if (this.places.has(key)) return true;
    this.places.add(key);
    return false;
  }

  /** Whether the finding is about a copy of an object, and was merged into the finding that exists. */
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
    const merged = withCopy(other, finding);
    const problemOfOther = this.fixable.get(other);
    if (problemOfOther !== undefined) this.fixable.set(merged, problemOfOther);
    this.findings[first] = merged;
    return true;
  }

  /** The finding, its fix turned into a guess if there is doubt, which is known only after all rules have run. */
  private withoutGuess(finding: Finding): Finding {
    const problem = this.fixable.get(finding);
    if (problem?.fix === undefined) return finding;
    const reason = this.doubts.doubtOf(finding.rule, { ...problem, fix: problem.fix });
    return reason === undefined ? finding : asGuess(finding, reason);
  }

  private result(ran: readonly string[]): CheckResult {
    const { suppressed, suppressor, hidden, input } = this;
    const findings = this.findings.map((finding) => this.withoutGuess(finding));
    if (this.policy.compare !== undefined) findings.sort(this.policy.compare);
    const off = new Set<string>([...RULES, ...this.ownRules].map(({ id }) => id));
    for (const id of ran) off.delete(id);
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
      unread: this.unread,
      objects: input.resources.length,
      skipped: input.skipped ?? [],
      rules: ran,
      ownRules: this.ownRules.map(factsOf),
    };
  }
}

/** The facts of a rule that reports show. */
function factsOf({ id, severity, sentence, why, fix, doesNotSee, optional, page }: OwnRule): OwnRuleFacts {
  return {
    id,
    severity,
    sentence,
    why,
    fix,
    doesNotSee,
    ...(optional !== undefined && { optional }),
    ...(page !== undefined && { page }),
  };
}

/** The finding, whose fix also changes the place of the other one. */
function withCopy(finding: Finding, { object, path, fix: other }: Finding): Finding {
  const { fix } = finding;
  if (fix === undefined || other === undefined) return finding;
  const { position, copies = [] } = other;
  const place = { object, path, ...(position !== undefined && { position }) };
  return { ...finding, fix: { ...fix, copies: [...(fix.copies ?? []), place, ...copies] } };
}
