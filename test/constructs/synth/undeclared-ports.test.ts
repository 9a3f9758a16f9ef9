import { ApiObject, App, type Chart, JsonPatch, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { number, text } from '../findings';
import { chartIn, failure } from '../foreign';
import { notePrinted } from '../printed';

const image = 'nginx:1.27';
const printed = notePrinted();

function chartOf(setting: unknown): Chart {
  const chart = chartIn(new App());
  if (setting !== undefined) chart.node.setContext('cdk8s-ports/undeclaredPorts', setting);
  return chart;
}

const web = (chart: Chart, given: Partial<kplus.ContainerProps> = {}) => {
  const containers: kplus.ContainerProps[] = [{ image, ports: [{ name: 'http', number: 8080 }], ...given }];
  return new kplus.Deployment(chart, 'web', { containers });
};

/** Programs that work if the container listens on a port that it does not declare. */
const PROGRAMS: readonly (readonly [string, (chart: Chart) => unknown, rule: string])[] = [
  [
    'a target port',
    (chart) => new kplus.Service(chart, 's', { selector: web(chart), ports: [{ port: 80, targetPort: number(9999) }] }),
    'target-port-undeclared',
  ],
  [
    'a target port that is not set',
    (chart) => new kplus.Service(chart, 's', { selector: web(chart), ports: [{ port: number(9999) }] }),
    'target-port-undeclared',
  ],
  [
    'a target port of a container',
    (chart) =>
      new kplus.Service(chart, 's', {
        container: web(chart).containers[0]!,
        ports: [{ port: 80, targetPort: number(9999) }],
      }),
    'target-port-undeclared',
  ],
  [
    'a target port of a workload that declares none',
    (chart) => new kplus.Service(chart, 's', { selector: web(chart, { ports: [] }), ports: [{ port: number(9999) }] }),
    'target-port-undeclared',
  ],
  [
    'a target port that is declared for another protocol',
    (chart) =>
      new kplus.Service(chart, 's', {
        selector: web(chart),
        ports: [{ port: 443, targetPort: number(8080), protocol: text('UDP') as 'UDP' }],
      }),
    'target-port-protocol',
  ],
  [
    'a port of expose()',
    (chart) => web(chart).expose({ [text('debug')]: { port: 80, targetPort: number(9999) } }),
    'target-port-undeclared',
  ],
  [
    'a port of a probe',
    (chart) => web(chart, { liveness: kplus.Probe.fromTcpSocket({ port: number(9999) }) }),
    'probe-port-undeclared',
  ],
  [
    'a port of a hook',
    (chart) => web(chart, { lifecycle: { preStop: kplus.Handler.fromHttpGet('/', { port: number(9999) }) } }),
    'probe-port-undeclared',
  ],
];

test.each(PROGRAMS)('%s that no container declares is refused by default', (_, program, rule) => {
  for (const setting of [undefined, 'error']) {
    const chart = chartOf(setting);
    program(chart);
    expect(failure(chart)).toContain(`[${rule}]`);
  }
  expect(printed()).toEqual([]);
});

test.each(PROGRAMS)('%s that no container declares is a warning where the app says so', (_, program, rule) => {
  const chart = chartOf('warn');
  program(chart);
  expect(failure(chart)).toBe('');
  expect(printed()).toEqual([expect.stringMatching(new RegExp(`^cdk8s-ports: warning: .*\\[${rule}\\]\n`))]);
});

test('exposeViaService() lets it pass there, too', () => {
  const program = (chart: Chart) => web(chart).exposeViaService({ ports: [{ port: 80, targetPort: number(9999) }] });
  expect(() => program(chartOf(undefined))).toThrow("no container declares port '9999'");
  const chart = chartOf('warn');
  program(chart);
  expect(failure(chart)).toBe('');
  expect(printed()).toEqual([expect.stringContaining('no selected pod declares port 9999/TCP')]);
});

test('a name that no container declares stays an error: it cannot work', () => {
  const chart = chartOf('warn');
  const workload = web(chart, { liveness: kplus.Probe.fromTcpSocket({ port: text('htpp') }) });
  new kplus.Service(chart, 's', { selector: workload, ports: [{ port: 80, targetPort: text('htpp') }] });
  const udp = { port: 81, targetPort: text('http'), protocol: text('UDP') as 'UDP' };
  new kplus.Service(chart, 't', { selector: workload, ports: [udp] });
  const message = failure(chart);
  expect(message).toContain('[target-port-name-unresolved]');
  expect(message).toContain('[probe-port-name]');
  expect(message).toContain('[target-port-protocol]');
  expect(() => workload.exposeViaService({ ports: [{ port: 80, targetPort: text('htpp') }] })).toThrow(
    "no container declares port 'htpp'",
  );
  expect(printed()).toEqual([]);
});

test('so do the promises that are not about declaring: a headless Service does not map ports', () => {
  const chart = chartOf('warn');
  const ports = [{ port: 80, targetPort: text('http') }];
  new kplus.Service(chart, 's', { selector: web(chart), clusterIP: text('None'), ports });
  expect(failure(chart)).toContain('[headless-port-remap]');
});

test('it holds for the tree below the construct that it is set for', () => {
  const app = new App();
  const [old, strict] = [chartIn(app, 'old'), chartIn(app, 'strict')];
  old.node.setContext('cdk8s-ports/undeclaredPorts', 'warn');
  for (const chart of [old, strict]) {
    new kplus.Service(chart, 's', { selector: web(chart), ports: [{ port: 80, targetPort: number(9999) }] });
  }
  const message = failure(old);
  expect(message).toContain('[strict/s] no selected pod declares port 9999/TCP');
  expect(message).not.toContain('[old/s]');
  expect(printed()).toEqual([expect.stringContaining('[old/s] no selected pod declares port 9999/TCP')]);
});

test.each([
  ['off', "the string 'off'"],
  [true, 'the boolean true'],
  ['Warn', "the string 'Warn'"],
])('%p is no setting', (setting, shown) => {
  const chart = chartOf(setting);
  web(chart);
  expect(() => Testing.synth(chart)).toThrow(
    `context 'cdk8s-ports/undeclaredPorts' is ${shown}: write 'warn' to be warned of ports that no container declares, or 'error' to have them refused`,
  );
});

test('a probe of another host asks no port of the container: its number need not be declared', () => {
  const chart = chartOf(undefined);
  const workload = web(chart, { liveness: kplus.Probe.fromHttpGet('/', { port: number(9999) }) });
  expect(failure(chart)).toContain('[probe-port-undeclared]');
  ApiObject.of(workload).addJsonPatch(
    JsonPatch.add('/spec/template/spec/containers/0/livenessProbe/httpGet/host', 'db.example.com'),
  );
  expect(failure(chart)).toBe('');
  expect(printed()).toEqual([]);
});
