import { isRenamed, RENAMED_RULES, rulesNamed } from '../rules/renamed-rules';
import type { SettingsById } from './policy';

/** An old id of a rule that is still used somewhere. */
export interface RenamedRule {
  /** The id as it is written. */
  readonly id: string;
  /** The ids to write instead. */
  readonly now: readonly string[];
  /** Where it is written. */
  readonly where: 'annotation' | 'comment' | 'configuration' | 'baseline';
}

/** The settings by the current ids of rules; a setting by the current id overrides one by an old id. */
export function settingsByNow(settings: SettingsById): SettingsById {
  const ids = Object.keys(settings);
  if (!ids.some(isRenamed)) return settings;
  const byOld = ids.filter(isRenamed).flatMap((id) => RENAMED_RULES[id].map((now) => [now, settings[id]] as const));
  return { ...Object.fromEntries(byOld), ...settings };
}

/** Whether an id that a user wrote, perhaps an old one, names the rule. */
export function isNameOf(id: string, rule: string): boolean {
  return id === rule || (isRenamed(id) && rulesNamed(id).some((one) => one === rule));
}

/** The old rule ids among these, each once. */
export function renamedAmong(ids: readonly string[], where: RenamedRule['where']): readonly RenamedRule[] {
  return [...new Set(ids)].filter(isRenamed).map((id) => ({ id, now: rulesNamed(id), where }));
}

/** The message for an old id. */
export function renamedText({ id, now, where }: RenamedRule): string {
  // 'configuration' includes the command line, so the text says 'settings'.
  return `rule '${id}' is now ${now.join(', ')}: use the new ids in the ${where === 'configuration' ? 'settings' : where}`;
}
