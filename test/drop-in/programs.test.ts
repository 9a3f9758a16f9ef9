import type { Chart } from 'cdk8s';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';
import * as ours from '../../lib';
import { compilerErrors } from './compile';
import * as access from './programs/access';
import * as autoscaling from './programs/autoscaling';
import * as configuration from './programs/configuration';
import * as containers from './programs/containers';
import * as ingresses from './programs/ingresses';
import * as networking from './programs/networking';
import * as pods from './programs/pods';
import * as scheduling from './programs/scheduling';
import * as services from './programs/services';
import * as storage from './programs/storage';
import * as workloads from './programs/workloads';
import { filesOf, manifestOf } from './synthesized';
import { notePrinted } from '../constructs/printed';

// What is only printed is no matter here.
notePrinted();

// The compiler and the generators take longer on a busy machine.
jest.setTimeout(60_000);

type Programs = Readonly<Record<string, (chart: Chart) => void>>;

/** What the documentation of cdk8s-plus shows of each construct, as it runs on cdk8s-plus itself. */
const PLAIN: Readonly<Record<string, Programs>> = {
  access,
  autoscaling,
  configuration,
  containers,
  ingresses,
  networking,
  pods,
  scheduling,
  services,
  storage,
  workloads,
};

const folder = path.join(__dirname, 'programs');
const textOf = (file: string): string => fs.readFileSync(path.join(folder, `${file}.ts`), 'utf8');

/** The same program with the one import changed. */
function withOurImport(text: string): string {
  expect(text).toContain("from 'cdk8s-plus-27'");
  return text.replace("from 'cdk8s-plus-27'", "from 'cdk8s-ports'");
}

function runWithOurImport(file: string): Programs {
  const { outputText } = ts.transpileModule(withOurImport(textOf(file)), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported = {};
  const load = (name: string): unknown => (name === 'cdk8s-ports' ? ours : jest.requireActual(name));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the program as it was just translated
  new Function('exports', 'require', outputText)(exported, load);
  return exported;
}

test('every program is run', () => {
  expect(Object.keys(PLAIN)).toEqual(
    fs
      .readdirSync(folder)
      .map((file) => path.basename(file, '.ts'))
      .sort(),
  );
});

describe.each(Object.keys(PLAIN))('%s', (file) => {
  const oursByName = runWithOurImport(file);

  test.each(Object.entries(PLAIN[file]!))('%s gives the same bytes', (name, plain) => {
    const files = filesOf(plain);
    expect(Object.values(files).join('')).toContain('kind:');
    expect(filesOf(oursByName[name]!)).toEqual(files);
    expect(manifestOf(oursByName[name]!)).toBe(manifestOf(plain));
  });
});

test('with cdk8s-plus, they compile', () => {
  const programs = Object.fromEntries(Object.keys(PLAIN).map((file) => [`${file}.ts`, textOf(file)]));
  expect(compilerErrors(programs, folder)).toEqual([]);
});

test('with the one import changed, they compile', () => {
  const programs = Object.fromEntries(Object.keys(PLAIN).map((file) => [`${file}.ts`, withOurImport(textOf(file))]));
  expect(compilerErrors(programs, folder)).toEqual([]);
});
