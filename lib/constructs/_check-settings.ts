import type { IConstruct } from 'constructs';
import type * as config from '../check/read-config';
import type { RuleSettings } from '../check/options';
import type * as weaker from '../check/weaker-rules';
import { valueText } from './_arguments';
import type { PortCheckSettings } from './port-check-settings';

// A symbol and not a WeakMap: two copies of this package in one app must see each other's settings.
const SETTINGS = Symbol.for('cdk8s-ports.settings');
/** On the root: whether anything in the tree has settings. */
const CONFIGURED = Symbol.for('cdk8s-ports.configured');

const MODES = ['fail', 'warn', 'off'] as const;
const OF_APP = ['complete', 'external', 'namespace', 'kubernetesVersion'] as const;

/** How the objects of a construct are checked, with what was set for the constructs around it. */
export interface EffectiveSettings {
  /** What becomes of an error. */
  readonly mode: (typeof MODES)[number];
  /** What becomes of single rules. */
  readonly rules: RuleSettings;
}

/** The settings of this very construct, the oldest first. */
function ownSettings(construct: IConstruct): readonly PortCheckSettings[] {
  return (construct as { [SETTINGS]?: readonly PortCheckSettings[] })[SETTINGS] ?? [];
}

/**
 * Adds settings for a construct and all below it.
 *
 * @throws If there is no such setting or rule, if it is for the whole app only, or lacks a reason.
 */
export function addSettings(construct: IConstruct, settings: PortCheckSettings): void {
  const { read, problems } = readSettings(settings);
  const all = [...problems, ...(construct.node.scope ? ofAppOnly(read) : [])];
  if (all.length > 0) {
    throw new Error(`PortChecks of ${placeText(construct)} cannot be configured so:\n  ${all.join('\n  ')}`);
  }
  Object.defineProperty(construct.node.root, CONFIGURED, { value: true, configurable: true });
  Object.defineProperty(construct, SETTINGS, { value: [...ownSettings(construct), read], configurable: true });
}

/** The settings as the configuration file has them, in which `false` is `off`; they may come from one. */
function readSettings(settings: unknown): { readonly read: PortCheckSettings; readonly problems: readonly string[] } {
  if (typeof settings !== 'object' || settings === null) {
    return { read: {}, problems: [`${valueText(settings)} is no object with settings`] };
  }
  const { mode, reason, ...rest } = settings as PortCheckSettings;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late: most apps configure nothing
  const { readConfig } = require('../check/read-config') as typeof config;
  const unknown = Object.keys(rest).filter((name) => name !== 'rules' && !OF_APP.some((one) => one === name));
  const { config: known, problems } = readConfig(unknown.length > 0 ? {} : rest);
  const read: PortCheckSettings = { ...(mode && { mode }), ...(reason !== undefined && { reason }), ...known };
  const isReasoned = typeof reason === 'string' && reason.trim() !== '';
  return {
    read,
    problems: [
      ...unknown.map((name) => `there is no setting '${name}'; there are mode, rules, reason, ${OF_APP.join(', ')}`),
      ...(mode === undefined || MODES.includes(mode)
        ? []
        : [
            `mode: ${typeof mode === 'string' ? `'${mode as string}'` : valueText(mode)} is not one of ${MODES.join(', ')}`,
          ]),
      ...problems.map(({ path, message }) => `${path.join('.')}: ${message}`),
      ...(isReasoned || !isWeaker(read) ? [] : ['reason: say why this is checked less strictly']),
    ],
  };
}

function ofAppOnly(settings: PortCheckSettings): readonly string[] {
  return OF_APP.filter((name) => settings[name] !== undefined).map(
    (name) => `${name}: it holds for the whole app, so configure it with PortChecks.of(app)`,
  );
}

function isWeaker({ mode = 'fail', rules = {} }: PortCheckSettings): boolean {
  return mode !== 'fail' || weakerIn(rules).length > 0;
}

function weakerIn(rules: RuleSettings): readonly string[] {
  if (Object.keys(rules).length === 0) return [];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late: most apps configure nothing
  const { weakerRules } = require('../check/weaker-rules') as typeof weaker;
  return weakerRules(rules);
}

const UNLESS_CONFIGURED: EffectiveSettings = { mode: 'fail', rules: {} };

/** The settings that hold for a construct: what is said further down counts, and of one construct what is said later. */
export function settingsFor(construct: IConstruct): EffectiveSettings {
  if (!(CONFIGURED in construct.node.root)) return UNLESS_CONFIGURED;
  const all = construct.node.scopes.flatMap(ownSettings);
  return {
    mode: all.flatMap(({ mode }) => mode ?? []).at(-1) ?? 'fail',
    rules: Object.assign({}, ...all.map(({ rules }) => rules)) as RuleSettings,
  };
}

/** What is known of the world around an app. */
export function worldOf(root: IConstruct): Pick<PortCheckSettings, (typeof OF_APP)[number]> {
  return Object.assign({}, ...ownSettings(root)) as PortCheckSettings;
}

/** What is checked less strictly in a tree, and why, a sentence each. */
export function weakenings(root: IConstruct): readonly string[] {
  if (!(CONFIGURED in root)) return [];
  return root.node.findAll().flatMap((construct) =>
    ownSettings(construct).flatMap(({ mode = 'fail', rules = {}, reason = '' }) => {
      const place = placeText(construct);
      const weaker = weakerIn(rules).map((id) => `${id} is ${rules[id as keyof RuleSettings] ?? ''}`);
      return [
        ...(mode === 'off' ? [`the ports of ${place} are not checked: ${reason}`] : []),
        ...(mode === 'warn' ? [`faults in the ports of ${place} do not fail the synth: ${reason}`] : []),
        ...(weaker.length === 0 ? [] : [`for the ports of ${place}, ${weaker.join(', ')}: ${reason}`]),
      ];
    }),
  );
}

function placeText({ node }: IConstruct): string {
  return node.path === '' ? 'the app' : `'${node.path}'`;
}
