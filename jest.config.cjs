/*
 * Four projects. `unit` runs in the process of Jest, on the sources in lib, and needs no build. `sweep` is like it, and goes through thousands
 * of inputs, which takes its time: `*.sweep.test.ts`. `package` is what starts a compiler, a language service or another program, and reads
 * what was built: `*.package.test.ts`. `cdk8s-plus-33` runs what depends on the version of cdk8s-plus once more, with another one in its
 * place.
 */

/** Which cdk8s-plus the second project has, and where it is: `npm run consumers` says others. */
const { CDK8S_PLUS: version = '33', CDK8S_PLUS_MODULES: modules = `${__dirname}/node_modules` } = process.env;

/** What both have; lib and the tests are only translated here, as `npm run check:types` checks their types. */
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
    // They refuse what belongs into the other project.
    '^((node:)?child_process|typescript)$': '<rootDir>/test/no-processes.ts',
    // The examples, without a build.
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
        // Of another folder, it has its own.
        '^(cdk8s|constructs)$': `${modules}/$1`,
      },
    },
    { ...common, displayName: 'package', testMatch: ['**/*.package.test.ts'] },
  ],
  // What takes longer hangs: no result depends on how fast the machine is.
  testTimeout: 30 * 60_000,
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/slow-first.cjs',
  watchman: false,
};
