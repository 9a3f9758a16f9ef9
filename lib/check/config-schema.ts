import * as v from 'valibot';
import { dns1123LabelProblem } from '../ports/dns-name';
import { didYouMean } from '../ports/suggest';
import { RULES } from '../rules/registry';
import { RENAMED_RULES, type RenamedRuleId } from '../rules/renamed-rules';
import { type Config, type ConfigProblem, FAIL_ON, SETTINGS } from './config';
import {
  fields,
  flag,
  list,
  openFields,
  oneOf,
  oneOfMessage,
  optional,
  parsed,
  quoted,
  text,
  textWithout,
} from './config-parts';
import { FOREIGN_TOOLS } from './foreign-suppression';
import { kubernetesVersion, nodePortRange } from './option-text';
import { type OptionName, optionText } from './option-table';
import { SEVERITIES } from './severity';

const RULE_IDS = RULES.map(({ id }) => id);
const RENAMED_IDS = Object.keys(RENAMED_RULES) as RenamedRuleId[];

const ruleId = v.union([v.picklist([...RULE_IDS, ...RENAMED_IDS]), v.pipe(v.string(), v.regex(/\./))], ({ input }) =>
  typeof input === 'string' && input !== ''
    ? noRule(input)
    : `${quoted(input)} is not a rule id; cdk8s-ports rules lists them`,
);

const setting = v.pipe(
  v.union([v.picklist(SETTINGS), v.boolean()], oneOfMessage(SETTINGS)),
  // YAML reads a bare `on` and `off` as true and false.
  v.transform((value) => (typeof value === 'boolean' ? (value ? 'on' : 'off') : value)),
);

/** The user's own rules, whose ids have a dot: which of them exist is known only once their modules are loaded. */
const OWN = { name: /\./, value: setting };

const described = [
  ...RULES.map(({ id, sentence }) => [id, sentence] as const),
  ...RENAMED_IDS.map((id) => [id, `renamed: now ${RENAMED_RULES[id].join(', ')}`] as const),
];
const rules = openFields(
  Object.fromEntries(described.map(([id, sentence]) => [id, optional(setting, sentence)])),
  OWN,
  {
    noObject: "write rules with their settings, as in 'port-range: off'",
    noField: noRule,
  },
);

const ignore = settings({
  rule: v.pipe(ruleId, v.description('the rule')),
  object: optional(text(), "the object, as in 'Service/shop/web'; * stands for any text (default: all)"),
  file: optional(text(), 'the file; * stands for any text (default: all)'),
  reason: v.pipe(text(), v.description('why it is accepted')),
});

const external = textWithout((pattern) =>
  /[/*]/.test(pattern)
    ? undefined
    : `${quoted(pattern)} does not name an object; write it as in 'Service/monitoring/*'`,
);

/** The schema of the configuration. */
export const CONFIG_SCHEMA = settings({
  rules: optional(rules, optionText('rules')),
  ruleModules: optional(list(text()), optionText('ruleModules')),
  severity: optional(oneOf(SEVERITIES), optionText('severity')),
  failOn: optional(oneOf(FAIL_ON), optionText('failOn')),
  complete: optional(flag(), optionText('complete')),
  namespace: optional(
    textWithout((name) => dns1123LabelProblem(name, 'namespace')),
    optionText('namespace'),
  ),
  external: optional(list(external), optionText('external')),
  ignore: optional(list(ignore), optionText('ignore')),
  honor: optional(list(oneOf(FOREIGN_TOOLS)), optionText('honor')),
  baseline: optional(text(), optionText('baseline')),
  nodePortRange: optional(parsed(nodePortRange), optionText('nodePortRange')),
  kubernetesVersion: optional(parsed(kubernetesVersion), optionText('kubernetesVersion')),
} satisfies Record<OptionName, v.GenericSchema>);

/**
 * Reads the content of a configuration file.
 *
 * @param value The content.
 * @param own The ids of the user's own rules; `undefined` if they are not known yet, and are checked later.
 */
export function parseConfig(
  value: unknown,
  own: readonly string[] | undefined,
): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const { success, output, issues } = v.safeParse(CONFIG_SCHEMA, value);
  if (success) {
    const config = output as Config;
    const problems = own === undefined ? [] : unknownOwn(config, own);
    return problems.length === 0 ? { config, problems } : { config: {}, problems };
  }
  const problems = issues.map(({ path = [], message }) => ({
    path: path.map(({ key }) => key as string | number),
    message,
  }));
  return { config: {}, problems };
}

function unknownOwn({ rules = {}, ignore = [] }: Config, own: readonly string[]): readonly ConfigProblem[] {
  const isUnknown = (id: string): boolean => id.includes('.') && !own.includes(id);
  const message = (id: string): string =>
    `there is no rule '${id}'${didYouMean(id, own) || '; your own rules are loaded with --rules MODULE'}`;
  return [
    ...Object.keys(rules).flatMap((id) => (isUnknown(id) ? [{ path: ['rules', id], message: message(id) }] : [])),
    ...ignore.flatMap(({ rule }, index) =>
      isUnknown(rule) ? [{ path: ['ignore', index, 'rule'], message: message(rule) }] : [],
    ),
  ];
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
