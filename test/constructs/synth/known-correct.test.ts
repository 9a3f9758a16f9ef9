import { App, Testing } from 'cdk8s';
import { Deployment, EnvValue, PortChecks, Service } from '../../../lib';
import * as checker from '../../../lib/check/check-app';
import type { AppObject } from '../../../lib/check/app-object';
import { digestOf } from '../../../lib/constructs/synth/known-correct';
import { chartIn, failure, foreign, include } from '../foreign';

// The exports of a module cannot be spied on, but those of a mock can.
jest.mock('../../../lib/check/check-app', () => ({
  __esModule: true,
  ...jest.requireActual<typeof checker>('../../../lib/check/check-app'),
}));

/** A chart as tests create it: always the same, except for the name of the application. Only the rules look at its address. */
function chartOf(name: string) {
  const chart = chartIn(new App());
  const web = new Deployment(chart, name, {
    containers: [
      {
        image: 'nginx:1.27',
        ports: [{ name: 'http', number: 8080 }],
        envVariables: { DOCS: EnvValue.fromValue('https://docs.example.com') },
      },
    ],
  });
  new Service(chart, 'service', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });
  return chart;
}

describe('an app that says the same as one that is correct', () => {
  let checked: jest.SpyInstance;
  beforeEach(() => {
    checked = jest.spyOn(checker, 'checkApp');
  });
  afterEach(() => {
    checked.mockRestore();
  });

  test('is not checked again, and gives the same manifests', () => {
    const first = Testing.synth(chartOf('same'));
    const second = Testing.synth(chartOf('same'));
    expect(checked).toHaveBeenCalledTimes(1);
    expect(second).toEqual(first);
    Testing.synth(chartOf('other'));
    expect(checked).toHaveBeenCalledTimes(2);
  });

  test('is checked once it says something else, and is found correct when it does so again', () => {
    const chart = chartOf('changed');
    expect(failure(chart)).toBe('');
    expect(failure(chart)).toBe('');
    const wrong = include(chart, 'legacy', foreign('htpp'));
    expect(failure(chart)).not.toBe('');
    PortChecks.of(chart);
    expect(failure(chart)).toContain("no selected pod has a TCP port named 'htpp'");
    expect(failure(chart)).toContain("no selected pod has a TCP port named 'htpp'");
    chart.node.tryRemoveChild(wrong.node.id);
    expect(failure(chart)).toBe('');
  });

  test('is checked where settings are others', () => {
    const legacy = (): ReturnType<typeof chartIn> => {
      const chart = chartOf('settings');
      include(chart, 'legacy', foreign('htpp'));
      return chart;
    };
    const printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const lenient = legacy();
    const rules = { 'target-port-name-unresolved': 'off' } as const;
    PortChecks.of(lenient).configure({ rules, reason: 'filled in later' });
    expect(failure(lenient)).toBe('');
    printed.mockRestore();
    expect(failure(legacy())).toContain("no selected pod has a TCP port named 'htpp'");
  });

  test('is checked again if something was found', () => {
    for (const _ of [1, 2]) {
      const chart = chartOf('wrong');
      include(chart, 'legacy', foreign('htpp'));
      expect(failure(chart)).toContain("no selected pod has a TCP port named 'htpp'");
    }
    expect(checked).toHaveBeenCalledTimes(2);
  });
});

describe('digestOf', () => {
  const object = (port: unknown): AppObject => ({
    value: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port }] } },
    path: 'shop/web',
    unit: 'shop',
    rules: {},
    undeclaredPorts: 'error',
    meant: () => [],
    unchecked: () => [],
    ownProblems: () => [],
  });

  test('tells apart what JSON does not', () => {
    const digests = [80, NaN, null, undefined, '80'].map((port) => digestOf([object(port)], {}));
    expect(new Set(digests).size).toBe(digests.length);
    expect(digestOf([object(80)], {})).toBe(digests[0]);
  });

  test.each<[keyof AppObject, AppObject[keyof AppObject]]>([
    ['path', 'shop/other'],
    ['unit', 'other'],
    ['nodePortRange', { from: 1, to: 2 }],
    ['rules', { 'target-port-undeclared': 'off' }],
    ['undeclaredPorts', 'warn'],
    ['meant', () => ['shop/other']],
    ['unchecked', () => ['spec.ports[0].targetPort']],
    ['ownProblems', () => [{ rule: 'target-port-undeclared', what: 'wrong' }]],
  ])('depends on %s', (field, value) => {
    expect(digestOf([{ ...object(80), [field]: value }], {})).not.toBe(digestOf([object(80)], {}));
  });

  test('depends on the world around', () => {
    expect(digestOf([object(80)], { kubernetesVersion: '1.32' })).not.toBe(digestOf([object(80)], {}));
  });

  test('is none of what is no data, and of very many objects', () => {
    expect(digestOf([object(80)], { ownRules: [() => undefined] })).toBeUndefined();
    expect(
      digestOf(
        Array.from({ length: 501 }, () => object(80)),
        {},
      ),
    ).toBeUndefined();
  });
});
