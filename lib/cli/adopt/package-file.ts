import { dirname, join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { isNode, parseJson, type SyntaxNode } from './syntax-tree';

/** The sections that can name a package, in order of precedence. */
const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

/** A package.json. */
export interface PackageFile {
  readonly file: string;
  readonly text: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Reads a package.json; `undefined` if there is none.
 *
 * @throws If it cannot be read, or is not JSON.
 */
export function readPackageFile(folder: string): PackageFile | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw new Error('it is not an object');
  return { file, text, content: content as PackageFile['content'] };
}

/** The folders that can have the package.json of a program: its own, and those above up to the root of the repository. */
export function foldersAbove(file: string): readonly string[] {
  const folders: string[] = [];
  for (let at = dirname(file); ; at = dirname(at)) {
    folders.push(at);
    if (dirname(at) === at || existsSync(join(at, '.git'))) return folders;
  }
}

/** The section that names a package, if one does. */
export function sectionOf({ content }: PackageFile, name: string): string | undefined {
  return SECTIONS.find((section) => {
    const named = content[section];
    return typeof named === 'object' && named !== null && Object.hasOwn(named, name);
  });
}

/** The text with this package added to the section of the cdk8s-plus that the programs use; unchanged if it is there already. */
export function withDependency(file: PackageFile, own: string, version: string, kplus: readonly string[]): string {
  if (sectionOf(file, own) !== undefined) return file.text;
  const beside = kplus.find((name) => sectionOf(file, name) !== undefined);
  const section = (beside === undefined ? undefined : sectionOf(file, beside)) ?? 'dependencies';
  const known = beside === undefined ? undefined : (file.content[section] as Record<string, unknown>)[beside];
  // The same kind of version range as for cdk8s-plus: pinned, ~ or ^.
  const [freedom = '^'] = /^[\^~]?(?=\d)/.exec(String(known)) ?? [];
  const entry = `${JSON.stringify(own)}: ${JSON.stringify(`${freedom}${version}`)}`;

  const root = parseJson(file.text);
  const found = valueOf(root, section);
  if (found !== undefined) return inserted(file.text, found, own, entry);
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  const indent = indentOf(file.text, root);
  if (indent === undefined) return inserted(file.text, root, undefined, `${JSON.stringify(section)}: { ${entry} }`);
  const body = `${newline}${indent}${indent}${entry}${newline}${indent}`;
  return inserted(file.text, root, undefined, `${JSON.stringify(section)}: {${body}}`, `${newline}${indent}`);
}

function propertiesOf(object: SyntaxNode): readonly SyntaxNode[] {
  return ((object['properties'] ?? []) as readonly unknown[]).filter(isNode);
}

function keyOf({ key }: SyntaxNode): string {
  return isNode(key) ? String(key['value']) : '';
}

function valueOf(object: SyntaxNode, name: string): SyntaxNode | undefined {
  const value = propertiesOf(object).find((property) => keyOf(property) === name)?.['value'];
  return isNode(value) ? value : undefined;
}

/** The indentation of the first property; `undefined` if it is on the line of the brace. */
function indentOf(text: string, root: SyntaxNode): string | undefined {
  const [first] = propertiesOf(root);
  return first === undefined ? '  ' : /\n([ \t]*)$/.exec(text.slice(root.start, first.start))?.[1];
}

/** Inserts a property into an object: before the first whose name sorts after its own, or at the end. */
function inserted(text: string, object: SyntaxNode, name: string | undefined, entry: string, space?: string): string {
  const properties = propertiesOf(object);
  const next = name === undefined ? undefined : properties.find((property) => keyOf(property) > name);
  const last = properties.at(-1);
  if (last === undefined) {
    const [, line = ''] = /(?:^|\n)([ \t]*)[^\n]*$/.exec(text.slice(0, object.start)) ?? [];
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const unit = line === '' ? '  ' : line;
    const around = space === undefined ? [`${newline}${line}${unit}`, `${newline}${line}`] : [space, newline];
    return `${text.slice(0, object.start + 1)}${around.join(entry)}${text.slice(object.end - 1)}`;
  }
  const one = next ?? last;
  const before = properties[properties.indexOf(one) - 1];
  // The same space as between the other properties: a line break or a blank.
  const gap = text.slice(before?.end ?? object.start + 1, one.start).replace(/^\s*,/, '');
  return next === undefined
    ? `${text.slice(0, last.end)},${gap}${entry}${text.slice(last.end)}`
    : `${text.slice(0, next.start)}${entry},${gap}${text.slice(next.start)}`;
}
