import { Graph } from '../graph/graph';
import type { GraphOptions } from '../graph/graph-options';
import { type FieldPath, pathText } from '../kube/field-path';
import { expandList } from '../manifest/expand-list';
import { type Maker, type Resource, toResource } from '../manifest/resource';
import { RULES } from '../rules/registry';
import type { Problem, Rule, Severity } from '../rules/rule';
import { uselessSuppression } from '../rules/useless-suppression';
import { isUnchecked, type OwnProblem } from './description';
import { FindingBuilder } from './finding-builder';
import type { RuleSettings } from './options';
import { Suppressor } from './suppress';
import { reportUselessSuppressions } from './useless-suppressions';

/** An object that an app is about to write. */
export interface AppObject extends Maker {
  /** The object. */
  readonly value: unknown;
  /** The settings of rules that hold for it. */
  readonly rules: RuleSettings;
  /** The paths of the constructs whose ports it means as constructs and not by labels: between those it is held to the promises. */
  meant(): readonly string[];
  /** What becomes of a number that no container declares, where it is promised that one does. */
  readonly undeclaredPorts: 'error' | 'warn';
  /** The fields that the program asks not to be checked, as in `spec.ports[0].targetPort`. */
  unchecked(): readonly string[];
  /** What is wrong with it and cannot be seen in it. */
  ownProblems(): readonly OwnProblem[];
}

/** A place in an object that an app is about to write. */
interface AppPlace {
  /** The object. */
  readonly object: AppObject;
  /** The field, as in `spec.ports[0].targetPort`. */
  readonly field: string;
}

/** Something that is wrong in what an app is about to write. */
export interface AppFinding extends AppPlace {
  /** The rule. */
  readonly rule: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** What is wrong and what to do. */
  readonly message: string;
  /** What to do about it; '' where the message says it. */
  readonly fix: string;
  /** The other ends. */
  readonly related: readonly (AppPlace & { readonly message: string })[];
}

/** Checks the objects that an app is about to write: reports errors and warnings, and of infos those whose rule is set to be reported. */
export function checkObjects(objects: readonly AppObject[], options: GraphOptions = {}): readonly AppFinding[] {
  return new ObjectCheck(objects, options).run();
}

/** An object of Kubernetes, and where it stands in what the app writes: a `List` holds several. */
interface Placed {
  readonly object: AppObject;
  readonly path: FieldPath;
}

class ObjectCheck {
  private readonly placed = new Map<Resource, Placed>();
  private readonly graph: Graph;
  private readonly builder: FindingBuilder;
  private readonly suppressor: Suppressor;
  private readonly findings: AppFinding[] = [];
  /** The fields of which a construct has said why they are as they are. */
  private readonly explained: (AppPlace & { readonly rule: string })[] = [];

  public constructor(
    private readonly objects: readonly AppObject[],
    options: GraphOptions,
  ) {
    for (const object of objects) {
      for (const { value, path } of expandList(object.value)) {
        const resource = toResource(value, undefined, object);
        if (resource !== undefined) this.placed.set(resource, { object, path });
      }
    }
    const resources = [...this.placed.keys()];
    this.graph = new Graph({ resources }, options);
    this.builder = new FindingBuilder(resources);
    this.suppressor = new Suppressor(resources, this.graph.resources, [], undefined);
  }

  public run(): readonly AppFinding[] {
    this.reportOwnProblems();
    const settings = new Set(this.objects.flatMap(({ rules }) => Object.keys(rules)));
    const ran: string[] = [];
    for (const rule of RULES) {
      // The others can only come to what nobody asked to see.
      const isShown = rule.severity !== 'info' && rule.optional !== true;
      if (!isShown && rule.promised !== true && !settings.has(rule.id)) continue;
      ran.push(rule.id);
      rule.check(this.graph, (problem) => {
        this.report(rule, problem, this.severityOf(rule, problem));
      });
    }
    if (ran.includes(uselessSuppression.id)) {
      reportUselessSuppressions(this.suppressor, ran, (problem) => {
        this.report(uselessSuppression, problem, this.severityOf(uselessSuppression, problem));
      });
    }
    return this.findings;
  }

