import type { Resource } from './resource';
import type { SourceDocument } from './source-document';

/** A document that could not be read as it stands. */
export interface ReadProblem {
  /** What is wrong. */
  readonly message: string;
  /** The document. */
  readonly document: SourceDocument;
  /** Where in the text of the document. */
  readonly offset: number;
  /** Whether nothing of the document was read, or everything but what the problem is about. */
  readonly fatal: boolean;
  /** Whether it is a template, which is to be rendered first. */
  readonly isTemplate?: boolean;
}

/**
 * Why a document was skipped: it is a template that has to be rendered first, it contains no Kubernetes object, or only a part of one that
 * a kustomization lays over the whole.
 */
export type SkipReason = 'template' | 'not-a-manifest' | 'patch';

/** A document, or a whole file, that was left out. */
export interface Skipped {
  /** The file. */
  readonly file: string;
  /** The number of the document in the file, from 0; `undefined` if it is the whole file. */
  readonly document?: number;
  /** Why it was left out. */
  readonly reason: SkipReason;
}

/** What was read. */
export interface Manifests {
  /** The objects, in the order of the files. */
  readonly resources: readonly Resource[];
  /** What could not be read. */
  readonly problems: readonly ReadProblem[];
  /** What was left out on purpose. */
  readonly skipped: readonly Skipped[];
  /**
   * The objects that kustomizations patch, each with what one patch says of it: the part that is laid over it, or the whole as operations
   * leave it.
   *
   * @defaultValue none
   */
  readonly patches?: readonly Resource[];
}
