import { App, Chart, Testing } from 'cdk8s';
import { Deployment, PortChecks, Service, ServiceType, unchecked } from 'cdk8s-ports';
import '../../lib/jest/index';
import { messageOf } from './charts';

/*
 * Whatever fails the synth also fails `toHaveValidPorts`, for the same reasons, and what the program accepts there is accepted here.
 */

const text = (value: string): string => value;
const number = (value: number): number => value;

type Options = Readonly<Record<string, unknown>>;

interface Program {
  readonly define: (chart: Chart) => void;
  /** The rules that it fails with, if it is not enough that both agree. */
  readonly rules?: readonly string[];
}

const twoContainers = (chart: Chart): Deployment =>
  new Deployment(chart, 'web', {
    containers: [
      { name: 'a', image: 'x', ports: [{ name: text('http'), number: number(8080) }] },
      { name: 'b', image: 'x', ports: [{ name: text('admin'), number: number(9901) }] },
    ],
  });

const serve = (chart: Chart, props: Options): Service => new Service(chart, 'service', props);

const PROGRAMS: Readonly<Record<string, Program>> = {
  'a target port that only another container declares': {
    define: (chart) => {
      const [container] = twoContainers(chart).containers;
      serve(chart, { container, ports: [{ port: 80, targetPort: text('admin') }] });
    },
    rules: ['target-port-undeclared'],
  },
  'a target port that the container declares': {
    define: (chart) => {
      const [container] = twoContainers(chart).containers;
      serve(chart, { container, ports: [{ port: 80, targetPort: text('http') }] });
    },
    rules: [],
  },
  'a container that is missing': {
    define: (chart) => {
      serve(chart, { container: undefined, ports: [{ port: 80 }] });
    },
  },
  'a container of no workload': {
    define: (chart) => {
      const other = Testing.chart();
      const [container] = twoContainers(other).containers;
      serve(chart, { container, ports: [{ port: 80, targetPort: text('http') }] });
    },
  },
  'a selector of a Service of type ExternalName': {
    define: (chart) => {
      serve(chart, { type: ServiceType.EXTERNAL_NAME, externalName: 'example.com' }).selectLabel('app', 'web');
    },
    rules: ['external-name-ignored-field'],
  },
  'a number that the workload does not declare, which is a promise': {
    define: (chart) => {
      serve(chart, { selector: twoContainers(chart), ports: [{ port: 80, targetPort: number(9999) }] });
    },
    rules: ['target-port-undeclared'],
  },
  'the same, excused': {
    define: (chart) => {
      const targetPort = unchecked(number(9999), 'opens later');
      serve(chart, { selector: twoContainers(chart), ports: [{ port: 80, targetPort }] });
    },
    rules: [],
  },
  'the same, in a part of the app that may leave ports undeclared': {
    define: (chart) => {
      chart.node.setContext('cdk8s-ports/undeclaredPorts', 'warn');
      serve(chart, { selector: twoContainers(chart), ports: [{ port: 80, targetPort: number(9999) }] });
    },
    rules: [],
  },
  'two workloads of which no pod has the labels of both': {
    define: (chart) => {
      const ports = [{ name: text('http'), number: number(8080) }];
      const other = new Deployment(chart, 'other', { containers: [{ image: 'x', ports }] });
      serve(chart, { selector: twoContainers(chart), ports: [{ port: 80, targetPort: text('http') }] }).select(other);
    },
    rules: ['service-selects-nothing'],
  },
  'a rule that is off for the chart': {
    define: (chart) => {
      serve(chart, { selector: twoContainers(chart), ports: [{ port: 80, targetPort: text('htpp') }] });
      PortChecks.of(chart).configure({ rules: { 'target-port-name-unresolved': 'off' }, reason: 'filled in later' });
    },
    rules: [],
  },
  'a rule that is an error for the app and off for the chart': {
    define: (chart) => {
      serve(chart, { selector: twoContainers(chart), ports: [{ port: 80, targetPort: text('htpp') }] });
      const rule = 'target-port-name-unresolved';
      PortChecks.of(chart.node.root).configure({ rules: { [rule]: 'error' }, kubernetesVersion: '1.32' });
      PortChecks.of(chart).configure({ rules: { [rule]: 'off' }, reason: 'filled in later' });
    },
    rules: [],
  },
  'a chart that is not checked': {
    define: (chart) => {
      serve(chart, { selector: twoContainers(chart), ports: [{ port: 80, targetPort: text('htpp') }] });
      PortChecks.of(chart).configure({ mode: 'off', reason: 'moved' });
    },
    rules: [],
  },
  'a chart that only warns': {
    define: (chart) => {
      serve(chart, { selector: twoContainers(chart), ports: [{ port: 80, targetPort: text('htpp') }] });
      PortChecks.of(chart).configure({ mode: 'warn', reason: 'moved' });
    },
    rules: [],
  },
};

function failureOf(synthesize: () => void): string {
  try {
    synthesize();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const rulesIn = (message: string): readonly string[] => [
  ...new Set(
    Array.from(message.matchAll(/\[([a-z-]+)\]$|^error ([a-z-]+):/gm), ([, one, other]) => one ?? other ?? ''),
  ),
];

describe.each(Object.entries(PROGRAMS))('%s', (_, { define, rules }) => {
  test('synth and the matcher say the same', () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const chart = new Chart(new App({ outdir: Testing.app().outdir }), 'shop');
    define(chart);
    const atSynth = failureOf(() => Testing.synth(chart));
    const options = { severity: 'error' } as const;
    const inTest = failureOf(() => {
      expect(chart).toHaveValidPorts(options);
    });
    expect(rulesIn(inTest)).toEqual(rulesIn(atSynth));
    if (rules !== undefined) expect(rulesIn(atSynth)).toEqual(rules);
    expect(inTest === '').toBe(atSynth === '');
    jest.restoreAllMocks();
  });
});

test('what a test asks for goes before what the app is set to', () => {
  const chart = new Chart(new App(), 'shop');
  PROGRAMS['a rule that is off for the chart']!.define(chart);
  expect(chart).toHaveValidPorts();
  const message = messageOf(() => {
    expect(chart).toHaveValidPorts({ rules: { 'target-port-name-unresolved': 'error' } });
  });
  expect(message).toContain("no selected pod has a TCP port named 'htpp'");
});
