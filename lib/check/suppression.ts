import type { FieldPath } from '../kube/field-path';
import { fieldsOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { SourceDocument } from '../manifest/source-document';

/** An accepted finding, in the configuration. */
export interface Ignore {
  /** The id of the rule. */
  readonly rule: string;
  /**
   * The object, as in `Service/shop/web` or `Service/web`; `*` matches any text.
   *
   * @defaultValue all objects
   */
  readonly object?: string;
  /**
   * The file; `*` matches any text.
   *
   * @defaultValue all files
   */
  readonly file?: string;
  /** Why it is accepted. */
  readonly reason: string;
}

/** Where a suppression is written. */
export type SuppressionSource = 'annotation' | 'comment' | 'configuration' | 'baseline';

/** A suppression in a manifest: an annotation of an object, or a comment. */
export interface ManifestSuppression {
  /** Where it is written. */
  readonly source: 'annotation' | 'comment';
  /** The id of the rule, as it is written. */
  readonly rule: string;
  /** Why; '' if it gives no reason. */
  readonly reason: string;
  /** The annotated object, or the first one of the document. */
  readonly resource: Resource;
  /** The annotation; empty for a comment. */
  readonly path: FieldPath;
  /** Where a comment begins in the text of its document. */
  readonly offset?: number;
}

const ANNOTATION = 'cdk8s-ports.dev/ignore.';
// The last group takes the rest untrimmed: trimming it in the expression takes quadratic time or worse in the number of blanks.
const COMMENT = /#\s*cdk8s-ports\s+ignore\s+([\w-]+(?:\.[\w-]+)*)([^]*)/;
const MENTION = /#\s*cdk8s-ports\s/y;

/** Whether the document may have suppressions in comments: a fast test that avoids parsing them. */
export function mayHaveComments({ text }: SourceDocument): boolean {
  // Most texts have few comments, and searching for a character is much faster than searching for a word.
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    MENTION.lastIndex = at;
    if (MENTION.test(text)) return true;
  }
  return false;
}

/** The suppressions of an object's annotations: `cdk8s-ports.dev/ignore.<rule>: <reason>`. */
export function annotationsOf(resource: Resource): readonly ManifestSuppression[] {
  const annotations = fieldsOf(fieldsOf(resource.value['metadata'])['annotations']);
  return Object.keys(annotations).flatMap((key): ManifestSuppression[] => {
    if (!key.startsWith(ANNOTATION)) return [];
    const reason = annotations[key];
    return [
      {
        source: 'annotation',
        rule: key.slice(ANNOTATION.length),
        reason: typeof reason === 'string' ? reason.trim() : '',
        resource,
        path: ['metadata', 'annotations', key],
      },
    ];
  });
}

/** The suppressions of a document's comments: `# cdk8s-ports ignore <rule>: <reason>`. */
export function commentsOf(document: SourceDocument, resource: Resource): readonly ManifestSuppression[] {
  return document.comments().flatMap(({ offset, text }): ManifestSuppression[] => {
    const match = COMMENT.exec(text);
    if (match === null) return [];
    const [, rule = '', rest = ''] = match;
    // A suppression after other words in a comment has no effect, and is reported at its own position.
    return [{ source: 'comment', rule, reason: reasonIn(rest), resource, path: [], offset: offset + match.index }];
  });
}

function reasonIn(rest: string): string {
  const text = rest.trim();
  return text.startsWith(':') ? text.slice(1).trim() : text;
}
