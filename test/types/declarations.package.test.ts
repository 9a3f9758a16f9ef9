import * as fs from 'node:fs';
import * as path from 'node:path';
import { compile, inPairs, type Compilation, VERSIONS, type CompilerVersion } from '../compilers';

/*
 * A user's compiler does not check our declarations (scripts/declarations.mjs): here each of them checks them in full, under the options of
 * cdk8s' template, and without Node's types, which would bring newer libraries than an app's `lib: ["es2016"]`.
 */

const ROOT = path.join(__dirname, '../..');
const UNCHECKED = '// @ts-nocheck\n';

const declarations = (fs.readdirSync(path.join(ROOT, 'dist'), { recursive: true }) as string[]).filter((file) =>
  file.endsWith('.d.ts'),
);

let folder: string;
beforeAll(() => {
  // In the project, so that the packages are found that the declarations import.
  fs.mkdirSync(path.join(ROOT, 'node_modules/.cache'), { recursive: true });
  folder = fs.mkdtempSync(path.join(ROOT, 'node_modules/.cache/declarations-'));
  for (const file of declarations) {
    const copy = path.join(folder, file);
    fs.mkdirSync(path.dirname(copy), { recursive: true });
    fs.writeFileSync(copy, fs.readFileSync(path.join(ROOT, 'dist', file), 'utf8').replace(UNCHECKED, ''));
  }
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

/** What a compiler says of the entries. */
function check(version: CompilerVersion): Promise<Compilation> {
  const project = path.join(folder, `tsconfig.${version}.json`);
  const files = ['index.d.ts', 'checker.d.ts', 'cluster/index.d.ts', 'jest/index.d.ts'];
  const compilerOptions = {
    ...{ noEmit: true, types: [] },
    // What the template leaves out is node10, which this one warns of.
    ...(version === '6.0' && { ignoreDeprecations: '6.0' }),
  };
  const options = { extends: path.join(ROOT, 'examples/tsconfig.json'), compilerOptions, include: [], files };
  fs.writeFileSync(project, JSON.stringify(options));
  return compile(version, project);
}

test('each says that it need not be checked', () => {
  const unmarked = declarations.filter(
    (file) => !fs.readFileSync(path.join(ROOT, 'dist', file), 'utf8').startsWith(UNCHECKED),
  );
  expect(declarations).toContain('index.d.ts');
  expect(unmarked).toEqual([]);
});

describe('they are right', () => {
  let compilations: ReadonlyMap<CompilerVersion, Promise<Compilation>>;
  beforeAll(() => {
    compilations = inPairs(check);
  });

  test.each(VERSIONS)('to TypeScript %s', async (version) => {
    expect(await compilations.get(version)).toEqual({ diagnostics: [], other: '' });
  });
});

test('a wrong one is found', async () => {
  fs.appendFileSync(path.join(folder, 'index.d.ts'), 'export declare const wrong: Missing;\n');

  const { diagnostics } = await check('5.9');

  expect(diagnostics).toMatchObject([{ file: 'index.d.ts', code: 'TS2304', message: "Cannot find name 'Missing'." }]);
});
