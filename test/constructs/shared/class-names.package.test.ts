import { spawnSync } from 'node:child_process';

/*
 * V8 does not optimize code that creates objects of a class whose `name` was redefined: such a class is a function in dictionary mode,
 * without a stable map. Proxies are left out: V8 would answer for the proxy, and not for the class behind it, which subclasses extend.
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
