// Writes API.md, the reference of everything that the entry points export, from the comments in the sources, which TypeDoc reads.
// With --check it writes nothing, and fails if API.md is not up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { createTwoFilesPatch } from 'diff';
import { Application, Converter } from 'typedoc';
import { apiPage } from './api-page.mjs';

const ENTRY_POINTS = [
  { name: 'cdk8s-ports', module: 'index', file: 'lib/index.ts' },
  { name: 'cdk8s-ports/check', module: 'checker', file: 'lib/checker.ts' },
  { name: 'cdk8s-ports/cluster', module: 'cluster', file: 'lib/cluster/index.ts' },
  { name: 'cdk8s-ports/jest', module: 'jest', file: 'lib/jest/index.ts' },
  { name: 'cdk8s-ports/jest-globals', module: 'jest/globals', file: 'lib/jest/globals.ts' },
];

const app = await Application.bootstrap({
  entryPoints: ENTRY_POINTS.map(({ file }) => file),
  tsconfig: 'tsconfig.json',
  readme: 'none',
  // Only what this package adds: everything from cdk8s-plus, including inherited members, is documented there.
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  // Keeps the text the same on every machine and commit.
  disableGit: true,
  disableSources: true,
  validation: { notExported: false, invalidLink: true, notDocumented: false },
  logLevel: 'Warn',
});
// Leave out the names that only the compiler needs.
const { statements } = ts.createSourceFile('', readFileSync('lib/inferred-types.ts', 'utf8'), ts.ScriptTarget.Latest);
const inferred = new Set(statements.flatMap(({ exportClause }) => exportClause.elements.map(({ name }) => name.text)));
app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project: made }) => {
  for (const { children = [] } of made.children)
    for (const one of children.filter(({ name }) => inferred.has(name))) made.removeReflection(one);
});
const project = await app.convert();
if (!project) throw new Error('TypeDoc could not read the entry points');
app.validate(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('TypeDoc had something to say: see above');

// The type of an alias, as the compiler prints it.
const [{ program }] = app.getEntryPoints();
const checker = program.getTypeChecker();
const exported = ENTRY_POINTS.flatMap(({ file }) =>
  checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(resolve(file)))),
);
const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
function expand({ name }) {
  const symbol = exported.find((one) => one.name === name);
  const alias = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return checker.typeToString(checker.getDeclaredTypeOfSymbol(alias), undefined, flags).replaceAll('"', "'");
}

const expected = apiPage(project, ENTRY_POINTS, expand);
if (!process.argv.includes('--check')) {
  writeFileSync('API.md', expected);
} else {
  const actual = existsSync('API.md') ? readFileSync('API.md', 'utf8') : '';
  if (actual !== expected) {
    console.error(
      'API.md is not what the sources say; run `npm run api`, and have its change reviewed as one of the API:',
    );
    console.error(createTwoFilesPatch('API.md', 'sources', actual, expected, '', '', { context: 2 }));
    process.exitCode = 1;
  }
}
