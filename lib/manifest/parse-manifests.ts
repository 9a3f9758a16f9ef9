import { loadAll, type YAMLException } from 'js-yaml';
import { expandList } from './expand-list';
import type { Manifests, ReadProblem, SkipReason, Skipped } from './manifests';
import { type Resource, toResource } from './resource';
import { SourceDocument, type SourceFile } from './source-document';
import { splitDocuments } from './split-documents';
import { KUBERNETES_SCHEMA } from './yaml-schema';

/** A document without these two words, as keys, is no object of Kubernetes, and need not be parsed to know it. */
const HAS_KIND = /(?:^|[\s{,"'])kind["']?\s*:/;
const HAS_API_VERSION = /apiVersion["']?\s*:/;
/** What Go templates are made of; Prometheus' rules have it in strings, so it decides nothing alone. */
const TEMPLATE = '{{';
const TEMPLATE_LINE = /^\s*\{\{/m;

/**
 * Reads the objects of a text, YAML or JSON, of one document or many.
 *
 * A broken document is a problem and the others are read; what is no manifest is skipped.
 */
export function parseManifests(source: SourceFile): Manifests {
  const resources: Resource[] = [];
  const problems: ReadProblem[] = [];
  const skipped: Skipped[] = [];

  splitDocuments(source.text).forEach(({ text, offset }, index) => {
    const skip = (reason: SkipReason): void => void skipped.push({ file: source.file, document: index, reason });
    if (!HAS_KIND.test(text) || !HAS_API_VERSION.test(text)) {
      if (hasContent(text)) skip(TEMPLATE_LINE.test(text) ? 'template' : 'not-a-manifest');
      return;
    }

    const document = new SourceDocument(source, index, text, offset);
    let values: readonly unknown[];
    try {
      values = parse(text, document, problems);
    } catch (error) {
      if (text.includes(TEMPLATE)) skip('template');
      else problems.push(toProblem(error as YAMLException, document, true));
      return;
    }
    const before = resources.length;
    for (const value of values) collect(value, document, resources);
    if (resources.length === before) skip(text.includes(TEMPLATE) ? 'template' : 'not-a-manifest');
  });
  return { resources, problems, skipped };
}

function hasContent(text: string): boolean {
  return /^\s*[^\s#]/m.test(text);
}

function parse(text: string, document: SourceDocument, problems: ReadProblem[]): readonly unknown[] {
  if (/^\uFEFF?\s*\{/.test(text)) {
    try {
      return [JSON.parse(text.replace(/^\uFEFF/, ''))];
    } catch {
      // Flow style of YAML begins with the same character.
    }
  }
  try {
    return loadAll(text, undefined, { schema: KUBERNETES_SCHEMA });
  } catch (error) {
    const exception = error as YAMLException;
    // The last one counts for most clients, and what is said about the rest of the document is still right.
    if (exception.reason !== 'duplicated mapping key') throw error;
    const values = loadAll(text, undefined, { schema: KUBERNETES_SCHEMA, json: true });
    problems.push(toProblem(exception, document, false));
    return values;
  }
}

function toProblem(error: YAMLException, document: SourceDocument, fatal: boolean): ReadProblem {
  const mark = error.mark as { readonly position?: number } | undefined;
  const message = fatal ? `the document is not valid YAML: ${error.reason}` : 'the key is used twice in one object';
  return { message, document, offset: Math.min(mark?.position ?? 0, document.text.length), fatal };
}

/** Adds the object; of a list, its items. */
function collect(value: unknown, document: SourceDocument, resources: Resource[]): void {
  for (const { value: object, path } of expandList(value)) {
    const resource = toResource(object, { document, path });
    if (resource !== undefined && !isTemplate(resource)) resources.push(resource);
  }
}

function isTemplate({ kind, name, apiVersion }: Resource): boolean {
  return [kind, name, apiVersion].some((text) => text.includes(TEMPLATE));
}
