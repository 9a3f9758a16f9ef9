import { spawnSync } from 'node:child_process';

/*
 * V8 does not optimize what makes objects of a class whose `name` was defined anew: such a class is a function with slow properties, without
 * a stable map. Who extends a proxy extends the class behind it, which V8 does not tell about here.
 */
const SCRIPT = `
  const { types } = require('node:util');
  const classes = Object.entries(require('cdk8s-ports')).filter(([, value]) => typeof value === 'function' && !types.isProxy(value));
  console.log(JSON.stringify(classes.map(([name, value]) => [name, %HasFastProperties(value)])));
`;

test('no class is one that V8 cannot optimize', () => {
  const { stdout } = spawnSync(process.execPath, ['--allow-natives-syntax', '-e', SCRIPT], {
    cwd: __dirname,
    encoding: 'utf8',
  });
  const found = JSON.parse(stdout) as [string, boolean][];
  expect(found.map(([name]) => name)).toEqual(
    expect.arrayContaining(['Deployment', 'Service', 'Gateway', 'HttpRoute']),
  );
  expect(found.filter(([, isFast]) => !isFast)).toEqual([]);
});
