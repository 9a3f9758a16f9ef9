import type { Chart } from 'cdk8s';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ours from '../../lib';
import { notePrinted } from '../constructs/printed';
import { filesOf, manifestOf } from '../drop-in/synthesized';
import { isThere } from './version';

/* What a newer cdk8s-plus has and 27 has not, written for that cdk8s-plus, and run with our package in its place. */

notePrinted();

type Programs = Readonly<Record<string, (chart: Chart) => void>>;

const folder = path.join(__dirname, 'programs');
const programs = fs.readdirSync(folder).map((file) => path.basename(file, '.ts'));
const SHARED = ['cdk8s', 'constructs'].map((name) => [name, jest.requireActual<object>(name)] as const);

function load(program: string): Programs {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which of them can be loaded depends on the version
  return require(path.join(folder, program)) as Programs;
}

/** The same program with our package in place of cdk8s-plus. */
function loadWithOurImport(program: string): Programs {
  let exported: Programs = {};
  jest.isolateModules(() => {
    for (const [name, actual] of SHARED) jest.doMock(name, () => actual);
    jest.doMock('cdk8s-plus-33', () => ours);
    exported = load(program);
  });
  return exported;
}

const there = programs.filter(isThere);
// `describe.each` wants at least one.
if (there.length === 0) test.todo('this cdk8s-plus has nothing that 27 has not');

if (there.length > 0)
  describe.each(there)('%s', (program) => {
    const plain = load(program);
    const withOurs = loadWithOurImport(program);

    test.each(Object.keys(plain))('%s gives the same bytes', (name) => {
      const files = filesOf(plain[name]!);
      expect(Object.values(files).join('')).toContain('kind:');
      expect(filesOf(withOurs[name]!)).toEqual(files);
      expect(manifestOf(withOurs[name]!)).toBe(manifestOf(plain[name]!));
    });
  });
