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

/** The settings by the ids that rules have now; one by its own id goes before one by an id that it had. */
export function settingsByNow(settings: SettingsById): SettingsById {
  const ids = Object.keys(settings);
  if (!ids.some(isRenamed)) return settings;
  const byOld = ids.filter(isRenamed).flatMap((id) => RENAMED_RULES[id].map((now) => [now, settings[id]] as const));
  return { ...Object.fromEntries(byOld), ...settings };
}

/** Whether the id, as somebody has written it, means the rule. */
export function isNameOf(id: string, rule: string): boolean {
  return id === rule || (isRenamed(id) && rulesNamed(id).some((one) => one === rule));
}

/** The ids among these that rules no longer have, each once. */
export function renamedAmong(ids: readonly string[], where: RenamedRule['where']): readonly RenamedRule[] {
  return [...new Set(ids)].filter(isRenamed).map((id) => ({ id, now: rulesNamed(id), where }));
}

/** What to tell whoever names such a rule. */
export function renamedText({ id, now, where }: RenamedRule): string {
  // What the command line says comes as configuration.
  return `rule '${id}' is now ${now.join(', ')}: use the new ids in the ${where === 'configuration' ? 'settings' : where}`;
}
