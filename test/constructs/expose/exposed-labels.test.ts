import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';

type Labels = Readonly<Record<string, string>>;

/** The labels of the Services themselves. */
function labelsOf(define: (chart: Chart) => void, labels?: Labels): readonly (Labels | undefined)[] {
  const chart = new Chart(new App(), 'shop', labels && { labels });
  define(chart);
  return Testing.synth(chart)
    .filter(({ kind }: { kind: string }) => kind === 'Service')
    .map(({ metadata }: { metadata: { labels?: Labels } }) => metadata.labels);
}

const image = 'nginx:1.27';
const containers = { web: { image, ports: { http: 8080 } } } as const;
const web = (chart: Chart, labels?: Labels) =>
  new kplus.Deployment(chart, 'web', {
    ...(labels && { metadata: { labels } }),
    containers: [{ image, ports: [{ name: 'http', number: 8080 }] }],
  });

describe('a Service that expose() makes has the labels of what it exposes', () => {
  test('of an App', () => {
    expect(
      labelsOf((chart) => {
        new kplus.App(chart, 'api', { containers }).expose({ http: 80 });
        new kplus.App(chart, 'own', { labels: { name: 'own', tier: 'web' }, containers }).expose({ http: 80 });
        new kplus.App(chart, 'more', { metadata: { labels: { team: 'shop' } }, containers }).expose({ http: 80 });
      }),
    ).toEqual([{ app: 'api' }, { name: 'own', tier: 'web' }, { app: 'more', team: 'shop' }]);
  });

  test('of a workload, by the time of synth', () => {
    expect(
      labelsOf((chart) => {
        const workload = web(chart, { team: 'shop' });
        workload.expose({ http: 80 });
        workload.metadata.addLabel('later', 'yes');
      }),
    ).toEqual([{ team: 'shop', later: 'yes' }]);
    expect(labelsOf((chart) => web(chart).expose({ http: 80 }))).toEqual([undefined]);
  });

  test('but what the program gives the Service wins, at once or later', () => {
    expect(
      labelsOf((chart) => {
        const workload = web(chart, { team: 'shop', tier: 'web', zone: 'a' });
        const service = workload.expose({ http: 80 }, { metadata: { labels: { team: 'other' } } });
        service.metadata.addLabel('tier', 'edge');
      }),
    ).toEqual([{ team: 'other', tier: 'edge', zone: 'a' }]);
  });

  test('and those of the chart are overridden by the workload as they are for the workload', () => {
    expect(
      labelsOf(
        (chart) => {
          web(chart, { team: 'shop' }).expose({ http: 80 });
        },
        { team: 'all', env: 'test' },
      ),
    ).toEqual([{ team: 'shop', env: 'test' }]);
    expect(
      labelsOf(
        (chart) => {
          web(chart, { team: 'shop' }).expose({ http: 80 }, { metadata: { labels: { team: 'all' } } });
        },
        { team: 'all' },
      ),
    ).toEqual([{ team: 'all' }]);
  });
});

test('any other Service is labelled as before: what cdk8s-plus makes is written byte for byte', () => {
  expect(
    labelsOf((chart) => {
      const workload = web(chart, { team: 'shop' });
      workload.exposeViaService();
      new kplus.Service(chart, 'own', { selector: workload, ports: [{ port: 80, targetPort: 'http' }] });
      const app = new kplus.App(chart, 'api', { containers });
      new kplus.Service(chart, 'public', { container: app.containers.web, ports: [{ port: 80, targetPort: 'http' }] });
    }),
  ).toEqual([undefined, undefined, undefined]);
});
