import type { Resource } from './resource';
import type { SourceDocument } from './source-document';

/** A document that could not be read. */
export interface ReadProblem {
  /** What is wrong. */
  readonly message: string;
  /** The document. */
  readonly document: SourceDocument;
  /** The offset in the text of the document. */
  readonly offset: number;
  /** Whether nothing of the document was read; otherwise everything except the part with the problem was. */
  readonly fatal: boolean;
  /** Whether it is a template, which has to be rendered first. */
  readonly isTemplate?: boolean;
}

/**
 * Why a document was skipped: it is a template that has to be rendered first, it contains no Kubernetes object, or it
 * is a patch of a kustomization.
 */
export type SkipReason = 'template' | 'not-a-manifest' | 'patch';

/** A document, or a whole file, that was skipped. */
export interface Skipped {
  /** The file. */
  readonly file: string;
  /** The number of the document in the file, from 0; `undefined` if it is the whole file. */
  readonly document?: number;
  /** Why it was skipped. */
  readonly reason: SkipReason;
}

/** The result of reading manifests. */
export interface Manifests {
  /** The objects, in the order of the files. */
  readonly resources: readonly Resource[];
  /** What could not be read. */
  readonly problems: readonly ReadProblem[];
  /** The documents that were skipped. */
  readonly skipped: readonly Skipped[];
  /**
   * The objects that kustomizations patch, once for each patch: the partial object of a strategic merge patch, or the
   * whole object after the operations of a JSON patch.
   *
   * @defaultValue none
   */
  readonly patches?: readonly Resource[];
}
