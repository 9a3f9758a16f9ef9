import type { Resource } from '../../manifest/resource';
import { hasLines, type SourceDocument } from '../../manifest/source-document';
import type { RuleBody } from '../shared/rule';

/** Documents that cannot be read. */
export const unreadableDocument: RuleBody = {
  severity: 'error',
  sentence: 'a document cannot be read',
  why: 'a document that cannot be read is not checked',
  fix: 'correct the document',
  doesNotSee: 'templates: render them first; an info for each file says so',
  check(graph, report) {
    for (const { message, document, offset, fatal, isTemplate = false } of graph.problems) {
      report({
        resource: unread(document),
        path: [],
        what: message,
        remedy: isTemplate
          ? 'render it, as with helm template or envsubst: nothing in it was checked'
          : remedyOf(document, fatal),
        ...(hasLines(document.source) && { position: document.positionOf(offset, offset) }),
        ...(isTemplate ? { severity: 'info' } : fatal ? { isUnread: true } : { severity: 'warning' }),
      });
    }
  },
};

function remedyOf({ source }: SourceDocument, fatal: boolean): string {
  if (source.unreadable !== undefined)
    return 'correct the path or its permissions, or leave it out: nothing of it was checked';
  return fatal ? 'correct the document: nothing in it was checked' : 'correct the document';
}

/** A placeholder for the objects in the document. */
function unread(document: SourceDocument): Resource {
  return {
    value: {},
    apiVersion: '',
    group: '',
    kind: '',
    name: '',
    namespace: undefined,
    origin: { document, path: [] },
  };
}
