import { pathText } from '../kube/field-path';
import type { Resource } from '../manifest/resource';
import type { ProgramText } from './program-texts';

/** A host and a port that a program gets as separate texts, as in `DB_HOST` and `DB_PORT`. */
export interface PairedTexts {
  readonly host: string;
  readonly port: number;
  /** The text with the port. */
  readonly from: ProgramText;
}

// A prefix is required: plain `HOST` and `PORT` are those of the program itself.
const HOST_NAME = /^(.*[^_.-][_.-]?)(?:host[_.-]?name|host|addr|address|server)$/i;
const PORT_NAME = /port(?:[_.-]?number)?$/i;
const HOST = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)\/?$/i;

/** The hosts and ports in the variables of one container, or in one ConfigMap, whose names belong together. */
export function pairedTexts(texts: readonly ProgramText[]): readonly PairedTexts[] {
  const ports = new Map<Resource, Map<string, ProgramText>>();
  for (const text of texts) {
    const { setting, resource } = text;
    if (setting === undefined || !PORT_NAME.test(setting.name) || !/^\d{1,5}$/.test(text.text)) continue;
    const own = ports.get(resource) ?? new Map<string, ProgramText>();
    own.set(keyOf(setting.beside, setting.name.replace(PORT_NAME, 'port')), text);
    ports.set(resource, own);
  }
  return texts.flatMap(({ setting, resource, text }) => {
    const own = ports.get(resource);
    const [, before] = own === undefined ? [] : (HOST_NAME.exec(setting?.name ?? '') ?? []);
    const [, host] = before === undefined ? [] : (HOST.exec(text) ?? []);
    if (own === undefined || setting === undefined || before === undefined || host === undefined) return [];
    const from = own.get(keyOf(setting.beside, `${before}port`));
    return from === undefined ? [] : [{ host, port: Number(from.text), from }];
  });
}

function keyOf(beside: NonNullable<ProgramText['setting']>['beside'], name: string): string {
  return `${pathText(beside)} ${name.toLowerCase()}`;
}
