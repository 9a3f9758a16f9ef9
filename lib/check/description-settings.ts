import type { RuleSettings } from './options';
import type { PortCheckSettings } from './port-check-settings';

// Symbols and not a WeakMap: two copies of this package in one app must see each other's settings.
const SETTINGS = Symbol.for('cdk8s-ports.settings');
/** On the root: whether anything in the tree has settings. */
const CONFIGURED = Symbol.for('cdk8s-ports.configured');

/** A construct, as far as settings are found by it. */
interface Configured {
  readonly node: { readonly root: object; readonly scopes: readonly object[] };
}

/** How the objects of a construct are checked, with what was set for the constructs around it. */
export interface EffectiveSettings {
  /** What becomes of an error. */
  readonly mode: NonNullable<PortCheckSettings['mode']>;
  /** What becomes of single rules. */
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

/** The settings of this very construct, the oldest first. */
export function ownSettings(construct: object): readonly PortCheckSettings[] {
  return (construct as { [SETTINGS]?: readonly PortCheckSettings[] })[SETTINGS] ?? [];
}

const UNLESS_CONFIGURED: EffectiveSettings = { mode: 'fail', rules: {} };

/** The settings that hold for a construct: what is said further down counts, and of one construct what is said later. */
export function settingsFor({ node }: Configured): EffectiveSettings {
  if (!isConfigured(node.root)) return UNLESS_CONFIGURED;
  const all = node.scopes.flatMap(ownSettings);
  return {
    mode: all.flatMap(({ mode }) => mode ?? []).at(-1) ?? 'fail',
    rules: Object.assign({}, ...all.map(({ rules }) => rules)) as RuleSettings,
  };
}
