import { Graph } from '../graph/graph';
import type { GraphOptions } from '../graph/graph-options';
import { type FieldPath, pathText } from '../kube/field-path';
import { expandList } from '../manifest/expand-list';
import { type Maker, type Resource, toResource } from '../manifest/resource';
import { RULES } from '../rules/registry';
import type { Problem, Rule, Severity } from '../rules/rule';
import { isUnchecked } from './description';
import { FindingBuilder } from './finding-builder';
import type { RuleSettings } from './options';
import { Suppressor } from './suppress';

/** An object that an app is about to write. */
export interface AppObject extends Maker {
  /** The object. */
  readonly value: unknown;
  /** The settings of rules that hold for it. */
  readonly rules: RuleSettings;
  /** The paths of the constructs whose ports it means as constructs and not by labels: between those it is held to the promises. */
  meant(): readonly string[];
  /** The fields that the program asks not to be checked, as in `spec.ports[0].targetPort`. */
  unchecked(): readonly string[];
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
  /** The other ends. */
  readonly related: readonly (AppPlace & { readonly message: string })[];
}

/**
 * Checks the objects that an app is about to write: reports errors, and of what is less those whose rule is set to be reported.
 *
 * @throws If the settings name a rule that does not exist.
 */
export function checkObjects(objects: readonly AppObject[], options: GraphOptions = {}): readonly AppFinding[] {
  const objectOf = new Map<Resource, AppObject>();
  for (const object of objects) {
    for (const { value } of expandList(object.value)) {
      const resource = toResource(value, undefined, object);
      if (resource !== undefined) objectOf.set(resource, object);
    }
  }
  const resources = [...objectOf.keys()];
  const graph = new Graph({ resources }, options);
  const builder = new FindingBuilder(resources);
  const suppressor = new Suppressor(resources, graph.resources, [], undefined);
  const settings = new Set(objects.flatMap(({ rules }) => Object.keys(rules)));

  const findings: AppFinding[] = [];
  const placeOf = (resource: Resource, path: FieldPath): AppPlace | undefined => {
    const object = objectOf.get(resource);
    return object && { object, field: pathText(path) };
  };
  for (const rule of RULES) {
    // The others can only come to what nobody asked to see.
    if (rule.severity !== 'error' && rule.promised !== true && !settings.has(rule.id)) continue;
    rule.check(graph, (problem) => {
      const place = placeOf(problem.resource, problem.path);
      const severity = place && severityOf(rule, problem, place, objectOf);
      if (place === undefined || severity === undefined) return;
      if (suppressor.find(builder.build(rule, severity, problem)) !== undefined) return;
      const related = (problem.related ?? []).flatMap((end) => {
        const other = placeOf(end.resource, end.path);
        return other === undefined ? [] : [{ ...other, message: end.message }];
      });
      findings.push({ rule: rule.id, severity, message: problem.message, ...place, related });
    });
  }
  return findings;
}

/** How bad a problem is; `undefined` if it is not to be reported. */
function severityOf(
  rule: Rule,
  problem: Problem,
  { object, field }: AppPlace,
  objectOf: ReadonlyMap<Resource, AppObject>,
): Severity | undefined {
  const setting = object.rules[rule.id];
  if (setting === 'off' || isUnchecked(rule, object.unchecked(), field)) return undefined;
  if (setting !== undefined) return setting === 'on' ? (problem.severity ?? rule.severity) : setting;
  if (rule.optional === true) return undefined;
  const others = (problem.related ?? []).flatMap(({ resource }) => objectOf.get(resource) ?? []);
  if (rule.promised === true && isBound(object, others)) return 'error';
  // Charts may be for different clusters.
  if (problem.isRivalry === true && others.some(({ unit }) => unit !== object.unit)) return undefined;
  const severity = problem.severity ?? rule.severity;
  return severity === 'error' ? severity : undefined;
}

/** Whether the object is tied to the others, as a construct to constructs. */
function isBound(object: AppObject, others: readonly AppObject[]): boolean {
  const meant = object.meant();
  return meant.length > 0 && others.every(({ path }) => path === object.path || meant.includes(path));
}
