import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { FieldPath } from '../kube/field-path';
import { type Comment, findComments, numberComments } from './comments';
import { endOfLine, type TextRange } from './text-range';

/** A node on the way along a path. */
interface Step {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
  readonly isFirst: boolean;
  /** Whether it was found through a merge key, whose value other objects share. */
  readonly isMerged?: boolean;
}

/**
 * Finds fields in the text of a document.
 *
 * It parses the text a second time, with positions, which is slower than for the values alone.
 */
export class DocumentLocator {
  /** The comments of the document. */
  public readonly comments: readonly Comment[];

  private readonly document: Document;
  private used: ReadonlySet<string> | undefined;

  /** Parses the text. */
  public constructor(private readonly text: string) {
    this.comments = findComments(text);
    this.document = parseDocument(numberComments(text, this.comments), {
      version: '1.1',
      uniqueKeys: false,
      logLevel: 'silent',
      strict: false,
    });
  }

  /** The range of a field: that of its value if it is a scalar, otherwise that of its name. */
  public rangeOf(path: FieldPath): TextRange {
    const last = this.walk(path).at(-1);
    if (isScalar(last?.value) || isAlias(last?.value)) {
      const range = last.value.range;
      if (range && range[1] > range[0]) return [range[0], trimmedEnd(this.text, range[0], range[1])];
    }
    const range = (last?.key ?? firstKey(last?.value) ?? last?.value)?.range;
    return range
      ? [range[0], trimmedEnd(this.text, range[0], Math.min(range[1], endOfLine(this.text, range[0])))]
      : [0, 0];
  }

  /** The comments above and after a field, and those of the objects around it, innermost first. */
  public commentsAt(path: FieldPath): readonly Comment[] {
    const comments: (string | null | undefined)[] = [];
    const steps = this.walk(path);
    for (const [index, { key, value, isFirst }] of [...steps.entries()].reverse()) {
      if (!isCollection(value) || value.flow) comments.push(value?.comment);
      comments.push(key === undefined ? value?.commentBefore : key.commentBefore);
      // The parser attaches a comment above the first item of a block to the block.
      if (isFirst) comments.push(steps[index - 1]?.value?.commentBefore);
    }
    // A comment at the top of the document applies to all of it; the parser attaches it to the first field.
    comments.push(firstKey(steps[0]?.value)?.commentBefore, this.document.commentBefore);
    const numbers = comments.flatMap((comment) => comment?.match(/\d+/g) ?? []);
    return numbers.flatMap((number) => this.comments[Number(number)] ?? []);
  }

  /** Whether the text of a field is also the value of other fields, through an alias or a merge key. */
  public isShared(path: FieldPath): boolean {
    const used = (this.used ??= this.usedAnchors());
    return this.walk(path).some(
      ({ value, isMerged }) =>
        isMerged === true || isAlias(value) || (value?.anchor !== undefined && used.has(value.anchor)),
    );
  }

  private usedAnchors(): ReadonlySet<string> {
    const used = new Set<string>();
    visit(this.document, { Alias: (_, { source }) => void used.add(source) });
    return used;
  }

  private walk(path: FieldPath): readonly Step[] {
    const steps: Step[] = [{ key: undefined, value: this.document.contents ?? undefined, isFirst: false }];
    for (const name of path) {
      const next = this.child(steps.at(-1)?.value, name);
      if (next === undefined) break;
      steps.push(next);
    }
    return steps;
  }

  private child(parent: Node | undefined, name: string | number): Step | undefined {
    const node = isAlias(parent) ? parent.resolve(this.document) : parent;
    if (isSeq(node)) {
      const item = node.items[Number(name)];
      return isNode(item) ? { key: undefined, value: item, isFirst: Number(name) === 0 } : undefined;
    }
    if (!isMap(node)) return undefined;
    const pairs = node.items as Pair<Node, Node | null>[];
    // If a key occurs twice, the last one counts.
    const pair = pairs.filter(({ key }) => isScalar(key) && isCalled(key, String(name))).at(-1);
    if (pair !== undefined) return { key: pair.key, value: pair.value ?? undefined, isFirst: pair === pairs[0] };
    for (const { key, value } of pairs) {
      if (!isScalar(key) || (key.source ?? key.value) !== '<<') continue;
      for (const merged of isSeq(value) ? (value.items as Node[]) : [value ?? undefined]) {
        const found = this.child(merged, name);
        if (found !== undefined) return { ...found, isMerged: true };
      }
    }
    return undefined;
  }
}

/** Compares the source, too: the parser reads a plain `.` as a number. */
function isCalled({ value, source }: Scalar, name: string): boolean {
  return String(value) === name || source === name;
}

function firstKey(node: Node | undefined): Node | undefined {
  const first = isMap(node) ? node.items[0]?.key : undefined;
  return isNode(first) ? first : undefined;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last -= 1;
  return last;
}
