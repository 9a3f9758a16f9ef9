// Reads the modules that tsc writes, and bundles several of them into one.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

export const DIST = 'dist';

const REQUIRE = /\brequire\(["'](\.[^"']+)["']\)/g;
/** How a declaration refers to another: `from './port'`, `import('./port')`, `from './bundle.js'`. */
const IMPORT = /\b(?:from |import\()["'](\.[^"']+?)(?:\.js)?["']/g;

const SYNTAX = { '.js': REQUIRE, '.d.ts': IMPORT };

/** All files in dist/ with that ending. */
export function builtFiles(ending) {
  return readdirSync(DIST, { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(DIST, file));
}

/** Our files that a file refers to. */
export function references(file, ending) {
  return [...readFileSync(file, 'utf8').matchAll(SYNTAX[ending])].map(([, name]) => join(dirname(file), name + ending));
}

/** The text of a file, with other names for our files that it refers to. */
export function withReferences(file, ending, nameOf) {
  return readFileSync(file, 'utf8').replace(SYNTAX[ending], (all, name) =>
    all.replace(name, nameOf(join(dirname(file), name + ending)).replace(/(\.d\.ts|\.js)$/, '')),
  );
}

/** The file itself, and all files that it refers to, directly or indirectly. */
export function reachable(from, ending) {
  const found = new Set([from]);
  for (const file of found) for (const next of references(file, ending)) found.add(next);
  return found;
}

/** The name by which a file in a folder refers to another file. */
export function relativeName(folder, file) {
  const name = relative(folder, file).split(sep).join('/');
  return name.startsWith('.') ? name : `./${name}`;
}

/** The id of a module in a bundle. */
export const idOf = (file) => relative(DIST, file).split(sep).join('/');

/**
 * Bundles a module and all modules that it requires: returns the text, an expression for the exports of the module, and the bundled files.
 *
 * `given` has the expressions for modules that are not bundled. Modules that `isIn` excludes are required from `folder`. `entries` are
 * bundled even if nothing requires them.
 */
export function bundleOf(entry, options = {}) {
  const modules = modulesOf(entry, options);
  const text = `${LOAD}${tableOf(modules)}`;
  return { text, result: `load(${JSON.stringify(idOf(entry))})`, files: [...modules.keys()] };
}

const LOAD = `const loaded = {};
function load(id) {
  if (loaded[id] === undefined) modules[id]((loaded[id] = {}));
  return loaded[id];
}
`;

/**
 * Modules as the text of a table of functions, by their ids. V8 compiles a function in parentheses at once, without first pre-parsing it to
 * find its end.
 */
export function tableOf(modules, { isAtOnce = false } = {}) {
  const [before, after] = isAtOnce ? [': (function (exports) {', '})'] : ['(exports) {', '}'];
  const bodies = [...modules].map(([file, body]) => `${JSON.stringify(idOf(file))}${before}\n${body}${after},\n`);
  return `const modules = {\n${bodies.join('')}};\n`;
}

/** The texts of a module and of all modules that it requires, for a bundle. `isAtOnce` tells which of them are always loaded together. */
export function modulesOf(
  entry,
  {
    folder = dirname(entry),
    isIn = () => true,
    given = new Map(),
    entries = [entry],
    isLazy = true,
    isAtOnce = () => false,
  } = {},
) {
  const modules = new Map();
  const add = (file) => {
    if (modules.has(file)) return;
    modules.set(file, '');
    const text = readFileSync(file, 'utf8');
    if (text.includes('__dirname') && dirname(file) !== folder) {
      throw new Error(`${file}: __dirname is not where it was once the module is in ${folder}`);
    }
    if (/^(function|const|let|var|class) (load|loaded|modules|cdk8sPlus)\b/m.test(text)) {
      throw new Error(
        `${file}: 'load', 'loaded', 'modules' and 'cdk8sPlus' are names of the bundle; call it otherwise`,
      );
    }
    const body = text
      .replace(/^#!.*\n/, '')
      .replace(/^\/\/# sourceMappingURL=.*$/m, '')
      .replace(REQUIRE, (_, name) => {
        const required = join(dirname(file), `${name}.js`);
        if (given.has(required)) return given.get(required);
        if (!isIn(required)) return `require(${JSON.stringify(relativeName(folder, required).replace(/\.js$/, ''))})`;
        add(required);
        return `load(${JSON.stringify(idOf(required))})`;
      });
    modules.set(file, isLazy ? lazily(body, (id) => isAtOnce(idOf(file)) && isAtOnce(id)) : body);
  };
  for (const one of entries) add(one);
  return modules;
}

/** An import as tsc writes it, after `require` is replaced. cdk8s and constructs stay as they are: an app has loaded them anyway. */
const IMPORTED = /^( *)(?:const|var) (\w+_\d+) = ((?:load|require)\("(?!(?:cdk8s|constructs)"|node:)([^"]+)"\));$/gm;

/**
 * Changes the text of a module to load each import at its first use: an app uses only some of the constructs, and a check only a part of
 * the command line. Imports for side effects, and modules that are always loaded, are loaded at once.
 */
function lazily(text, isAtOnce) {
  const names = new Set();
  const declared = text.replace(IMPORTED, (all, indent, name, loaded, id) => {
    if (isAtOnce(id)) return all;
    const [uses, members] = [`\\b${name}\\b`, `\\b${name}\\b(?=\\.)`].map(
      (use) => text.match(new RegExp(use, 'g'))?.length ?? 0,
    );
    // Code that uses the module object as a whole needs the object, not a function.
    if (uses !== members + 1) return all;
    names.add(name);
    return `${indent}let ${name}$; const ${name} = () => (${name}$ ??= ${loaded});`;
  });
  // The parentheses are for `new`: without them, it would take `name` for the constructor.
  return declared.replace(/\b\w+_\d+\b(?=\.)/g, (name) => (names.has(name) ? `(${name}())` : name));
}

/** Removes a JavaScript file that tsc has written, and its source map. */
export function removeBuilt(file) {
  rmSync(file);
  rmSync(`${file}.map`, { force: true });
}

/** The text without comments and indentation, which also take time to read. */
export function withoutComments(text) {
  const compilerOptions = { removeComments: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
  return withoutIndentation(ts.transpileModule(text, { compilerOptions }).outputText);
}

function withoutIndentation(text) {
  // Indentation inside a template literal belongs to its value.
  const templates = [];
  const visit = (node) => {
    if (ts.isTemplateLiteralToken(node)) templates.push([node.getStart(), node.end]);
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('bundle.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS));
  return text.replace(/^ +/gm, (spaces, at) =>
    templates.some(([start, end]) => start < at && at < end) ? spaces : '',
  );
}
