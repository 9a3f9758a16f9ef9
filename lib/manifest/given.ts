import { isFields } from '../kube/read-manifest';
import { valueText } from '../ports/value-text';

/*
 * The functions of the library may be called from untyped JavaScript. What they cannot use they refuse here, because otherwise an error
 * from somewhere inside would say nothing about the argument.
 */

const SOURCE = "a file and its text, as in { file: 'web.yaml', text }";
const MANIFESTS = 'what readManifests() returns, or { resources } made with toResource()';

/** Refuses an argument, or one of its fields. */
export function refuseGiven(call: string, value: unknown, wanted: string, field?: string): never {
  const what = field === undefined ? `${call} was given` : `${call}: ${field} is`;
  throw new Error(`${what} ${valueText(value)}: pass ${wanted}`);
}

/** Refuses what is not the text of a file. */
export function checkSource(call: string, source: unknown): void {
  if (!isFields(source)) refuseGiven(call, source, SOURCE);
  for (const field of ['file', 'text']) {
    if (typeof source[field] !== 'string') refuseGiven(call, source[field], SOURCE, field);
  }
}

/** Refuses what is not a list of texts of files. */
export function checkSources(call: string, sources: unknown): void {
  const wanted = "a list of files and their texts, as in [{ file: 'web.yaml', text }]";
  if (!Array.isArray(sources)) refuseGiven(call, sources, wanted);
  for (const source of sources) checkSource(call, source);
}

/** Refuses what is not a list of strings. */
export function checkTexts(call: string, texts: unknown, wanted: string): void {
  if (!Array.isArray(texts)) refuseGiven(call, texts, wanted);
  const wrong = texts.findIndex((text) => typeof text !== 'string');
  if (wrong >= 0) refuseGiven(call, texts[wrong], wanted, `[${wrong}]`);
}

/** Refuses what does not have the objects of manifests. */
export function checkManifests(call: string, manifests: unknown): void {
  if (!isFields(manifests)) refuseGiven(call, manifests, MANIFESTS);
  const { resources } = manifests;
  if (!Array.isArray(resources)) refuseGiven(call, resources, MANIFESTS, 'resources');
  const wrong = resources.findIndex((resource) => !isFields(resource) || !isFields(resource['value']));
  if (wrong >= 0) refuseGiven(call, resources[wrong], MANIFESTS, `resources[${wrong}]`);
}
