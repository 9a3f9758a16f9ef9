import { load, loadAll } from 'js-yaml';
import { basename, dirname, join, normalize } from 'node:path';
import type { Fields } from '../kube/manifest-types';
import { fieldsOf } from '../kube/read-manifest';
import { hasLines, type SourceFile } from './source-document';
import { KUBERNETES_SCHEMA } from './yaml-schema';

/** The names that kustomize reads. */
export const KUSTOMIZATIONS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;

/**
 * A file that tells kustomize how to build objects from other files.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export interface Kustomization {
  /** Its folder, by which other kustomizations refer to it. */
  readonly folder: string;
  /** Its content. */
  readonly fields: Fields;
  /** The file or folder that a path in it leads to. */
  readonly pathOf: (path: string) => string;
}

/** The kustomizations among the texts. */
export function kustomizationsIn(sources: readonly SourceFile[]): readonly Kustomization[] {
  return sources.filter(isKustomization).map(({ file, text }) => ({
    folder: normalize(dirname(file)),
    fields: fieldsOf(valueOf(text)),
    pathOf: (path) => join(dirname(file), path).replace(/[\\/]$/, ''),
  }));
}

function isKustomization(source: SourceFile): boolean {
  return hasLines(source) && KUSTOMIZATIONS.some((name) => name === basename(source.file));
}

function valueOf(text: string): unknown {
  try {
    return load(text);
  } catch {
    // Reading the file as a manifest reports the problem.
    return undefined;
  }
}

/** The values in a text that kustomizations refer to; none if it is invalid. */
export function valuesIn(text: string): readonly unknown[] {
  try {
    return loadAll(text, undefined, { schema: KUBERNETES_SCHEMA });
  } catch {
    return [];
  }
}
