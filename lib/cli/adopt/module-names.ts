import { isNode, nodesIn, parseProgram, type SyntaxNode } from './syntax-tree';

/** A module name in a program. */
export interface ModuleName {
  readonly name: string;
  /** Where the name is in the text, without its quotes. */
  readonly start: number;
  readonly end: number;
}

/**
 * All module names in a program, wherever the syntax allows one.
 *
 * @throws {SyntaxError} If it cannot be read.
 */
export function moduleNamesIn(text: string, file: string): readonly ModuleName[] {
  const tree = parseProgram(text, file);
  const named = [...nodesIn(tree)].flatMap((node) => {
    const place = NAMED[node.type]?.(node);
    return isNode(place) ? textOf(place) : [];
  });
  return [...named, ...documented(tree)].sort((one, other) => one.start - other.start);
}

/** For each type of node that can name a module: the node of the name. */
const NAMED: Readonly<Record<string, (node: SyntaxNode) => unknown>> = {
  ImportDeclaration: ({ source }) => source,
  ExportNamedDeclaration: ({ source }) => source,
  ExportAllDeclaration: ({ source }) => source,
  TSExternalModuleReference: ({ expression }) => expression,
  TSImportType: ({ argument }) => argument,
  TSModuleDeclaration: ({ id }) => id,
  ImportExpression: ({ source }) => source,
  CallExpression: ({ callee, arguments: given }) =>
    isNode(callee) && takesModule(callee) ? (given as readonly unknown[])[0] : undefined,
};

/** The global objects of test runners. Their methods that take a module name contain one of the words in `OF_RUNNER`. */
const RUNNERS = ['jest', 'vi'];
const OF_RUNNER = /mock|requireactual|importactual/i;

/** Whether a callee takes a module name: `import()`, `require`, `require.resolve`, `jest.mock`. */
function takesModule(callee: SyntaxNode): boolean {
  if (callee.type === 'Import') return true;
  if (callee.type === 'Identifier') return callee['name'] === 'require';
  const { object, property } = callee;
  if (callee.type !== 'MemberExpression' || !isNode(object) || !isNode(property)) return false;
  const method = String(property['name']);
  if (object.type === 'MetaProperty') return method === 'resolve';
  const name = String(object['name']);
  return name === 'require' ? method === 'resolve' : RUNNERS.includes(name) && OF_RUNNER.test(method);
}

function textOf(node: SyntaxNode): readonly ModuleName[] {
  const place = { start: node.start + 1, end: node.end - 1 };
  if (node.type === 'StringLiteral') return [{ name: String(node['value']), ...place }];
  // In Babel's tree, a type `import('x')` wraps the name in a literal type.
  if (node.type === 'TSLiteralType' && isNode(node['literal'])) return textOf(node['literal']);
  const [quasi, ...more] = (node['quasis'] ?? []) as readonly { readonly value: { readonly cooked?: string } }[];
  if (node.type !== 'TemplateLiteral' || quasi === undefined || more.length > 0) return [];
  return [{ name: quasi.value.cooked ?? '', ...place }];
}

/** Types in JSDoc of JavaScript: `@type {import('cdk8s').Chart}`. Babel does not parse comments, so a regular expression finds them. */
function documented(tree: SyntaxNode): readonly ModuleName[] {
  const comments = (tree['comments'] ?? []) as readonly { readonly value: string; readonly start: number }[];
  return comments.flatMap(({ value, start }) =>
    [...(value.startsWith('*') ? value.matchAll(/\bimport\(\s*(['"])([^'"]+)\1\s*\)/g) : [])].map((match) => {
      // `value` lacks the two characters that open the comment.
      const from = start + 2 + match.index + match[0].indexOf(match[1] ?? '') + 1;
      return { name: match[2] ?? '', start: from, end: from + (match[2] ?? '').length };
    }),
  );
}
