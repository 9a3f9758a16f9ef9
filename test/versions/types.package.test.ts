import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { MAIN } from '../../lib/kplus/entry';
import type { Compilation } from '../compilers';
import { compile } from '../compilers';
import { casesOf, expectedText, textOf, topicsIn, unknownTypes } from '../errors/cases';
import { isThere, VERSION } from './version';

/*
 * The types and the messages of the entry of another cdk8s-plus: of the programs of `types` and `errors`, they are those of the main entry,
 * and of those here, which need a newer cdk8s-plus, they stand in the files beside them.
 */

const ROOT = path.join(__dirname, '../..');
const { CDK8S_PLUS_MODULES: MODULES = path.join(ROOT, 'node_modules') } = process.env;
const folderOf = (name: string): string => path.join(ROOT, 'test', name);
const own = (name: string): readonly string[] => topicsIn(folderOf(`versions/${name}`)).filter(isThere);

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-ports-versions-'));
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

/** Compiles programs with the entry, as it was built, in place of the main one. */
function compiled(name: string, files: readonly string[], types: readonly string[] = []): Promise<Compilation> {
  const entry = path.join(ROOT, 'dist', VERSION === MAIN ? '' : VERSION, 'index.d.ts');
  const packages = ['cdk8s', 'constructs', `cdk8s-plus-${VERSION}`].map((one) => [one, [path.join(MODULES, one)]]);
  const compilerOptions = {
    ...{ noEmit: true, types, typeRoots: [path.join(ROOT, 'node_modules/@types')], skipLibCheck: true },
    paths: {
      ...Object.fromEntries(packages),
      [`cdk8s-plus-${MAIN}`]: [path.join(MODULES, `cdk8s-plus-${VERSION}`)],
      'cdk8s-ports': [entry],
      [`cdk8s-ports/${VERSION}`]: [entry],
    },
  };
  const config = path.join(folder, `${name}.json`);
  const project = { extends: path.join(ROOT, 'examples/tsconfig.json'), compilerOptions, include: [], files };
  fs.writeFileSync(config, JSON.stringify(project));
  return compile('5.9', config);
}

/** The programs of the main entry, and those that are here. */
const programsOf = (name: 'types' | 'errors'): string[] => [
  ...topicsIn(folderOf(name)).map((topic) => path.join(folderOf(name), `${topic}.ts`)),
  ...own(name).map((topic) => path.join(folderOf(`versions/${name}`), `${topic}.ts`)),
];

/**
 * The members of unions in order, since the compiler lists them by when it first saw them, anywhere in the program; and how many members
 * a message leaves out, and which properties of a class it names, is a matter of the version.
 */
function inOrder(text: string): string {
  const member = /Invalid<"[^"]*">|"[^"]*"|[\w.]+/;
  const union = new RegExp(`(?:${member.source})(?: \\| (?:${member.source}))+`, 'g');
  return text
    .replace(union, (members) => members.split(' | ').sort().join(' | '))
    .replace(/(missing the following properties from type '[^']*'): .*/g, '$1')
    .replace(/and \d+ more/g, 'and more');
}

/** What a version has not, and the programs use; 26 was not kept up. */
const LACKING: Readonly<Record<string, RegExp>> = { 26: /'className' does not exist in type 'IngressProps'/ };

test('the programs compile, and are typed as they say', async () => {
  const { diagnostics, other } = await compiled('types', programsOf('types'));
  const lacking = LACKING[VERSION];
  expect({ diagnostics: diagnostics.filter(({ message }) => lacking?.test(message) !== true), other }).toEqual({
    diagnostics: [],
    other: '',
  });
});

test('the messages are the same, and in the words of users', async () => {
  const compilation = await compiled('errors', programsOf('errors'));

  expect(compilation.other).toBe('');
  for (const topic of topicsIn(folderOf('errors'))) {
    expect(inOrder(textOf(casesOf(folderOf('errors'), topic, compilation)))).toBe(
      inOrder(fs.readFileSync(path.join(folderOf('errors'), `${topic}.txt`), 'utf8')),
    );
  }
  for (const topic of own('errors')) {
    const cases = casesOf(folderOf('versions/errors'), topic, compilation);
    expect([...cases].filter(([, errors]) => errors.length === 0).map(([title]) => title)).toEqual([]);
    expect(textOf(cases)).toBe(expectedText(folderOf('versions/errors'), topic, textOf(cases)));
  }
  expect(compilation.diagnostics.filter(({ message }) => unknownTypes(message).length > 0)).toEqual([]);
});

// They are written for that of the main entry, and an older one lacks some of it.
const testIfNewer = Number(VERSION) >= Number(MAIN) ? test : test.skip;

testIfNewer('the programs for cdk8s-plus compile with the one import changed', async () => {
  const written = ['programs', 'refusals'].flatMap((name) => {
    const from = folderOf(`drop-in/${name}`);
    return fs.readdirSync(from).map((file) => {
      const text = fs.readFileSync(path.join(from, file), 'utf8');
      const to = path.join(folder, `${name}-${file}`);
      fs.writeFileSync(to, text.replaceAll("'cdk8s-plus-27'", "'cdk8s-ports'"));
      return to;
    });
  });
  expect(await compiled('drop-in', written, ['node'])).toEqual({ diagnostics: [], other: '' });
});

describe('a setting of the project', () => {
  const entry = VERSION === MAIN ? 'cdk8s-ports' : `cdk8s-ports/${VERSION}`;
  const setting = `declare module '${entry}' {\n  interface PortSettings {\n    undeclaredPorts: 'warn';\n  }\n}\n`;
  const program = `import { App, Chart } from 'cdk8s';
import { Deployment, Service } from '${entry}';
const chart = new Chart(new App(), 'shop');
const web = new Deployment(chart, 'web', { containers: [{ image: 'web:1', ports: [{ name: 'http', number: 8080 }] }] });
new Service(chart, 'service', { selector: web, ports: [{ port: 80, targetPort: 9999 }] });
`;

  test.each([
    ['lets a number pass that no container declares', setting, []],
    ['is what lets it pass', '', [expect.stringContaining('9999')]],
  ])('%s', async (title, head, expected) => {
    const file = path.join(folder, `${title.replaceAll(' ', '-')}.ts`);
    fs.writeFileSync(file, program + head);
    const { diagnostics, other } = await compiled(path.basename(file, '.ts'), [file]);
    expect([diagnostics.map(({ message }) => message), other]).toEqual([expected, '']);
  });
});
