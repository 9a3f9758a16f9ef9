// What the modules are that tsc has written, and how several of them are put into one.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

export const DIST = 'dist';

const REQUIRE = /\brequire\(["'](\.[^"']+)["']\)/g;
/** How a declaration names another: `from './port'`, `import('./port')`. */
const IMPORT = /\b(?:from |import\()["'](\.[^"']+)["']/g;

const SYNTAX = { '.js': REQUIRE, '.d.ts': IMPORT };

/** All files of dist/ with that ending. */
export function builtFiles(ending) {
  return readdirSync(DIST, { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(DIST, file));
}

/** The files of ours that a file refers to. */
export function references(file, ending) {
  return [...readFileSync(file, 'utf8').matchAll(SYNTAX[ending])].map(([, name]) => join(dirname(file), name + ending));
}

/** The text of a file, in which each file of ours that it refers to has another name. */
export function withReferences(file, ending, nameOf) {
  return readFileSync(file, 'utf8').replace(SYNTAX[ending], (all, name) =>
    all.replace(name, nameOf(join(dirname(file), name + ending)).replace(/(\.d\.ts|\.js)$/, '')),
  );
}

/** The files that a file refers to, those that these refer to, and so on, itself included. */
export function reachable(from, ending) {
  const found = new Set([from]);
  for (const file of found) for (const next of references(file, ending)) found.add(next);
  return found;
}

/** How a file in a folder names another one. */
export function relativeName(folder, file) {
  const name = relative(folder, file).split(sep).join('/');
  return name.startsWith('.') ? name : `./${name}`;
}

/** What a module is called in a bundle. */
export const idOf = (file) => relative(DIST, file).split(sep).join('/');

/**
 * The modules that a module requires, itself included, as one text that gives what the module exports, and the files that are in it.
 *
 * `given` are modules that are not in it: how the text comes to them. What is not to be in it is required from `folder`. More `entries` are
 * in it, whoever requires them.
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
 * Modules as the text of a table of functions, by what the modules are called. A function in brackets is compiled at once, and not first read
 * to see where it ends.
 */
export function tableOf(modules, { isAtOnce = false } = {}) {
  const [before, after] = isAtOnce ? [': (function (exports) {', '})'] : ['(exports) {', '}'];
  const bodies = [...modules].map(([file, body]) => `${JSON.stringify(idOf(file))}${before}\n${body}${after},\n`);
  return `const modules = {\n${bodies.join('')}};\n`;
}

/** The modules that a module requires, itself included, as they are in a bundle. `isAtOnce` says which are always loaded together. */
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

/** How tsc writes an import, once what it requires is called otherwise; an app has loaded cdk8s and constructs anyway. */
const IMPORTED = /^( *)(?:const|var) (\w+_\d+) = ((?:load|require)\("(?!(?:cdk8s|constructs)"|node:)([^"]+)"\));$/gm;

/**
 * The text of a module that loads what it imports when it first uses it, and not before: an app uses a part of the constructs, and a check a
 * part of the command line. What is imported for its effects alone is loaded at once, and so is what is always loaded.
 */
function lazily(text, isAtOnce) {
  const names = new Set();
  const declared = text.replace(IMPORTED, (all, indent, name, loaded, id) => {
    if (isAtOnce(id)) return all;
    const [uses, members] = [`\\b${name}\\b`, `\\b${name}\\b(?=\\.)`].map(
      (use) => text.match(new RegExp(use, 'g'))?.length ?? 0,
    );
    // Whoever takes the module as a whole has to get it.
    if (uses !== members + 1) return all;
    names.add(name);
    return `${indent}let ${name}$; const ${name} = () => (${name}$ ??= ${loaded});`;
  });
  // In brackets, for `new`: it would call what is called first.
  return declared.replace(/\b\w+_\d+\b(?=\.)/g, (name) => (names.has(name) ? `(${name}())` : name));
}

/** Removes a file that tsc has written as JavaScript, with its source map. */
export function removeBuilt(file) {
  rmSync(file);
  rmSync(`${file}.map`, { force: true });
}

/** The text without comments and indentation, which take time to read, too. */
export function withoutComments(text) {
  const compilerOptions = { removeComments: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
  return withoutIndentation(ts.transpileModule(text, { compilerOptions }).outputText);
}

function withoutIndentation(text) {
  // A line that begins in a template is a part of what the template says.
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
