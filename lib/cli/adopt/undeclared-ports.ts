import { isNode, nodesIn, parseProgram, type SyntaxNode } from './syntax-tree';

/** The setting that lets numbers compile that no container declares; see `docs/moving-over.md`. */
const SETTING = 'undeclaredPorts';
const CONTEXT = `cdk8s-ports/${SETTING}`;

/**
 * Adds to a program that creates an app the two settings that turn numbers that no container declares into warnings: one for the compiler,
 * and one for synth. Returns `undefined` if the program creates no app or has the settings already.
 *
 * @throws {SyntaxError} If it cannot be read.
 */
export function withWarnings(text: string, file: string, entries: readonly string[]): string | undefined {
  const tree = parseProgram(text, file);
  const body = statementsOf(tree);
  const made = appsIn(tree, body).filter(({ name }) => !hasContext(tree, name));
  if (made.length === 0) return undefined;

  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const isTyped = /\.[mc]?tsx?$/i.test(file);
  const lines = text.includes(';') ? ';' : '';
  let result = text;
  for (const { name, end, start } of [...made].reverse()) {
    const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
    const statement = `${name}.node.setContext('${CONTEXT}', 'warn')${lines}`;
    result = `${result.slice(0, end)}${newline}${indent}${statement}${result.slice(end)}`;
  }
  const lastImport = [...body].reverse().find(({ type }) => IMPORTS.includes(type));
  const missing = entries.filter((entry) => !declares(tree, entry));
  // Only a module can augment another module, and only imports or exports make a file a module.
  if (!isTyped || lastImport === undefined || missing.length === 0) return result;
  const blocks = missing.map((entry) =>
    [`declare module '${entry}' {`, '  interface PortSettings {', `    ${SETTING}: 'warn'${lines}`, '  }', '}'].join(
      newline,
    ),
  );
  const at = lastImport.end;
  return `${result.slice(0, at)}${newline}${newline}${blocks.join(newline)}${result.slice(at)}`;
}

/** Whether a program assigns a new cdk8s app to a constant. */
export function makesApp(text: string, file: string): boolean {
  try {
    const tree = parseProgram(text, file);
    return appsIn(tree, statementsOf(tree)).length > 0;
  } catch {
    return false;
  }
}

const IMPORTS = ['ImportDeclaration', 'TSImportEqualsDeclaration'];

function statementsOf(tree: SyntaxNode): readonly SyntaxNode[] {
  const program = tree['program'];
  return isNode(program) ? ((program['body'] ?? []) as readonly SyntaxNode[]) : [];
}

/** The constants that hold a cdk8s app, and the ranges of their statements. */
function appsIn(
  tree: SyntaxNode,
  body: readonly SyntaxNode[],
): readonly { name: string; start: number; end: number }[] {
  const { classes, namespaces } = namesOfApp(body);
  const isApp = (callee: unknown): boolean => {
    if (!isNode(callee)) return false;
    if (callee.type === 'Identifier') return classes.has(String(callee['name']));
    const { object, property } = callee;
    return isNode(object) && isNode(property) && namespaces.has(String(object['name'])) && property['name'] === 'App';
  };
  return [...nodesIn(tree)].flatMap((node) => {
    if (node.type !== 'VariableDeclaration') return [];
    const { declarations } = node as unknown as { readonly declarations: readonly SyntaxNode[] };
    const [first, ...others] = declarations;
    const init = first?.['init'];
    const id = first?.['id'];
    if (others.length > 0 || !isNode(init) || !isNode(id) || init.type !== 'NewExpression') return [];
    return isApp(init['callee']) ? [{ name: String(id['name']), start: node.start, end: node.end }] : [];
  });
}

/** The local names of cdk8s' App, and of the module cdk8s as a whole. */
function namesOfApp(body: readonly SyntaxNode[]): { classes: ReadonlySet<string>; namespaces: ReadonlySet<string> } {
  const classes = new Set<string>();
  const namespaces = new Set<string>();
  for (const statement of body) {
    for (const [specifier, source] of boundBy(statement)) {
      if (source !== 'cdk8s') continue;
      const { local, imported, type, key, value } = specifier;
      if (isNode(local)) {
        const name = String(local['name']);
        if (type === 'ImportNamespaceSpecifier' || type === 'ImportDefaultSpecifier') namespaces.add(name);
        else if (isNode(imported) && imported['name'] === 'App') classes.add(name);
      } else if (isNode(key) && isNode(value) && key['name'] === 'App') {
        classes.add(String(value['name']));
      } else if (type === 'Identifier') {
        namespaces.add(String(specifier['name']));
      }
    }
  }
  return { classes, namespaces };
}

/**
 * What a statement binds from a module, and the module's name: by `import`, `import x = require()`, `const x = require()` or
 * `const { x } = require()`.
 */
function boundBy(statement: SyntaxNode): readonly (readonly [SyntaxNode, string])[] {
  if (statement.type === 'ImportDeclaration') {
    const { source, specifiers } = statement as unknown as { source: SyntaxNode; specifiers: readonly SyntaxNode[] };
    return specifiers.map((specifier) => [specifier, String(source['value'])] as const);
  }
  const { moduleReference, id: bound } = statement;
  if (isNode(moduleReference) && isNode(bound) && isNode(moduleReference['expression'])) {
    return [[bound, String(moduleReference['expression']['value'])]];
  }
  if (statement.type !== 'VariableDeclaration') return [];
  return (statement['declarations'] as readonly SyntaxNode[]).flatMap(({ id, init }) => {
    if (!isNode(id) || !isNode(init) || init.type !== 'CallExpression') return [];
    const [given] = init['arguments'] as readonly SyntaxNode[];
    const source = String(given?.['value']);
    if (id.type !== 'ObjectPattern') return [[id, source] as const];
    return (id['properties'] as readonly SyntaxNode[]).map((property) => [property, source] as const);
  });
}

function hasContext(tree: SyntaxNode, app: string): boolean {
  return [...nodesIn(tree)].some((node) => {
    if (node.type !== 'CallExpression') return false;
    const [key] = node['arguments'] as readonly SyntaxNode[];
    const { callee } = node;
    const of = isNode(callee) && isNode(callee['object']) ? callee['object']['object'] : undefined;
    return key?.['value'] === CONTEXT && isNode(of) && of['name'] === app;
  });
}

/** Whether the program has the setting for the compiler already. */
function declares(tree: SyntaxNode, entry: string): boolean {
  return [...nodesIn(tree)].some(
    ({ type, id, body }) =>
      type === 'TSModuleDeclaration' &&
      isNode(id) &&
      id['value'] === entry &&
      isNode(body) &&
      [...nodesIn(body)].some((node) => isNode(node['key']) && node['key']['name'] === SETTING),
  );
}
