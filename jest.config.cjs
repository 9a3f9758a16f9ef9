/*
 * Four projects. `unit` runs in the process of Jest, on the sources in lib, and needs no build. `sweep` (`*.sweep.test.ts`) is like it, but
 * goes through thousands of inputs, which takes long. `package` (`*.package.test.ts`) starts a compiler, a language service or another
 * program, and reads what was built. `cdk8s-plus-33` repeats the tests that depend on the version of cdk8s-plus with that version.
 */

/** The cdk8s-plus of the last of these, and where it is installed: `npm run consumers` sets others. */
const { CDK8S_PLUS: version = '33', CDK8S_PLUS_MODULES: modules = `${__dirname}/node_modules` } = process.env;

/** The settings of all projects. Jest only transpiles lib and the tests: `npm run check:types` checks their types. */
const common = {
  roots: ['<rootDir>/test', '<rootDir>/examples'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/consumer/programs/'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
};

const unit = {
  ...common,
  displayName: 'unit',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [...common.testPathIgnorePatterns, '\\.package\\.test\\.ts$'],
  moduleNameMapper: {
    // Starting a process or a compiler fails here: such tests belong in `package`.
    '^((node:)?child_process|typescript)$': '<rootDir>/test/no-processes.ts',
    // The examples run on the sources, without a build.
    '^cdk8s-ports$': '<rootDir>/lib/index.ts',
    '^cdk8s-ports/jest$': '<rootDir>/lib/jest/index.ts',
  },
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...unit,
      testPathIgnorePatterns: [...unit.testPathIgnorePatterns, '<rootDir>/test/versions/', '\\.sweep\\.test\\.ts$'],
    },
    { ...unit, displayName: 'sweep', testMatch: ['**/*.sweep.test.ts'] },
    {
      ...unit,
      displayName: `cdk8s-plus-${version}`,
      testMatch: ['<rootDir>/test/{kplus,drop-in,versions}/**/*.test.ts'],
      moduleNameMapper: {
        ...unit.moduleNameMapper,
        '^cdk8s-plus-(27|33)$': `${modules}/cdk8s-plus-${version}`,
        // If it is installed in another folder, it has its own.
        '^(cdk8s|constructs)$': `${modules}/$1`,
      },
    },
    { ...common, displayName: 'package', testMatch: ['**/*.package.test.ts'] },
  ],
  // Only ends tests that hang: no result depends on how fast the machine is.
  testTimeout: 30 * 60_000,
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/slow-first.cjs',
  watchman: false,
};
