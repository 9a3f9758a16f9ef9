import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';

/** A line of a program, with its place in the documentation. */
export interface Line {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** Output or an error that the documentation shows for a program. */
export interface Shown {
  readonly what: 'output' | 'error';
  readonly text: string;
  readonly place: string;
}

/** A program of the documentation. */
export interface Documented {
  /** `README.md:12`, the line of its fence. */
  readonly place: string;
  readonly lines: readonly Line[];
  readonly shown: readonly Shown[];
  readonly compiledOnly: boolean;
  /** The name whose comment contains it. */
  readonly owner?: string;
}

interface Fence {
  readonly language: string;
  readonly comment: string | undefined;
  readonly lines: readonly Line[];
  readonly place: string;
}

const MARKERS = {
  continues: 'continues the block above',
  compiledOnly: 'compiled only',
  output: 'output of the block above',
  error: 'error of the block above',
} as const;

/** The programs in a Markdown file, with the results that it shows for them. */
export function programsOfMarkdown(file: string, name: string): Documented[] {
  const programs: Documented[] = [];
  const text = fs.readFileSync(file, 'utf8').split('\n');
  for (const fence of fencesOf(text.map((line, index) => ({ text: line, file: name, line: index + 1 })))) {
    const { comment, place } = fence;
    const last = programs.at(-1);
    if (fence.language === 'ts') {
      const continued = comment === MARKERS.continues ? compilingBefore(programs, place).lines : [];
      programs.push({
        place,
        lines: [...continued, ...fence.lines],
        shown: [],
        compiledOnly: comment === MARKERS.compiledOnly,
      });
    } else if (comment === MARKERS.output || comment === MARKERS.error) {
      if (!last) throw new Error(`${place}: there is no block above`);
      const shown: Shown = {
        what: comment === MARKERS.output ? 'output' : 'error',
        text: fence.lines.map((line) => line.text).join('\n'),
        place,
      };
      programs[programs.length - 1] = { ...last, shown: [...last.shown, shown] };
    }
  }
  return programs;
}

/** The program that `continues the block above` refers to: the last one that must not fail. */
function compilingBefore(programs: readonly Documented[], place: string): Documented {
  const before = programs.filter(({ shown }) => shown.every(({ what }) => what !== 'error')).at(-1);
  if (!before) throw new Error(`${place}: there is no block above that it could continue`);
  return before;
}

function fencesOf(lines: readonly Line[]): Fence[] {
  const fences: Fence[] = [];
  let comment: string | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const [, indent, language] = /^(\s*)```(\w*)/.exec(line.text) ?? [];
    const [, marker] = /^\s*<!--\s*(.*?)\s*-->\s*$/.exec(line.text) ?? [];
    if (language !== undefined) {
      const end = lines.findIndex((other, at) => at > index && other.text.trim() === '```');
      if (end < 0) throw new Error(`${line.file}:${line.line}: the block is never closed`);
      const inside = lines.slice(index + 1, end);
      fences.push({
        language,
        comment,
        place: `${line.file}:${line.line}`,
        lines: inside.map((one) => ({
          ...one,
          text: one.text.startsWith(indent!) ? one.text.slice(indent!.length) : one.text,
        })),
      });
      comment = undefined;
      index = end;
    } else if (marker !== undefined) {
      const known = Object.values(MARKERS) as string[];
      // A misspelt marker would leave its block unchecked.
      if (/\bblock\b|^compiled/.test(marker) && !known.includes(marker)) {
        throw new Error(`${line.file}:${line.line}: '${marker}' is not one of: ${known.join(', ')}`);
      }
      comment = marker;
    } else if (line.text.trim() !== '') {
      comment = undefined;
    }
  }
  return fences;
}

/** The `@example`s of a source file. */
export function programsOfComments(file: string, name: string): Documented[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const text = source.text.split('\n');
  const programs: Documented[] = [];
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getJSDocCommentsAndTags(node)) {
      if (!ts.isJSDoc(comment) || comment.parent !== node) continue;
      for (const tag of comment.tags ?? []) {
        if (tag.tagName.text !== 'example') continue;
        const first = source.getLineAndCharacterOfPosition(tag.getStart(source)).line;
        const last = source.getLineAndCharacterOfPosition(tag.getEnd()).line;
        const lines = text.slice(first, last + 1).map((one, index) => ({
          text: one.replace(/^\s*\*\/?\s?/, ''),
          file: name,
          line: first + index + 1,
        }));
        const fences = fencesOf(lines).filter(({ language }) => language === 'ts');
        if (fences.length === 0) throw new Error(`${name}:${first + 1}: an @example without a \`\`\`ts block`);
        programs.push(
          ...fences.map((fence) => ({
            place: fence.place,
            lines: fence.lines,
            shown: [],
            compiledOnly: false,
            owner: ownerOf(node),
          })),
        );
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return programs;
}

function ownerOf(node: ts.Node): string {
  const declaration = ts.isVariableStatement(node) ? node.declarationList.declarations[0] : node;
  const name = declaration && ts.getNameOfDeclaration(declaration as ts.Declaration);
  return name ? name.getText() : '';
}

/** All TypeScript files below a folder. */
export function sourcesIn(folder: string): string[] {
  return (fs.readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => path.join(folder, file));
}
