import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

test('whoever loads the package and makes the plugin has loaded no parser of YAML for it', () => {
  const script = `
    const plain = new Set((require('cdk8s-plus-27'), Object.keys(require.cache)));
    const { PortsValidation } = require('./dist');
    const added = (what) => Object.keys(require.cache).filter((file) => !plain.has(file) && what.test(file));
    const early = added(/dist.(check.(?!description)|rules|graph|manifest|cdk8s-plugin.(?!ports-validation))/);
    new PortsValidation({ failOn: 'error' });
    console.log(JSON.stringify({ early, parsers: added(/node_modules.(js-yaml|yaml)|parse-manifests/) }));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ early: [], parsers: [] });
});
