// The tests that depend on the version of cdk8s-plus, run with each version in place of the one that is installed here.
import { resolve } from 'node:path';
import { packagesOf, TARBALL } from './folder.mjs';
import { VERSIONS } from './programs.mjs';

const JEST = `node ${resolve('node_modules/jest/bin/jest.js')} --ci`;

export const suites = VERSIONS.map((version) => ({
  part: 'suites',
  name: `tests with cdk8s-plus-${version}`,
  packages: packagesOf(version).filter((name) => name !== TARBALL),
  prepare: (folder) => ({
    cwd: resolve('.'),
    env: { CDK8S_PLUS: version, CDK8S_PLUS_MODULES: resolve(folder.path, 'node_modules') },
  }),
  steps: [
    [`${JEST} --selectProjects cdk8s-plus-${version}`, TESTS_PASS()],
    // The types, and the messages of the compiler.
    [`${JEST} versions/types --selectProjects package`, TESTS_PASS()],
  ],
}));

function TESTS_PASS() {
  return { ends: 'well', prints: /Tests: .*\d+ passed/ };
}