  /** What a construct says itself is an error, whatever the rule says of manifests. */
  private reportOwnProblems(): void {
    for (const [resource, { object }] of this.placed) {
      for (const { rule: id, message, path = [] } of object.ownProblems()) {
        const rule = RULES.find((one) => one.id === id);
        const setting = object.rules[id];
        const severity = setting === 'off' ? undefined : setting === undefined || setting === 'on' ? 'error' : setting;
        if (rule === undefined) continue;
        this.report({ ...rule, fix: '' }, { resource, path, message }, severity);
        if (path.length > 0) this.explained.push({ rule: id, object, field: pathText(path) });
      }
    }
  }

  private report(rule: Rule, problem: Problem, severity: Severity | undefined): void {
    const { resource, path, message } = problem;
    const place = this.placeOf(resource, path);
    if (place === undefined) return;
    if (severity === undefined) {
      this.suppressor.noteHidden({ rule: rule.id, object: this.builder.object(resource), path });
      return;
    }
    const finding = this.builder.build(rule, severity, problem);
    if (this.suppressor.find(finding) !== undefined) return;
    const related = (problem.related ?? []).flatMap((end) => {
      const other = this.placeOf(end.resource, end.path);
      return other === undefined ? [] : [{ ...other, message: end.message }];
    });
    const remedy = finding.fix === undefined ? rule.fix : `write ${shown(finding.fix.value)}`;
    this.findings.push({ rule: rule.id, severity, message, ...place, fix: remedy, related });
  }

  private placeOf(resource: Resource, path: FieldPath): AppPlace | undefined {
    const placed = this.placed.get(resource);
    return placed && { object: placed.object, field: pathText([...placed.path, ...path]) };
  }

  /** How bad a problem is; `undefined` if it is not to be reported. */
  private severityOf(rule: Rule, problem: Problem): Severity | undefined {
    const object = this.placed.get(problem.resource)?.object;
    if (object === undefined) return undefined;
    if (this.isExplained(rule, object, problem)) return undefined;
    const setting = object.rules[rule.id];
    if (setting === 'off' || isUnchecked(rule, object.unchecked(), pathText(problem.path))) return undefined;
    if (setting !== undefined) return setting === 'on' ? (problem.severity ?? rule.severity) : setting;
    if (rule.optional === true) return undefined;
    const others = (problem.related ?? []).flatMap(({ resource }) => this.placed.get(resource)?.object ?? []);
    if (rule.promised === true && isBound(object, others)) return promisedSeverity(rule, problem, object);
    // Charts may be for different clusters.
    if (problem.isRivalry === true && others.some(({ unit }) => unit !== object.unit)) return undefined;
    const severity = problem.severity ?? rule.severity;
    return severity === 'info' ? undefined : severity;
  }

  /** Whether the construct has said itself what is wrong with the field, or one around it. */
  private isExplained({ id }: Rule, object: AppObject, { path }: Problem): boolean {
    return this.explained.some(
      (one) => one.rule === id && one.object === object && pathText(path).startsWith(one.field),
    );
  }
}

/** How bad it is to break a promise; that a number works which nobody declares, the app may have been told to let pass. */
function promisedSeverity(rule: Rule, problem: Problem, { undeclaredPorts }: AppObject): Severity {
  const mayWork = rule.isAboutDeclaring === true && (problem.severity ?? rule.severity) !== 'error';
  return mayWork && undeclaredPorts === 'warn' ? 'warning' : 'error';
}

const shown = (value: string | number): string => (typeof value === 'string' ? `'${value}'` : String(value));

/** Whether the object is tied to the others, as a construct to constructs. */
function isBound(object: AppObject, others: readonly AppObject[]): boolean {
  const meant = object.meant();
  return meant.length > 0 && others.every(({ path }) => path === object.path || meant.includes(path));
}
