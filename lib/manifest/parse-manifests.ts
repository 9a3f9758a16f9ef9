import { loadAll, type YAMLException } from 'js-yaml';
import { writtenObjects } from './held-objects';
import { KnownTexts } from './known-texts';
import type { Manifests, ReadProblem, SkipReason, Skipped } from './manifests';
import { type Resource, toResource } from './resource';
import { SourceDocument, type SourceFile } from './source-document';
import { hasContent } from './split-documents';
import { hasTemplate, isOfTemplate, isOfYtt, isToFormat, TEMPLATE, TEMPLATE_START, withVariables } from './template';
import { TextPlaces } from './text-places';
import { checkSource } from './given';
import { sizeProblem } from './value-size';
import { KUBERNETES_SCHEMA } from './yaml-schema';

/** A document without both of these keys contains no Kubernetes object, so it need not be parsed. */
const HAS_KIND = /(?:^|[\s{,"'])kind["']?\s*:/;
const HAS_API_VERSION = /apiVersion["']?\s*:/;
const TEMPLATE_LINE = /^[^\S\r\n\u2028\u2029]*\{\{/m;

/** What the decoder puts in place of bytes that are not UTF-8. */
const REPLACED = '\uFFFD';
const NUL = '\0';

/**
 * Reads the objects in YAML or JSON with one or more documents.
 *
 * A document that cannot be read becomes a problem, and the others are read. Documents that are not manifests are
 * skipped.
 */
export function parseManifests(source: SourceFile): Manifests {
  checkSource('parseManifests()', source);
  return parseSource(source, new KnownTexts());
}

/**
 * Reads the objects of one of several texts.
 *
 * @param source The text.
 * @param known What was read from the others.
 */
export function parseSource(source: SourceFile, known: KnownTexts): Manifests {
  const resources: Resource[] = [];
  const problems: ReadProblem[] = [];
  const skipped: Skipped[] = [];

  if (source.unreadable !== undefined) {
    const document = new SourceDocument(source, 0, '', 0);
    problems.push({ message: `it cannot be read: ${source.unreadable}`, document, offset: 0, fatal: true });
  }
  known.documentsOf(source.text).forEach(({ text, offset }, index) => {
    const same = source.isUtf8 === false ? undefined : known.documents.get(text);
    if (same !== undefined) {
      const document = new SourceDocument(source, index, text, offset, same.places);
      for (const value of same.values) collect(value, document, resources);
      return;
    }
    const skip = (reason: SkipReason): void => void skipped.push({ file: source.file, document: index, reason });
    const skipTemplate = (document: SourceDocument): void => {
      skip('template');
      // Reported once per file, because it is rendered as a whole.
      if (problems.some(({ isTemplate: isSaid }) => isSaid)) return;
      const at = Math.max(0, text.search(TEMPLATE_START));
      const message = 'this is a template, which has to be rendered first';
      problems.push({ message, document, offset: at, fatal: true, isTemplate: true });
    };
    if (!mayBeManifest(text)) {
      if (hasContent(text)) skip(TEMPLATE_LINE.test(text) ? 'template' : 'not-a-manifest');
      return;
    }

    const places = new TextPlaces(text);
    const document = new SourceDocument(source, index, text, offset, places);
    if (source.isUtf8 === false && text.includes(REPLACED)) {
      problems.push({ message: 'the text is not UTF-8', document, offset: text.indexOf(REPLACED), fatal: true });
      return;
    }
    if (text.includes(NUL)) {
      const message = 'the text has NUL characters, probably because it is UTF-16; save it as UTF-8';
      problems.push({ message, document, offset: text.indexOf(NUL), fatal: true });
      return;
    }
    let values: readonly unknown[];
    try {
      values = parse(text, document, problems);
    } catch (error) {
      if (!(error instanceof TooMuch) && isTemplateText(text)) skipTemplate(document);
      else problems.push(toProblem(error, document));
      return;
    }
    if (isOfYtt(text) || (text.includes(TEMPLATE) && isOfTemplate(values)) || isToFormat(text, values)) {
      skipTemplate(document);
      return;
    }
    const before = resources.length;
    for (const value of values) collect(value, document, resources);
    if (resources.length === before) skip(text.includes(TEMPLATE) ? 'template' : 'not-a-manifest');
    else if (problems.at(-1)?.document !== document) known.documents.set(text, { values, places });
  });
  return { resources, problems, skipped };
}

/** Whether a text that is not valid YAML is a template. */
function isTemplateText(text: string): boolean {
  if (hasTemplate(text) || isOfYtt(text)) return true;
  const filled = withVariables(text);
  if (filled === undefined) return false;
  try {
    loadAll(filled, undefined, { schema: KUBERNETES_SCHEMA });
    return true;
  } catch {
    return false;
  }
}

function mayBeManifest(text: string): boolean {
  if (HAS_KIND.test(text) && HAS_API_VERSION.test(text)) return true;
  // In UTF-16, each ASCII character has a NUL byte.
  return text.includes(NUL) && mayBeManifest(text.replaceAll(NUL, ''));
}

function parse(text: string, document: SourceDocument, problems: ReadProblem[]): readonly unknown[] {
  if (/^\s*\{/.test(text)) {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      // YAML in flow style starts with the same character.
    }
    if (value !== undefined) return [checkSize(value, undefined)];
  }
  const values = parseYaml(text, document, problems);
  const alias = hasAnchor(text) ? text.search(ALIAS) : -1;
  return alias < 0 ? values : checkSize(values, alias);
}

function parseYaml(text: string, document: SourceDocument, problems: ReadProblem[]): readonly unknown[] {
  try {
    return loadAll(text, undefined, { schema: KUBERNETES_SCHEMA });
  } catch (error) {
    const exception = error as YAMLException;
    // For most clients, the last one counts, and findings about the rest of the document are still correct.
    if (exception.reason !== 'duplicated mapping key') throw error;
    const values = loadAll(text, undefined, { schema: KUBERNETES_SCHEMA, json: true });
    problems.push({
      message: 'the key is used twice in one object',
      document,
      offset: offsetOf(exception, document),
      fatal: false,
    });
    return values;
  }
}

/** Whether the text may have an anchor. `&` is frequent in other places, too, and searching for `*` everywhere would take long. */
function hasAnchor(text: string): boolean {
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    if (/[\s[{,]/.test(text.charAt(at - 1)) && /[^\s&]/.test(text.charAt(at + 1))) return true;
  }
  return false;
}

const ALIAS = /(?<=^|[\s[{,])\*[^\s*]/;

class TooMuch extends Error {
  public constructor(
    message: string,
    public readonly offset: number,
  ) {
    super(message);
  }
}

function checkSize<Value>(value: Value, alias: number | undefined): Value {
  const problem = sizeProblem(value, alias !== undefined);
  if (problem !== undefined) throw new TooMuch(problem, alias ?? 0);
  return value;
}

function toProblem(error: unknown, document: SourceDocument): ReadProblem {
  if (error instanceof TooMuch) {
    return { message: `the document cannot be read: ${error.message}`, document, offset: error.offset, fatal: true };
  }
  const exception = error as YAMLException;
  const message = `the document is not valid YAML: ${exception.reason}`;
  return { message, document, offset: offsetOf(exception, document), fatal: true };
}

function offsetOf({ mark }: YAMLException, { text }: SourceDocument): number {
  return Math.min((mark as { readonly position?: number } | undefined)?.position ?? 0, text.length);
}

/** Adds the object, or the objects in a list or template. */
function collect(value: unknown, document: SourceDocument, resources: Resource[]): void {
  for (const { value: object, path } of writtenObjects(value)) {
    const resource = toResource(object, { document, path });
    if (resource !== undefined && !isTemplate(resource)) resources.push(resource);
  }
}

function isTemplate({ kind, name, apiVersion }: Resource): boolean {
  return [kind, name, apiVersion].some((text) => text.includes(TEMPLATE));
}
