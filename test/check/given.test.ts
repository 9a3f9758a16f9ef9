import * as checker from '../../lib/checker';

// What untyped JavaScript may pass, by call.
const library = checker as unknown as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
const call =
  (name: string, ...given: readonly unknown[]) =>
  (): unknown =>
    library[name]?.(...given);
const nothing = { resources: [] };
const text = (): undefined => undefined;

test.each([
  [
    'parseManifests',
    'kind: Pod',
    "was given the string 'kind: Pod': pass a file and its text, as in { file: 'web.yaml', text }",
  ],
  ['parseManifests', { path: 'a', text: '' }, ': file is undefined: pass a file and its text'],
  ['parseManifests', { file: 'a', text: Buffer.from('') }, ': text is a Buffer: pass a file and its text'],
  ['parseAll', 'kind: Pod', "was given the string 'kind: Pod': pass a list of files and their texts"],
  ['parseAll', [{ file: 'a' }], ': text is undefined: pass a file and its text'],
  [
    'readManifests',
    'manifests',
    "was given the string 'manifests': pass a list of files, folders and globs, as in ['manifests']",
  ],
  ['readManifests', ['a.yaml', 1], ': [1] is the number 1: pass a list of files'],
  ['sourceTexts', undefined, 'was given undefined: pass what readManifests() returns'],
  [
    'check',
    undefined,
    'was given undefined: pass what readManifests() returns, or { resources } made with toResource()',
  ],
  ['check', [{ kind: 'Service' }], 'was given a list: pass what readManifests() returns'],
  ['check', {}, ': resources is undefined: pass what readManifests() returns'],
  ['check', { resources: [{ apiVersion: 'v1', kind: 'Service' }] }, ': resources[0] is an object: pass what'],
  ['graphJson', nothing, 'was given an object: pass a Graph, as in new Graph(readManifests(paths))'],
  ['resourceOf', undefined, 'was given undefined: pass a Graph'],
  ['reporterOf', 'toString', "was given the string 'toString': pass one of 'text', 'json'"],
  ['createBaseline', undefined, 'was given undefined: pass the `findings` of a check'],
  ['fixFindings', [{ rule: 'x' }], ': findings[0] is an object: pass the `findings` of a check'],
  ['fixFindings', [], ': sourceOf is undefined: pass a function that returns the text of a file'],
  ['decideFixes', nothing, 'was given an object: pass the `findings` of a check'],
  ['decideFixes', [], ': textOf is undefined: pass a function that returns the text of a file'],
  ['hasFailed', [], 'was given a list: pass the result of a check'],
  ['loadRules', './rules.js', "was given the string './rules.js': pass packages and paths, as in ['./rules.js']"],
  ['loadRules', [], ': folder is undefined: pass the folder of the modules'],
])('%s() refuses %j', (name, given, message) => {
  expect(call(name, given)).toThrow(`${name}()${message.startsWith(':') ? '' : ' '}${message}`);
});

test('decideFixes() and hasFailed() refuse their other arguments', () => {
  expect(call('decideFixes', [], text)).toThrow('decideFixes(): recheck is undefined: pass a function');
  expect(call('hasFailed', { counts: {} }, 'warn')).toThrow(
    "hasFailed(): failOn is the string 'warn': pass one of 'error', 'warning', 'info', 'never'",
  );
});

test('a Graph refuses what has no objects', () => {
  expect(() => new checker.Graph([] as never)).toThrow(
    'new Graph() was given a list: pass what readManifests() returns',
  );
});

test.each([
  [
    'options',
    'strict',
    "check() was given the string 'strict' as its options: pass an object, as in { complete: true }",
  ],
  ['names', { sverity: 'error' }, "there is no option 'sverity'; did you mean 'severity'?"],
  ['names of the configuration', { namespace: 'shop' }, "there is no option 'namespace'; there are defaultNamespace,"],
  ['rules', { rules: ['port-range'] }, "must be an object; write rules with their settings, as in 'port-range: off'"],
  ['a rule', { rules: { 'port-range': false } }, "rules.port-range is the boolean false: pass 'on' or 'off'"],
  ['severity', { severity: 'warn' }, "severity: 'warn' is not one of error, warning, info"],
  ['ignore', { ignore: 'port-range' }, "ignore: 'port-range' must be a list"],
  ['an entry', { ignore: [{ rule: 'port-range' }] }, 'ignore.0.reason: it is required'],
  ['ownRules', { ownRules: {} }, 'ownRules is an object: pass a list of rules made with defineRule()'],
  ['an own rule', { ownRules: [1] }, 'ownRules: the rule cannot be used: the number 1 is not a rule; make one with'],
  ['baseline', { baseline: 'baseline.json' }, "baseline is the string 'baseline.json': pass what createBaseline()"],
  ['honor', { honor: ['kubelinter'] }, "honor.0: 'kubelinter' is not one of kube-linter, kube-score"],
  ['defaultNamespace', { defaultNamespace: 1 }, 'defaultNamespace: 1 must be a string'],
  ['complete', { complete: 'yes' }, "complete: 'yes' must be"],
  ['external', { external: 'Service/db' }, "external: 'Service/db' must be a list"],
  ['kubernetesVersion', { kubernetesVersion: 1.3 }, 'kubernetesVersion: 1.3 must be a string'],
  ['nodePortRange', { nodePortRange: '30000-32767' }, "nodePortRange is the string '30000-32767': pass { min: 30000,"],
  ['its end', { nodePortRange: { min: 1 } }, 'nodePortRange is an object: pass { min: 30000, max: 32767 }'],
  ['nothing', { severity: null }, 'severity is null: leave it out'],
])('check() refuses wrong %s', (_, options, message) => {
  expect(call('check', nothing, options)).toThrow(message);
});

test('what only a configuration has may be passed along', () => {
  expect(call('check', nothing, { failOn: 'error', ruleModules: [] })).not.toThrow();
});

test('an option that is undefined is as if it was left out', () => {
  const { findings } = checker.check(nothing, {
    rules: { 'port-range': undefined },
    severity: undefined,
    ignore: undefined,
  });
  expect(findings).toEqual([]);
});
