import * as v from 'valibot';
import { dns1123LabelProblem } from '../ports/dns-name';
import { didYouMean } from '../ports/suggest';
import { RULES } from '../rules/registry';
import { type Config, type ConfigProblem, FAIL_ON, SETTINGS } from './config';
import { fields, flag, list, oneOf, oneOfMessage, optional, parsed, quoted, text, textWithout } from './config-parts';
import { FOREIGN_TOOLS } from './foreign-suppression';
import { kubernetesVersion, nodePortRange } from './option-text';
import { SEVERITIES } from './severity';

const RULE_IDS = RULES.map(({ id }) => id);

const ruleId = v.picklist(RULE_IDS, ({ input }) =>
  typeof input === 'string' && input !== ''
    ? noRule(input)
    : `${quoted(input)} is no rule; cdk8s-ports rules lists them`,
);

const setting = v.pipe(
  v.union([v.picklist(SETTINGS), v.boolean()], oneOfMessage(SETTINGS)),
  // YAML reads a bare `on` and `off` as true and false.
  v.transform((value) => (typeof value === 'boolean' ? (value ? 'on' : 'off') : value)),
);

const rules = fields(Object.fromEntries(RULES.map(({ id, sentence }) => [id, optional(setting, sentence)])), {
  noObject: "write rules with their settings, as in 'port-range: off'",
  noField: noRule,
});

const ignore = settings({
  rule: v.pipe(ruleId, v.description('the rule')),
  object: optional(text(), "the object, as in 'Service/shop/web'; * stands for any text (all objects)"),
  file: optional(text(), 'the file; * stands for any text (all files)'),
  reason: v.pipe(text(), v.description('why it is accepted')),
});

const external = textWithout((pattern) =>
  /[/*]/.test(pattern) ? undefined : `${quoted(pattern)} names no object; write it as in 'Service/monitoring/*'`,
);

/** The form of the configuration. */
export const CONFIG_SCHEMA = settings({
  rules: optional(rules, 'severities of rules, or off; on for those that have to be asked for'),
  severity: optional(oneOf(SEVERITIES), 'the least severity that is reported (warning)'),
  failOn: optional(oneOf(FAIL_ON), 'the least severity that is a failure (warning)'),
  complete: optional(flag(), 'the files are all there is: what is not in them is missing (false)'),
  namespace: optional(
    textWithout((name) => dns1123LabelProblem(name, 'namespace')),
    'the namespace of objects that do not say theirs (default)',
  ),
  external: optional(list(external), "what exists elsewhere, as in 'Service/monitoring/*'; * stands for any text"),
  ignore: optional(list(ignore), 'findings that are accepted, each with its reason'),
  honor: optional(list(oneOf(FOREIGN_TOOLS)), 'the tools whose annotations are heeded'),
  baseline: optional(text(), 'the file of known findings, from the folder of the configuration'),
  nodePortRange: optional(parsed(nodePortRange), "the node ports of the cluster ('30000-32767')"),
  kubernetesVersion: optional(parsed(kubernetesVersion), "the version of the cluster, as in '1.32' (the newest)"),
} satisfies Record<keyof Config, v.GenericSchema>);

/** Reads what a configuration file holds. */
export function parseConfig(value: unknown): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const { success, output, issues } = v.safeParse(CONFIG_SCHEMA, value);
  if (success) return { config: output, problems: [] };
  const problems = issues.map(({ path = [], message }) => ({
    path: path.map(({ key }) => key as string | number),
    message,
  }));
  return { config: {}, problems };
}

function settings<Entries extends v.ObjectEntries>(entries: Entries) {
  const names = Object.keys(entries);
  const all = `there are ${names.join(', ')}`;
  const noField = (name: string): string => `there is no setting '${name}'${didYouMean(name, names) || `; ${all}`}`;
  return fields(entries, { noObject: all, noField });
}

function noRule(id: string): string {
  return `there is no rule '${id}'${didYouMean(id, RULE_IDS) || '; cdk8s-ports rules lists them'}`;
}
