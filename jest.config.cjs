/*
 * Two projects. `unit` runs in the process of Jest, on the sources in lib, and needs no build. `package` is what starts a compiler, a
 * language service or another program, and reads what was built: test files that are named `*.package.test.ts`.
 */

/** What both have; lib and the tests are only translated here, as `npm run check:types` checks their types. */
const common = {
  roots: ['<rootDir>/test', '<rootDir>/examples'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/consumer/programs/'],
  transform: { '\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }] },
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
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
    },
    { ...common, displayName: 'package', testMatch: ['**/*.package.test.ts'] },
  ],
  // What takes longer hangs: no result depends on how fast the machine is.
  testTimeout: 30 * 60_000,
  maxWorkers: '100%',
  watchman: false,
};
