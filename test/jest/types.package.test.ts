import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// Each by itself: with both ways of typing in one program, one could hide that the other does not work.
test.each(['globals', 'imported'])('the matchers are typed where expect is %s', (name) => {
  const tsc = require.resolve('typescript/bin/tsc');
  const config = join(__dirname, 'types', name, 'tsconfig.json');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '--pretty', 'false', '-p', config], {
    encoding: 'utf8',
  });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});
