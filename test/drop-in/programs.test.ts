import * as fs from 'node:fs';
import * as path from 'node:path';
import * as access from './programs/access';
import * as annotations from './programs/annotations';
import * as autoscaling from './programs/autoscaling';
import * as backends from './programs/backends';
import * as components from './programs/components';
import * as configuration from './programs/configuration';
import * as connections from './programs/connections';
import * as containers from './programs/containers';
import * as helpers from './programs/helpers';
import * as ingresses from './programs/ingresses';
import * as loops from './programs/loops';
import * as networking from './programs/networking';
import * as parameters from './programs/parameters';
import * as pods from './programs/pods';
import * as policies from './programs/policies';
import * as readBack from './programs/read-back';
import * as scheduling from './programs/scheduling';
import * as services from './programs/services';
import * as storage from './programs/storage';
import * as subclasses from './programs/subclasses';
import * as workloads from './programs/workloads';
import { comparable, filesOf, isOld, manifestOf } from './synthesized';
import { loadWithOurImport, type Programs } from './with-our-import';
import { notePrinted } from '../constructs/printed';

// Warnings do not matter here: hide them.
notePrinted();

/** Programs like those in the documentation and tests of cdk8s-plus, and in apps that use it, run with cdk8s-plus itself. */
const PLAIN: Readonly<Record<string, Programs>> = {
  access,
  annotations,
  autoscaling,
  backends,
  components,
  configuration,
  connections,
  containers,
  helpers,
  ingresses,
  loops,
  networking,
  parameters,
  pods,
  policies,
  'read-back': readBack,
  scheduling,
  services,
  storage,
  subclasses,
  workloads,
};

const folder = path.join(__dirname, 'programs');

/** Programs that use capabilities, or one number for both TCP and UDP. */
const NOT_IN_OLD = ['resourcesAndSecurity', 'portsOfContainers'];

test('every program is run', () => {
  expect(Object.keys(PLAIN)).toEqual(
    fs
      .readdirSync(folder)
      .map((file) => path.basename(file, '.ts'))
      .sort(),
  );
});

describe.each(Object.keys(PLAIN))('%s', (file) => {
  const oursByName = loadWithOurImport(path.join(folder, file));

  const programs = Object.entries(PLAIN[file]!).filter(([name]) => !isOld || !NOT_IN_OLD.includes(name));

  test.each(programs)('%s gives the same bytes, and sees the same', (name, plain) => {
    const expected = ranBy(plain);
    const isWritten = Object.values(expected.files).some((text) => text.includes('kind:'));
    expect(isWritten || expected.returned).toBeTruthy();
    expect(ranBy(oursByName[name]!)).toEqual(expected);
    expect(comparable(manifestOf(oursByName[name]!))).toBe(comparable(manifestOf(plain)));
  });
});

/** The files that a program writes, and its return value. */
function ranBy(program: Programs[string]): { readonly files: Record<string, string>; readonly returned: unknown } {
  let returned: unknown;
  const files = filesOf((chart) => {
    returned = program(chart);
  });
  return { files: Object.fromEntries(Object.entries(files).map(([file, text]) => [file, comparable(text)])), returned };
}
