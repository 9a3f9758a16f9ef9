import type { Resource } from '../manifest/resource';
import type { SourceDocument } from '../manifest/source-document';
import type { FieldPath } from '../kube/field-path';
import { isNameOf, renamedAmong, type RenamedRule } from './renamed';
import { annotationsOf, commentsOf, type ManifestSuppression, mayHaveComments } from './suppression';

/** The suppressions that are written in manifests, as annotations and comments. */
export class WrittenSuppressions {
  private readonly annotations = new Map<Resource, readonly ManifestSuppression[]>();
  private readonly comments = new Map<SourceDocument, readonly ManifestSuppression[]>();

  public constructor(resources: readonly Resource[]) {
    for (const resource of resources) {
      const annotations = annotationsOf(resource);
      if (annotations.length > 0) this.annotations.set(resource, annotations);
      const document = resource.origin?.document;
      if (document === undefined || this.comments.has(document) || !mayHaveComments(document)) continue;
      this.comments.set(document, commentsOf(document, resource));
    }
  }

  public get all(): readonly ManifestSuppression[] {
    return [...this.annotations.values(), ...this.comments.values()].flat();
  }

  /** All suppressions of the rule in the annotations of the object and in comments anywhere in its document. */
  public around(rule: string, resource: Resource): readonly ManifestSuppression[] {
    const document = resource.origin?.document;
    const comments = document === undefined ? [] : (this.comments.get(document) ?? []);
    return [...(this.annotations.get(resource) ?? []), ...comments].filter((one) => isFor(one, rule));
  }

  public byAnnotation(rule: string, resource: Resource): ManifestSuppression | undefined {
    return this.annotations.get(resource)?.find((one) => isFor(one, rule));
  }

  public byComment(rule: string, path: FieldPath, { origin }: Resource): ManifestSuppression | undefined {
    const all = origin === undefined ? undefined : this.comments.get(origin.document);
    if (origin === undefined || all === undefined || all.length === 0) return undefined;
    for (const { offset } of origin.document.commentsAt([...origin.path, ...path])) {
      const found = all.find((one) => one.offset === offset && isFor(one, rule));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The old rule ids that are still used. */
  public renamed(): readonly RenamedRule[] {
    const rulesIn = (lists: Iterable<readonly ManifestSuppression[]>): readonly string[] =>
      [...lists].flat().map(({ rule }) => rule);
    return [
      ...renamedAmong(rulesIn(this.annotations.values()), 'annotation'),
      ...renamedAmong(rulesIn(this.comments.values()), 'comment'),
    ];
  }
}

/** A suppression without a reason suppresses nothing. */
function isFor({ rule, reason }: ManifestSuppression, id: string): boolean {
  return reason !== '' && isNameOf(rule, id);
}
