import * as fs from 'node:fs';
import * as path from 'node:path';
import { MAIN, VERSIONS } from '../../lib/kplus/entry';
import { makeConsumer, PROJECT, run, type Consumer } from './consumer';

let consumer: Consumer;
beforeEach(async () => {
  consumer = await makeConsumer('');
});
afterEach(() => {
  fs.rmSync(consumer.folder, { recursive: true });
});

/** Removes a package from the app, whose packages are links. */
function uninstall(...names: string[]): void {
  for (const name of names) fs.unlinkSync(path.join(consumer.folder, 'node_modules', name));
}

/** The output of a program, or its error message. */
async function printed(program: string): Promise<string> {
  consumer.write('program.cjs', `try { ${program} } catch (error) { console.log(error.message); }`);
  const { output } = await run(consumer, process.execPath, ['program.cjs']);
  return output.trim();
}

const NOTHING_INSTALLED =
  'cdk8s-ports needs cdk8s-plus-27, which is not installed: npm install cdk8s-plus-27 cdk8s constructs';

test('each cdk8s-plus has an entry and is an optional peer', () => {
  const { exports, typesVersions, peerDependencies, peerDependenciesMeta } = JSON.parse(
    fs.readFileSync(path.join(PROJECT, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, Record<string, unknown>>>;
  const others = VERSIONS.filter((version) => version !== MAIN);

  for (const version of others) {
    expect(Object.entries(exports![`./${version}`]!)).toEqual([
      ['types@<5.4', './outdated-typescript.d.ts'],
      ['types', `./dist/${version}/index.d.ts`],
      ['default', `./dist/${version}/index.js`],
    ]);
    expect(typesVersions!['*']![version]).toEqual([`./dist/${version}/index.d.ts`]);
  }
  expect(Object.keys(peerDependencies!)).toEqual(
    expect.arrayContaining(['cdk8s', 'constructs', ...VERSIONS.map((version) => `cdk8s-plus-${version}`)]),
  );
  for (const peer of Object.keys(peerDependencies!)) {
    expect([peer, peerDependenciesMeta![peer]]).toEqual([peer, { optional: true }]);
  }
});

test('an entry whose cdk8s-plus is missing names the entry of the one that is installed', async () => {
  const expected = "cdk8s-ports/33 needs cdk8s-plus-33, and cdk8s-plus-27 is installed: import from 'cdk8s-ports'";
  expect(await printed("require('cdk8s-ports/33')")).toBe(expected);
  // An ES module must get this message, and not an error about a name that is not exported.
  consumer.write('program.mjs', "import { ConfigMap, Deployment } from 'cdk8s-ports/33';");
  expect((await run(consumer, process.execPath, ['program.mjs'])).output).toContain(`Error: ${expected}`);
});

test('an entry says what to install where no cdk8s-plus is', async () => {
  uninstall('cdk8s-plus-27');
  expect(await printed("require('cdk8s-ports/34')")).toBe(
    'cdk8s-ports/34 needs cdk8s-plus-34, which is not installed: npm install cdk8s-plus-34 cdk8s constructs',
  );
});

test('an entry says what else cdk8s-plus needs', async () => {
  uninstall('constructs');
  // The real path of the package: through the link, Node would find the other packages beside it.
  const kplus = path.join(consumer.folder, 'node_modules/cdk8s-plus-27');
  const real = fs.realpathSync(kplus);
  fs.unlinkSync(kplus);
  fs.cpSync(path.join(real, 'lib'), path.join(kplus, 'lib'), { recursive: true });
  fs.copyFileSync(path.join(real, 'package.json'), path.join(kplus, 'package.json'));
  expect(await printed("new (require('cdk8s-ports').Service)()")).toBe(
    'cdk8s-ports needs cdk8s and constructs: npm install cdk8s constructs',
  );
});

describe('without cdk8s, constructs and cdk8s-plus', () => {
  beforeEach(() => {
    uninstall('cdk8s', 'constructs', 'cdk8s-plus-27');
  });

  test('the main entry loads, and has what cdk8s-cli takes from it', async () => {
    expect(
      await printed("new (require('cdk8s-ports').PortsValidation)({ failOn: 'warning' }); console.log('made')"),
    ).toBe('made');
  });

  test.each([
    ['made', 'new kplus.Deployment()'],
    ['called', 'kplus.Service()'],
    ['extended', 'class Web extends kplus.Pod {}'],
    ['read', 'kplus.Protocol.TCP'],
    ['compared with', '({}) instanceof kplus.Service'],
  ])('what needs them fails with the sentence when it is %s', async (_, use) => {
    expect(await printed(`const kplus = require('cdk8s-ports'); ${use}`)).toBe(NOTHING_INSTALLED);
  });

  test('an ES module is told the same', async () => {
    consumer.write('program.mjs', "import { ConfigMap } from 'cdk8s-ports'; new ConfigMap();");
    expect((await run(consumer, process.execPath, ['program.mjs'])).output).toContain(`Error: ${NOTHING_INSTALLED}`);
  });

  test('the checker checks', async () => {
    expect(await printed("console.log(typeof require('cdk8s-ports/check').check)")).toBe('function');
    const bin = path.join(consumer.folder, 'node_modules/cdk8s-ports/dist/cli/bin.js');
    expect((await run(consumer, process.execPath, [bin, '--help'])).code).toBe(0);
  });
});

test('each entry has the declarations of its own cdk8s-plus, and shares those that name none', () => {
  const dist = path.join(consumer.folder, 'node_modules/cdk8s-ports/dist');
  for (const version of VERSIONS) {
    const folder = version === MAIN ? dist : path.join(dist, version);
    expect(fs.readFileSync(path.join(folder, 'kplus/cdk8s-plus.d.ts'), 'utf8')).toContain(`'cdk8s-plus-${version}'`);
    if (version !== MAIN)
      expect(fs.readdirSync(folder).sort()).toEqual(['declarations', 'index.d.ts', 'index.js', 'kplus']);
  }
});
