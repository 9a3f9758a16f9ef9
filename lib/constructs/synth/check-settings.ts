import type { IConstruct } from 'constructs';
import type * as config from '../../check/read-config';
import { isConfigured, noteSettings, ownSettings } from '../../check/description-settings';
import type * as options from '../../check/option-table';
import type { OptionName } from '../../check/option-table';
import type { RuleSettings } from '../../check/options';
import type * as renamed from '../../check/renamed';
import type * as weaker from '../../check/weaker-rules';
import type * as own from '../../check/own-rules';
import { valueText } from '../../ports/value-text';
import type { PortCheckSettings } from '../../check/port-check-settings';

const MODES = ['fail', 'warn', 'off'] as const;
const OF_CONSTRUCT = ['mode', 'rules', 'reason'];

/**
 * Adds settings for a construct and all below it.
 *
 * @throws If there is no such setting or rule, if it is for the whole app only, or lacks a reason.
 */
export function addSettings(construct: IConstruct, settings: PortCheckSettings): void {
  const { read, problems } = readSettings(settings);
  const all = [...problems, ...(construct.node.scope ? ofAppOnly(read) : [])];
  if (all.length > 0) {
    throw new Error(`PortChecks of ${placeText(construct)} has invalid settings:\n  ${all.join('\n  ')}`);
  }
  noteSettings(construct, read);
}

/** The settings in the form of the configuration file, where `false` means `off`; a program may have read them from that file. */
function readSettings(settings: unknown): { readonly read: PortCheckSettings; readonly problems: readonly string[] } {
  if (typeof settings !== 'object' || settings === null) {
    return { read: {}, problems: [`${valueText(settings)} is not an object of settings`] };
  }
  const { mode, reason, ownRules, ...rest } = settings as PortCheckSettings;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late: most apps configure nothing
  const { readConfig } = require('../../check/read-config') as typeof config;
  const ofApp = optionsOfApp();
  const unknown = Object.keys(rest).filter((name) => name !== 'rules' && !ofApp.some((one) => one === name));
  const { config: known, problems } = readConfig(unknown.length > 0 ? {} : rest);
  const read: PortCheckSettings = {
    ...(mode && { mode }),
    ...(reason !== undefined && { reason }),
    ...(ownRules !== undefined && { ownRules }),
    ...known,
  };
  const isReasoned = typeof reason === 'string' && reason.trim() !== '';
  return {
    read,
    problems: [
      ...unknown.map(
        (name) => `there is no setting '${name}'; there are ${[...OF_CONSTRUCT, 'ownRules', ...ofApp].join(', ')}`,
      ),
      ...(mode === undefined || MODES.includes(mode)
        ? []
        : [
            `mode: ${typeof mode === 'string' ? `'${mode as string}'` : valueText(mode)} is not one of ${MODES.join(', ')}`,
          ]),
      ...problems.map(({ path, message }) => `${path.join('.')}: ${message}`),
      ...(ownRules === undefined ? [] : ownRuleProblems(ownRules)),
      ...(isReasoned || !isWeaker(read) ? [] : ['reason: say why this is checked less strictly']),
    ],
  };
}

function ownRuleProblems(ownRules: unknown): readonly string[] {
  if (!Array.isArray(ownRules)) return ['ownRules: it must be a list of what defineRule has made'];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late: most apps have none
  const { problemsOf } = require('../../check/own-rules') as typeof own;
  return ownRules.flatMap((rule, index) => problemsOf(rule).map((problem) => `ownRules.${index}: ${problem}`));
}

function ofAppOnly(settings: PortCheckSettings): readonly string[] {
  return ['ownRules', ...optionsOfApp()]
    .filter((name) => name in settings)
    .map((name) => `${name}: it applies to the whole app, so configure it with PortChecks.of(app)`);
}

function optionsOfApp(): readonly OptionName[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late: most apps configure nothing
  const { OPTION_FACTS, OPTION_NAMES } = require('../../check/option-table') as typeof options;
  return OPTION_NAMES.filter((name) => OPTION_FACTS[name].isOfApp === true);
}

function isWeaker({ mode = 'fail', rules = {} }: PortCheckSettings): boolean {
  return mode !== 'fail' || weakerIn(rules).length > 0;
}

function weakerIn(rules: RuleSettings): ReturnType<typeof weaker.weakerRules> {
  if (Object.keys(rules).length === 0) return [];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late: most apps configure nothing
  const { weakerRules } = require('../../check/weaker-rules') as typeof weaker;
  return weakerRules(rules);
}

/** What is known about the world around an app. */
export function worldOf(
  root: IConstruct,
): Pick<PortCheckSettings, OptionName & keyof PortCheckSettings> & Pick<PortCheckSettings, 'ownRules'> {
  const { mode: _, rules: __, reason: ___, ...world } = Object.assign({}, ...ownSettings(root)) as PortCheckSettings;
  return world;
}

/** The ids in a tree's settings that rules no longer have, one sentence for each. */
export function renamings(root: IConstruct): readonly string[] {
  if (!isConfigured(root)) return [];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late: most apps configure nothing
  const { renamedAmong, renamedText } = require('../../check/renamed') as typeof renamed;
  const ids = root.node
    .findAll()
    .flatMap((construct) => ownSettings(construct).flatMap(({ rules = {} }) => Object.keys(rules)));
  return renamedAmong(ids, 'configuration').map(renamedText);
}

/** What is checked less strictly in a tree, and why, one sentence for each. */
export function weakenings(root: IConstruct): readonly string[] {
  if (!isConfigured(root)) return [];
  return root.node.findAll().flatMap((construct) =>
    ownSettings(construct).flatMap(({ mode = 'fail', rules = {}, reason = '' }) => {
      const place = placeText(construct);
      const weaker = weakerIn(rules).map(([id, setting]) => `${id} is ${setting}`);
      return [
        ...(mode === 'off' ? [`the ports of ${place} are not checked: ${reason}`] : []),
        ...(mode === 'warn' ? [`port errors in ${place} do not fail the synth: ${reason}`] : []),
        ...(weaker.length === 0 ? [] : [`for the ports of ${place}, ${weaker.join(', ')}: ${reason}`]),
      ];
    }),
  );
}

function placeText({ node }: IConstruct): string {
  return node.path === '' ? 'the app' : `'${node.path}'`;
}
