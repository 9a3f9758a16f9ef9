import { App, type Chart, type Include, Testing } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import { PortChecks, Service } from '../../../lib';
import { chartIn, failure, foreign, include } from '../foreign';

describe('PortChecks', () => {
  let printed: jest.SpyInstance;
  beforeEach(() => {
    printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => {
    printed.mockRestore();
  });
  const warnings = (): readonly string[] => (printed.mock.calls as string[][]).map(([line = '']) => line);

  /** A chart with a fault in somebody else's manifest, `shop/legacy`. */
  function withLegacy(): { readonly chart: Chart; readonly legacy: Include } {
    const chart = chartIn(new App());
    return { chart, legacy: include(chart, 'legacy', foreign('htpp')) };
  }

  test('checks a tree without any typed construct', () => {
    const { chart } = withLegacy();
    expect(failure(chart)).toBe('');
    PortChecks.of(chart);
    expect(failure(chart)).toContain('[shop/legacy/web-service] no selected pod has');
    expect(warnings()).toEqual([]);
  });

  test('warns instead of failing below a construct, and says so', () => {
    const { chart, legacy } = withLegacy();
    PortChecks.of(legacy).configure({ mode: 'warn', reason: 'not ours' });
    expect(failure(chart)).toBe('');
    expect(warnings()).toEqual([
      "cdk8s-ports: port errors in 'shop/legacy' do not fail the synth: not ours",
      expect.stringContaining(
        "cdk8s-ports: error: [shop/legacy/web-service] no selected pod has a TCP port named 'htpp'",
      ),
    ]);
    Testing.synth(chart);
    expect(warnings()).toHaveLength(2);
  });

  test('is switched off below a construct, and says so; what is further down counts', () => {
    const { chart, legacy } = withLegacy();
    PortChecks.of(chart).configure({ mode: 'off', reason: 'being moved' });
    expect(failure(chart)).toBe('');
    expect(warnings()).toEqual(["cdk8s-ports: the ports of 'shop' are not checked: being moved"]);
    PortChecks.of(legacy).configure({ mode: 'fail' });
    expect(failure(chart)).toContain('[shop/legacy/web-service]');
  });

  test('settings of rules: off, less and more', () => {
    const { chart, legacy } = withLegacy();
    PortChecks.of(legacy).configure({ rules: { 'target-port-name-unresolved': 'off' }, reason: 'filled in later' });
    expect(failure(chart)).toBe('');
    expect(warnings()).toEqual([
      "cdk8s-ports: for the ports of 'shop/legacy', target-port-name-unresolved is off: filled in later",
    ]);
    PortChecks.of(legacy).configure({ rules: { 'target-port-name-unresolved': 'warning' }, reason: 'filled in later' });
    expect(failure(chart)).toBe('');
    expect(warnings().at(-1)).toContain('cdk8s-ports: warning: [shop/legacy/web-service]');
    PortChecks.of(chart).configure({ rules: { exposure: 'error' } });
    include(chart, 'more', [
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x' }, spec: { type: 'NodePort', ports: [{ port: 80 }] } },
    ]);
    expect(failure(chart)).toContain('[shop/more/x-service] Service');
  });

  test('what is known of the world', () => {
    const chart = chartIn(new App());
    const backend = { service: { name: 'missing', port: { number: 80 } } };
    include(chart, 'ingress', [
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: { name: 'i' },
        spec: { defaultBackend: backend },
      },
    ]);
    const checks = PortChecks.of(chart.node.root);
    expect(failure(chart)).toBe('');
    checks.configure({ complete: true });
    expect(failure(chart)).toContain('[ingress-service-missing]');
    checks.configure({ external: ['Service/default/missing'] });
    expect(failure(chart)).toBe('');
  });

  test('the namespace of what says none', () => {
    const chart = chartIn(new App());
    const [deployment, service] = foreign('htpp');
    include(chart, 'foreign', [deployment, { ...service, metadata: { name: 'web', namespace: 'shop' } }]);
    expect(failure(chart)).toBe('');
    PortChecks.of(chart.node.root).configure({ namespace: 'shop' });
    expect(failure(chart)).toContain("no selected pod has a TCP port named 'htpp'");
  });

  test('the version of the cluster', () => {
    const chart = chartIn(new App());
    const [deployment, service] = foreign('metrics');
    const withSidecar = structuredClone(deployment) as { spec: { template: { spec: object } } };
    const ports = [{ name: 'metrics', containerPort: 9090 }];
    const initContainers = [{ name: 'side', image: 'x:1', restartPolicy: 'Always', ports }];
    Object.assign(withSidecar.spec.template.spec, { initContainers });
    include(chart, 'foreign', [withSidecar, service]);
    const checks = PortChecks.of(chart.node.root);
    checks.configure({ kubernetesVersion: '1.32' });
    expect(failure(chart)).toContain("no selected pod has a TCP port named 'metrics'");
    checks.configure({ kubernetesVersion: '1.33' });
    expect(failure(chart)).toBe('');
  });

  test('a rule that has to be asked for is heard only where it was', () => {
    const chart = chartIn(new App());
    const exposed = (name: string): object => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: { type: 'NodePort', ports: [{ port: 80 }] },
    });
    include(chart, 'a', [exposed('a')]);
    PortChecks.of(include(chart, 'b', [exposed('b')])).configure({ rules: { exposure: 'error' } });
    expect(failure(chart)).toContain('[shop/b/b-service]');
    expect(failure(chart)).not.toContain('[shop/a/');
  });

  /** A chart whose construct has a fault that its manifest does not show. */
  function withOwnProblem(annotations: Record<string, string> = {}): Chart {
    const chart = chartIn(new App());
    const type = plain.ServiceType.EXTERNAL_NAME;
    const own = new Service(chart, 'own', { type, externalName: 'example.com', metadata: { annotations } });
    own.selectLabel('app', 'web');
    return chart;
  }

  test('a rule that is off is off for what a construct says itself', () => {
    const chart = withOwnProblem();
    const rule = /\[([a-z-]+)\]$/m.exec(failure(chart))?.[1] ?? '';
    expect(rule).toBe('external-name-ignored-field');
    PortChecks.of(chart).configure({ rules: { [rule]: 'off' }, reason: 'x' });
    expect(failure(chart)).toBe('');
    PortChecks.of(chart).configure({ rules: { [rule]: 'warning' }, reason: 'x' });
    expect(failure(chart)).toBe('');
    expect(warnings().at(-1)).toContain('cdk8s-ports: warning: [shop/own]');
  });

  test('an annotation silences what a construct says itself; one that silences nothing is told on request', () => {
    const ignore = { 'cdk8s-ports.dev/ignore.external-name-ignored-field': 'proxied' };
    const chart = withOwnProblem(ignore);
    expect(failure(chart)).toBe('');
    PortChecks.of(chart).configure({ rules: { 'suppression-unused': 'error' } });
    expect(failure(chart)).toBe('');
    const useless = { 'cdk8s-ports.dev/ignore.target-port-name-unresolved': 'filled in later' };
    const fine = chartIn(new App());
    new Service(fine, 'fine', { ports: [{ port: 80 }], metadata: { annotations: useless } });
    PortChecks.of(fine).configure({ rules: { 'suppression-unused': 'error' } });
    expect(failure(fine)).toContain('[suppression-unused]');
  });

  test('true and false, as in a configuration file', () => {
    const { chart } = withLegacy();
    const configure = (value: boolean, reason?: string): void => {
      PortChecks.of(chart).configure({
        rules: { 'target-port-name-unresolved': value as never },
        ...(reason !== undefined && { reason }),
      });
    };
    expect(() => {
      configure(false);
    }).toThrow('reason: say why this is checked less strictly');
    configure(false, 'moved');
    expect(failure(chart)).toBe('');
    expect(warnings()).toEqual(["cdk8s-ports: for the ports of 'shop', target-port-name-unresolved is off: moved"]);
    configure(true);
    expect(failure(chart)).toContain('[target-port-name-unresolved]');
  });

  test.each([
    ['nothing', null, 'null is not an object of settings'],
    [
      'an unknown rule',
      { rules: { 'target-port': 'off' }, reason: 'x' },
      "rules.target-port: there is no rule 'target-port'",
    ],
    ['an unknown mode', { mode: 'quiet', reason: 'x' }, "mode: 'quiet' is not one of fail, warn, off"],
    [
      'an unknown setting',
      { severity: 'info' },
      "there is no setting 'severity'; there are mode, rules, reason, ownRules, complete",
    ],
    ['less strict without a reason', { mode: 'warn' }, 'reason: say why this is checked less strictly'],
    [
      'a rule that is off without one',
      { rules: { 'node-port-taken': 'off' } },
      'reason: say why this is checked less strictly',
    ],
    [
      'what is for the app, elsewhere',
      { complete: true },
      'complete: it applies to the whole app, so configure it with PortChecks.of(app)',
    ],
    ['no version', { kubernetesVersion: 'new' }, "kubernetesVersion: 'new' is not a Kubernetes version"],
  ])('refuses %s', (_, settings, message) => {
    const { chart } = withLegacy();
    const configure = (): void => {
      PortChecks.of(chart).configure(settings as never);
    };
    expect(configure).toThrow("PortChecks of 'shop' has invalid settings:");
    expect(configure).toThrow(message);
  });
});
