import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { load } from 'js-yaml';
import { readConfig } from '../../lib/check/read-config';

/** The schema for editors is generated from the one that checks configurations; here both must give the same answers. */
const SCHEMA = JSON.parse(readFileSync(join(__dirname, '..', '..', 'schema', 'config.json'), 'utf8')) as object;
const validate = new Ajv().compile(SCHEMA);

const problemsIn = (text: string): readonly string[] =>
  readConfig(load(text)).problems.map(({ path, message }) => `${path.join('.')}: ${message}`);

test.each([
  'rules: { port-range: off, exposure: on, target-port-undeclared: error }',
  'rules: { port-range: true }',
  '{ severity: info, failOn: never, complete: true, namespace: shop }',
  "external: ['Service/monitoring/*', '*']",
  'ignore: [{ rule: port-range, reason: known }, { rule: exposure, object: Service/web, file: k8s/*, reason: so }]',
  "{ honor: [kube-linter, kube-score], baseline: known.json, nodePortRange: '1-65535', kubernetesVersion: '1.32' }",
  '{ rules: null, severity: null, complete: null, external: null, ignore: null, nodePortRange: null }',
  'rules: { port-range: null }',
  'ignore: [{ rule: port-range, object: null, file: null, reason: known }]',
  '{}',
])('%s is allowed', (text) => {
  expect(problemsIn(text)).toEqual([]);
  expect(validate(load(text))).toBe(true);
});

test.each([
  ['rules: { port-rang: off }', "rules.port-rang: there is no rule 'port-rang'; did you mean 'port-range'?"],
  ['rules: { port-range: never }', "rules.port-range: 'never' is not one of error, warning, info, on, off"],
  ['failOn: 1', 'failOn: 1 is not one of error, warning, info, never'],
  ['complete: maybe', "complete: 'maybe' must be true or false"],
  ["namespace: ''", 'namespace: it must not be empty'],
  ['external: Service/web', "external: 'Service/web' must be a list"],
  ['external: [1]', 'external.0: 1 must be a string'],
  ['rules: { constructor: off }', "rules.constructor: there is no rule 'constructor'; cdk8s-ports rules lists them"],
  ['rules: { __proto__: off }', "rules.__proto__: there is no rule '__proto__'; cdk8s-ports rules lists them"],
  ['constructor: {}', expect.stringMatching(/^constructor: there is no setting 'constructor'; there are /)],
  ['ignore: [{ rule: port-range, reason: null }]', 'ignore.0.reason: null must be a string'],
  ['external: [null]', 'external.0: null must be a string'],
  ['ignore: [{ reason: known }]', 'ignore.0.rule: it is required'],
  ['ignore: [{ rule: port-range }]', 'ignore.0.reason: it is required'],
  [
    'ignore: [{ rule: port-range, reason: known, objet: Service/web }]',
    "ignore.0.objet: there is no setting 'objet'; did you mean 'object'?",
  ],
  ['ignore: [port-range]', "ignore.0: 'port-range' must be an object; there are rule, object, file, reason"],
  ['honor: [polaris]', "honor.0: 'polaris' is not one of kube-linter, kube-score"],
  ['kubernetesVersion: 1.30', 'kubernetesVersion: 1.3 must be a string; write it in quotes'],
  ['fail-on: error', "fail-on: there is no setting 'fail-on'; did you mean 'failOn'?"],
])('%s is refused', (text, problem) => {
  expect(problemsIn(text)).toEqual([problem]);
  expect(validate(load(text))).toBe(false);
});

// What a JSON Schema cannot express.
test.each([
  ['namespace: Shop', "namespace: namespace 'Shop' may only contain lower-case letters, digits and '-'"],
  ['external: [web]', "external.0: 'web' does not name an object; write it as in 'Service/monitoring/*'"],
  ["nodePortRange: '5-1'", "nodePortRange: '5-1' is not a node port range; write two numbers, such as '30000-32767'"],
  ["kubernetesVersion: 'one'", "kubernetesVersion: 'one' is not a Kubernetes version; write it as in '1.32'"],
])('%s is refused at a check', (text, problem) => {
  expect(problemsIn(text)).toEqual([problem]);
});

test('everything that is wrong is named, and nothing of it is used', () => {
  const { config, problems } = readConfig({
    severity: 'bad',
    a: 1,
    b: 2,
    complete: true,
    rules: { x: 'off', y: 'off' },
  });
  expect(problems.map(({ path }) => path.join('.'))).toEqual(['rules.x', 'rules.y', 'severity', 'a', 'b']);
  expect(config).toEqual({});
});

test('a list is no object, and a long value is cut', () => {
  expect(problemsIn('[rules]')).toEqual([expect.stringMatching(/^: \["rules"\] must be an object; there are rules, /)]);
  expect(problemsIn('rules: [port-range]')).toEqual([
    expect.stringMatching(/^rules: \["port-range"\] must be an object; write rules/),
  ]);
  expect(problemsIn(`severity: ${'x'.repeat(500)}`)[0]!.length).toBeLessThan(120);
});

test('null leaves a setting as it is', () => {
  expect(readConfig({ severity: null, complete: true })).toStrictEqual({ config: { complete: true }, problems: [] });
  const ignore = { rule: 'port-range', reason: 'known' };
  expect(readConfig({ rules: { exposure: null }, ignore: [{ ...ignore, object: null }] })).toStrictEqual({
    config: { rules: {}, ignore: [ignore] },
    problems: [],
  });
  expect(readConfig(null)).toEqual({ config: {}, problems: [] });
});
