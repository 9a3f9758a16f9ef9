// Bundles the declarations that tsc writes into a few files, because a user's compiler finds, reads and binds each file anew: for an app of
// 30 files, 150 files took an eighth of what this package adds to its time.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';
import { builtFiles, DIST, reachable } from './modules.mjs';

const ENDING = '.d.ts';
const ENTRIES = ['index', 'checker', 'cluster/index', 'jest/index', 'jest/globals'];
/** The only file that differs between the versions of cdk8s-plus (scripts/entries.mjs). */
const KPLUS = built('kplus/cdk8s-plus');

/**
 * Keeps users' compilers from checking our declarations, also without skipLibCheck: in an app of 30 files, that took a tenth of the time.
 * Users could not fix them anyway; test/types/declarations.package.test.ts checks them with each compiler. The compiler reads a declaration
 * file with this comment like any other, but does not check it (`canIncludeBindAndCheckDiagnostics`).
 */
const UNCHECKED = '// @ts-nocheck';

const bundleOf = bundled();
const typesOf = new Map(ENTRIES.map((name) => [built(name), typesExportedBy(built(name))]));
const bundle = await rollup({
  input: ENTRIES.map(built),
  external: (id) => !(id.startsWith('.') || isAbsolute(id)) || id.endsWith('/kplus/cdk8s-plus'),
  plugins: [dts()],
  onwarn: ({ code, message }) => {
    // lib/inferred-types.ts exports what declarations of users' programs need of the types that no entry exports.
    const isKnown = message.includes('private shared type exports');
    // Types have no order in which they are made.
    if (!isKnown && code !== 'CIRCULAR_CHUNK') throw new Error(message);
  },
});
const { output } = await bundle.generate({
  banner: UNCHECKED,
  entryFileNames: ({ facadeModuleId }) => relative(DIST, facadeModuleId),
  chunkFileNames: `declarations/[name]${ENDING}`,
  manualChunks: (id) => bundleOf.get(relative('.', id)),
  minifyInternalExports: false,
});
for (const { fileName, code } of output) {
  const [renamed] = /\b(?:class|const|enum|function|interface|type) \w+\$\d+/.exec(code) ?? [];
  if (renamed) throw new Error(`${fileName}: '${renamed}' would appear with that name in messages`);
}

const texts = [
  [KPLUS, `${UNCHECKED}\n${readFileSync(KPLUS, 'utf8')}`],
  ...output.map(({ fileName, code }) => [
    join(DIST, fileName),
    withTypes(code, typesOf.get(join(DIST, fileName)) ?? new Set()),
  ]),
];
for (const file of builtFiles(ENDING)) rmSync(file);
for (const [file, text] of texts) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * The bundle of each file that the entries read, by who reads it: what depends on cdk8s-plus is copied for each version, and a program that
 * only checks YAML need not have cdk8s. Files that declare the same name go into different bundles: a bundler would rename one of the two,
 * and the compiler shows users the name that is declared.
 */
function bundled() {
  const [main, ...others] = ENTRIES.map((name) => reachable(built(name), ENDING));
  const kindOf = (file) => {
    if (reachable(file, ENDING).has(KPLUS)) return 'constructs';
    if (!others.some((entry) => entry.has(file))) return 'ports';
    return main.has(file) ? 'shared' : 'checks';
  };
  const found = new Map();
  const taken = new Map();
  for (const file of new Set([main, ...others].flatMap((entry) => [...entry]))) {
    if (file === KPLUS || ENTRIES.some((name) => file === built(name))) continue;
    const [kind, names] = [kindOf(file), declaredIn(file)];
    let name = kind;
    for (let n = 2; names.some((one) => taken.get(name)?.has(one)); n += 1) name = `${kind}-${n}`;
    taken.set(name, new Set([...(taken.get(name) ?? []), ...names]));
    found.set(file, name);
  }
  return found;
}

/** The names that a file exports as types only. The bundler exports a class as a value all the same, which a program could not import. */
function typesExportedBy(file) {
  return new Set(
    statementsIn(file)
      .filter(ts.isExportDeclaration)
      .flatMap(({ exportClause, isTypeOnly, moduleSpecifier: { text: from } = {} }) => {
        if (exportClause !== undefined)
          return exportClause.elements.filter((one) => isTypeOnly || one.isTypeOnly).map(({ name }) => name.text);
        const exported = join(dirname(file), `${from}${ENDING}`);
        return from.startsWith('.') && exported !== KPLUS ? [...typesExportedBy(exported)] : [];
      }),
  );
}

function withTypes(code, types) {
  return code.replace(/^export \{([^}]*)\}/gm, (_, exported) => {
    const names = exported.split(',').map((one) => one.trim());
    return `export { ${names.map((one) => (types.has(one.split(' ').at(-1)) ? `type ${one}` : one)).join(', ')} }`;
  });
}

function statementsIn(file) {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest).statements;
}

function declaredIn(file) {
  const declared = statementsIn(file).flatMap((one) => one.declarationList?.declarations ?? [one]);
  return [...new Set(declared.flatMap(({ name }) => name?.text ?? []))];
}

function built(name) {
  return join(DIST, `${name}${ENDING}`);
}
