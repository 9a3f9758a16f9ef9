import type * as parser from '@babel/parser';
import { extname } from 'node:path';

/** A node of a syntax tree, of any type. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

type Options = NonNullable<Parameters<typeof parser.parse>[1]>;
type Plugins = NonNullable<Options['plugins']>;

// Loaded late: it is large, and only `adopt` needs it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const parserModule = (): typeof parser => require('@babel/parser') as typeof parser;

/** Accepts every program that can be parsed at all: whether it is correct does not matter for changing it. */
const TOLERANT: Options = {
  errorRecovery: true,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowNewTargetOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
};

/**
 * The syntax tree of a program.
 *
 * @throws {SyntaxError} If it is not one: with the reason, and the place in `loc`.
 */
export function parseProgram(text: string, file: string): SyntaxNode {
  const { parse } = parserModule();
  let first: unknown;
  for (const plugins of pluginsFor(file)) {
    for (const sourceType of ['module', 'script'] as const) {
      try {
        return parse(text, { ...TOLERANT, sourceType, plugins }) as unknown as SyntaxNode;
      } catch (error) {
        first ??= error;
      }
    }
  }
  throw first;
}

/**
 * The syntax tree of JSON, with comments or without.
 *
 * @throws {SyntaxError} If it is not JSON.
 */
export function parseJson(text: string): SyntaxNode {
  // The parser takes a leading byte order mark for white space.
  return parserModule().parseExpression(text) as unknown as SyntaxNode;
}

/** The sets of plugins to try for a file, the likeliest first: there are two kinds of decorators. */
function pluginsFor(file: string): readonly Plugins[] {
  const ending = extname(file).toLowerCase();
  const always: Plugins = ['explicitResourceManagement', 'deprecatedImportAssert'];
  const language: Plugins = /^\.[mc]?tsx?$/.test(ending)
    ? [['typescript', { dts: /\.d\.[mc]?ts$/i.test(file) }], ...(ending === '.tsx' ? (['jsx'] as const) : [])]
    : ['jsx', 'flow'];
  return [
    [...always, ...language, 'decorators-legacy'],
    [...always, ...language, 'decorators', 'decoratorAutoAccessors'],
  ];
}

/** The node and all nodes in it, in the order of the text. */
export function* nodesIn(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) yield* nodesIn(child);
  }
}

/** Whether a field of a node holds a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}
