import type { Chart } from 'cdk8s';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ours from '../../lib';
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
/** What the package and the program share. */
const SHARED = ['cdk8s', 'constructs'].map((name) => [name, jest.requireActual<object>(name)] as const);

/** Runs the same program with our package in place of cdk8s-plus. */
function runWithOurImport(file: string): Programs {
  let exported: Programs = {};
  jest.isolateModules(() => {
    for (const [name, actual] of SHARED) jest.doMock(name, () => actual);
    jest.doMock('cdk8s-plus-27', () => ours);
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the same module once more, with another import
    exported = require(path.join(folder, file)) as Programs;
  });
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
