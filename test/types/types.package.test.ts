import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { compile, inPairs } from '../compilers';
import { install } from '../installed';

/*
 * Programs that must compile, in every compiler that users have. What they expect of a type, they say themselves (`expectType`).
 */

describe('the programs compile', () => {
  const compilations = inPairs((version) => compile(version, path.join(__dirname, 'tsconfig.json')));

  test.each([...compilations])('TypeScript %s', async (_, compilation) => {
    expect(await compilation).toEqual({ diagnostics: [], other: '' });
  });
});

describe('what is exported without a type is declared by names of the package', () => {
  const app = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-ports-declared-'));
  install(app);
  fs.copyFileSync(path.join(__dirname, 'declared.ts'), path.join(app, 'declared.ts'));
  const compilations = inPairs((version) => compile(version, project(app, version)));

  afterAll(() => {
    fs.rmSync(app, { recursive: true });
  });

  test.each([...compilations])('TypeScript %s', async (version, compilation) => {
    expect(await compilation).toEqual({ diagnostics: [], other: '' });
    const declared = fs.readFileSync(path.join(app, version, 'declared.d.ts'), 'utf8');

    const sources = [...declared.matchAll(/(?:from |import\()["']([^"']*)["']/g)].map(([, source]) => source);
    expect(new Set(sources)).toEqual(new Set(['cdk8s-ports']));
    expect(declared).toMatch(/ set: StatefulSet<\{\s+5432: 5432;\s+\}>;/);
    expect(declared).toMatch(/ service: Service<\{\s+80: 80;\s+\}>;/);
    expect(declared).not.toContain('readonly image');
  });
});

/** A project that emits declarations, and sees of the package what its `exports` show. */
function project(folder: string, version: string): string {
  const file = path.join(folder, `tsconfig.${version}.json`);
  const compilerOptions = {
    ...{ strict: true, target: 'ES2020', module: 'Node16', types: [], skipLibCheck: true },
    ...{ declaration: true, emitDeclarationOnly: true, outDir: version, rootDir: '.' },
  };
  fs.writeFileSync(file, JSON.stringify({ compilerOptions, files: ['declared.ts'] }));
  return file;
}
