import { checkManifests } from './given';
import type { Manifests } from './manifests';

/** Returns the contents of the files that the manifests were read from, by file. */
export function sourceTexts(manifests: Pick<Manifests, 'resources' | 'problems'>): ReadonlyMap<string, string> {
  checkManifests('sourceTexts()', manifests);
  const { resources, problems } = manifests;
  const texts = new Map<string, string>();
  for (const { origin } of resources) {
    if (origin !== undefined) texts.set(origin.document.source.file, origin.document.source.text);
  }
  for (const { document } of problems) texts.set(document.source.file, document.source.text);
  return texts;
}
