import type { RuleSettings } from './options';
import type { PortCheckSettings } from './port-check-settings';

// Symbols instead of a WeakMap, because two copies of this package in one app must see each other's settings.
const SETTINGS = Symbol.for('cdk8s-ports.settings');
/** On the root: whether anything in the tree has settings. */
const CONFIGURED = Symbol.for('cdk8s-ports.configured');

/** The part of a construct that is needed to look up its settings. */
interface Configured {
  readonly node: { readonly root: object; readonly scopes: readonly object[] };
}

/** The settings that apply to the objects of a construct, including those of the constructs around it. */
export interface EffectiveSettings {
  /** What an error does. */
  readonly mode: NonNullable<PortCheckSettings['mode']>;
  /** The settings of individual rules. */
  readonly rules: RuleSettings;
}

/** Adds settings to a construct. */
export function noteSettings(construct: Configured, settings: PortCheckSettings): void {
  Object.defineProperty(construct.node.root, CONFIGURED, { value: true, configurable: true });
  Object.defineProperty(construct, SETTINGS, { value: [...ownSettings(construct), settings], configurable: true });
}

/** Whether anything in the tree of the root has settings. */
export function isConfigured(root: object): boolean {
  return CONFIGURED in root;
}

/** The settings of the construct itself, oldest first. */
export function ownSettings(construct: object): readonly PortCheckSettings[] {
  return (construct as { [SETTINGS]?: readonly PortCheckSettings[] })[SETTINGS] ?? [];
}

const UNLESS_CONFIGURED: EffectiveSettings = { mode: 'fail', rules: {} };

/** The settings that apply to a construct: an inner construct overrides an outer one, a later call on one construct an earlier one. */
export function settingsFor({ node }: Configured): EffectiveSettings {
  if (!isConfigured(node.root)) return UNLESS_CONFIGURED;
  const all = node.scopes.flatMap(ownSettings);
  return {
    mode: all.flatMap(({ mode }) => mode ?? []).at(-1) ?? 'fail',
    rules: Object.assign({}, ...all.map(({ rules }) => rules)) as RuleSettings,
  };
}
