const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Where Jest knows of no earlier run, as in CI, it begins with the largest files. What starts compilers takes the longest, and the longest of
 * all, begun last, would leave the other processors without work.
 */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isSlow = ({ path }) => path.endsWith('.package.test.ts');
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
};
