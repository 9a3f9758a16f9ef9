import type { FieldPath } from '../kube/field-path';
import { isFields } from '../kube/read-manifest';
import { didYouMean } from '../ports/suggest';
import type { Severity } from '../rules/rule';
import { RULE_IDS } from '../rules/rule-id';
import { type Asked, fields, flag, list, oneOf, parsed, quoted, text } from './config-value';
import { FOREIGN_TOOLS } from './foreign-suppression';
import type { CheckOptions, RuleSetting } from './options';
import { kubernetesVersion, nodePortRange } from './option-text';
import type { Ignore } from './suppression';

/** The least severity that is a failure. */
export type FailOn = Severity | 'never';

/** What a check is told by a file: how to check, and what is a failure. */
export interface Config extends Omit<CheckOptions, 'baseline' | 'defaultNamespace'> {
  /** The namespace of objects that do not say theirs: it is the client's. */
  readonly namespace?: string;
  /** The least severity that is a failure. */
  readonly failOn?: FailOn;
  /** The file of the baseline, as the configuration names it. */
  readonly baseline?: string;
}

/** Something in a configuration that is not allowed. */
export interface ConfigProblem {
  /** Where it is. */
  readonly path: FieldPath;
  /** What is there and what is allowed. */
  readonly message: string;
}

/** The severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const FAIL_ON: readonly FailOn[] = [...SEVERITIES, 'never'];
const SETTINGS: readonly RuleSetting[] = [...SEVERITIES, 'on', 'off'];

const FIELDS: { readonly [Name in keyof Required<Config>]: (asked: Asked) => Config[Name] } = {
  rules,
  severity: (asked) => oneOf(asked, SEVERITIES),
  failOn: (asked) => oneOf(asked, FAIL_ON),
  complete: flag,
  namespace: text,
  external: (asked) => list(asked, text),
  ignore: (asked) => list(asked, ignore),
  honor: (asked) => list(asked, (tool) => oneOf(tool, FOREIGN_TOOLS)),
  baseline: text,
  nodePortRange: (asked) => parsed(asked, nodePortRange),
  kubernetesVersion: (asked) => parsed(asked, kubernetesVersion),
};

/** Reads a configuration; what is not allowed is left out and named. */
export function readConfig(value: unknown): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  if (value === undefined || value === null) return { config: {}, problems };
  const asked: Asked = { value, path: [], refuse: (path, message) => problems.push({ path, message }) };
  const found = Object.entries(fields(asked, Object.keys(FIELDS))).flatMap(([name, field]) => {
    // `null` leaves a setting as it is.
    const read = field === undefined || field.value === null ? undefined : FIELDS[name as keyof Config](field);
    return read === undefined ? [] : [[name, read] as const];
  });
  return { config: Object.fromEntries(found), problems };
}

function rules(asked: Asked): Config['rules'] {
  if (!isFields(asked.value)) {
    asked.refuse(asked.path, `${quoted(asked.value)} is no object of rules with their settings`);
    return undefined;
  }
  const settings = Object.entries(asked.value).flatMap(([id, value]) => {
    const path = [...asked.path, id];
    // YAML reads a bare `on` and `off` as true and false.
    const setting = typeof value === 'boolean' ? (value ? 'on' : 'off') : value;
    const read = oneOf({ ...asked, value: setting, path }, SETTINGS);
    return ruleId({ ...asked, value: id, path }) === undefined || read === undefined ? [] : [[id, read] as const];
  });
  return Object.fromEntries(settings);
}

function ignore(asked: Asked): Ignore | undefined {
  const { rule, object, file, reason } = fields(asked, ['rule', 'object', 'file', 'reason']);
  if (rule === undefined) asked.refuse(asked.path, `there is no 'rule' in it`);
  if (reason === undefined) asked.refuse(asked.path, `there is no 'reason' in it`);
  const id = rule && ruleId(rule);
  const why = reason && text(reason);
  if (id === undefined || why === undefined) return undefined;
  return { rule: id, reason: why, ...(object && { object: text(object) }), ...(file && { file: text(file) }) };
}

function ruleId(asked: Asked): string | undefined {
  const id = text(asked);
  const known: readonly string[] = RULE_IDS;
  if (id !== undefined && !known.includes(id)) {
    asked.refuse(asked.path, `there is no rule '${id}'${didYouMean(id, known)}`);
    return undefined;
  }
  return id;
}
