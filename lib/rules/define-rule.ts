import { pathText } from '../kube/field-path';
import { isFields } from '../kube/read-manifest';
import { valueText } from '../ports/value-text';
import type { Problem, Rule, Severity } from './shared/rule';

/** The id of your own rule: a prefix, a dot and the fault, as in `acme.no-node-port`. */
export type OwnRuleId = `${string}.${string}`;

/** Your own rule. */
export interface OwnRule extends Rule<OwnRuleId> {
  /** Where the rule is described. */
  readonly page?: string;
}

const ID = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const TEXTS = ['sentence', 'why', 'fix', 'doesNotSee'] as const;

/**
 * Defines your own rule. It works like the rules of this package: it has settings, can be suppressed, and appears in
 * every report.
 *
 * @param rule Its id starts with a prefix, so it never clashes with a rule of this package; `sentence` states the
 * fault.
 * @throws If a part is missing or invalid; the message lists all faults.
 * @example
 * ```ts
 * import { defineRule } from 'cdk8s-ports/check';
 *
 * export default defineRule({
 *   id: 'acme.no-load-balancer',
 *   severity: 'warning',
 *   sentence: 'a Service is of type LoadBalancer',
 *   why: 'each one has an address of its own, which is paid for',
 *   fix: 'use the Ingress that all teams share',
 *   doesNotSee: 'Services that a controller makes',
 *   check(graph, report) {
 *     for (const { resource, defaulted } of graph.services) {
 *       if (defaulted.type !== 'LoadBalancer') continue;
 *       report({ resource, path: ['spec', 'type'], what: 'the type is LoadBalancer', remedy: 'leave out the type' });
 *     }
 *   },
 * });
 * ```
 */
export function defineRule(rule: OwnRule): OwnRule {
  const problems = problemsOf(rule);
  if (problems.length > 0) throw new Error(`the rule cannot be used: ${problems.join('; ')}`);
  return rule;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : valueText(value);
}

/** What is wrong with a rule, which untyped JavaScript may have created. */
export function problemsOf(rule: unknown): readonly string[] {
  if (!isFields(rule)) return [`${valueText(rule)} is not a rule; make one with defineRule`];
  const { id, severity, check, optional, page } = rule;
  return [
    ...(typeof id === 'string' && ID.test(id)
      ? []
      : [`id ${quoted(id)} needs a prefix, a dot and a name in lower case, as in 'acme.no-node-port'`]),
    ...(SEVERITIES.some((one) => one === severity)
      ? []
      : [`severity ${quoted(severity)} is not one of ${SEVERITIES.join(', ')}`]),
    ...TEXTS.flatMap((name) => {
      const text = rule[name];
      return typeof text === 'string' && text.trim() !== '' ? [] : [`${name} is required, as a text`];
    }),
    ...(typeof check === 'function' ? [] : ['check is required, as a function of graph and report']),
    ...(optional === undefined || typeof optional === 'boolean' ? [] : ['optional must be true or false']),
    ...(page === undefined || typeof page === 'string' ? [] : ['page must be a text']),
  ];
}

/** Thrown if a rule reports something that is not a valid problem. */
export class ProblemError extends Error {}

/** Validates a problem, which a rule in untyped JavaScript may have reported. */
export function readProblem(problem: unknown): Problem {
  if (!isFields(problem) || !isFields(problem['resource']) || !isFields(problem['resource']['value'])) {
    throw new ProblemError('a problem needs the resource that it is about, as the graph has it');
  }
  const { path, what, remedy = '' } = problem;
  const isPath = Array.isArray(path) && path.every((part) => typeof part === 'string' || typeof part === 'number');
  if (!isPath) throw new ProblemError("a problem needs its path, as in ['spec', 'ports', 0, 'port']");
  if (typeof what !== 'string' || what === '') {
    throw new ProblemError(`the problem at ${pathText(path)} needs a text 'what' that says what is wrong`);
  }
  return { ...problem, remedy: String(remedy) } as unknown as Problem;
}
