/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': 'ts-jest' },
};
