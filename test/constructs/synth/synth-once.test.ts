import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import * as fs from 'node:fs';
import { Deployment, Service } from '../../../lib';
import { text } from '../findings';
import { chartIn, failure, foreign, include } from '../foreign';
import { notePrinted } from '../printed';

// Warnings do not matter here: hide them.
notePrinted();

const containers = [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }];

/** The manifest of the only chart of an app. */
function written(app: App): string {
  app.synth();
  const [file = ''] = fs.readdirSync(app.outdir);
  const yaml = fs.readFileSync(`${app.outdir}/${file}`, 'utf8');
  fs.rmSync(app.outdir, { recursive: true });
  return yaml;
}

const objectsIn = (chart: Chart): readonly ApiObject[] =>
  chart.node.findAll().filter((one) => ApiObject.isApiObject(one));

describe('a chart that renders itself', () => {
  class Labelled extends Chart {
    public override toJson(): unknown[] {
      for (const object of objectsIn(this)) object.metadata.addLabel('team', 'x');
      return super.toJson() as unknown[];
    }
  }
  class Patched extends Chart {
    public override toJson(): unknown[] {
      for (const object of objectsIn(this)) object.addJsonPatch(JsonPatch.add('/metadata/annotations', { a: 'b' }));
      return super.toJson() as unknown[];
    }
  }

  test.each([
    ['labels', Labelled, 'team: x'],
    ['patches', Patched, 'a: b'],
  ])('may change its objects first: %s', (_, Kind, expected) => {
    const app = Testing.app();
    new Deployment(new Kind(app, 'shop'), 'web', { containers });
    expect(written(app)).toContain(expected);
  });

  test('is checked as it is then', () => {
    class Miswired extends Chart {
      public override toJson(): unknown[] {
        const [service] = objectsIn(this).filter(({ kind }) => kind === 'Service');
        service?.addJsonPatch(JsonPatch.replace('/spec/ports/0/targetPort', plain.k8s.IntOrString.fromString('htpp')));
        return super.toJson() as unknown[];
      }
    }
    const app = Testing.app();
    new Deployment(new Miswired(app, 'shop'), 'web', { containers }).exposeViaService({
      ports: [{ port: 80, targetPort: 'http' }],
    });
    expect(() => {
      app.synth();
    }).toThrow("no selected pod has a TCP port named 'htpp'");
    fs.rmSync(app.outdir, { recursive: true });
  });
});

test('what an overridden method is given, it gets', () => {
  const given: unknown[] = [];
  class Own extends App {
    public override synth(...args: unknown[]): void {
      given.push(...args);
    }
  }
  class OwnChart extends Chart {
    public override toJson(...args: unknown[]): never[] {
      given.push(...args);
      return [];
    }
  }
  const app = new Own();
  const chart = new OwnChart(app, 'shop');
  new Deployment(chart, 'web', { containers });
  app.synth('folder');
  (chart.toJson as (format: string) => unknown)('format');
  expect(given).toEqual(['folder', 'format']);
});

test('a chart without a typed construct is rendered once, beside one that has some', () => {
  const terms = (chart: Chart): number => JSON.stringify(Testing.synth(chart)).split('topologyKey').length - 1;
  const spread = (scope: Chart): unknown => new plain.Deployment(scope, 'plain', { spread: true, containers });
  const alone = chartIn(new App(), 'b');
  spread(alone);
  const expected = terms(alone);

  for (let first = 0; first < 2; first += 1) {
    const app = new App();
    const [typed, other] = [chartIn(app, 'a'), chartIn(app, 'b')];
    new Deployment(typed, 'web', { containers });
    spread(other);
    if (first === 1) expect(Testing.synth(typed)).toHaveLength(1);
    // The check has already rendered it once for the other chart.
    expect(terms(other)).toBe(expected * (first + 1));
  }
});

test('what is frozen is synthesized as it is', () => {
  const chart = chartIn(new App());
  const service = new Deployment(chart, 'web', { containers }).expose({ http: 80 });
  Object.freeze(ApiObject.of(service));
  Object.freeze(chart);
  expect(Testing.synth(chart)).toHaveLength(2);
});

test('a failure is said once, however often synth fails', () => {
  const chart = chartIn(new App());
  const web = new Deployment(chart, 'web', { containers });
  new Service(chart, 'a', { selector: web, ports: [{ port: 80, targetPort: text('htpp') }] });
  const first = failure(chart);
  expect(first.split('[shop/a]')).toHaveLength(2);
  expect(failure(chart)).toBe(first);
  expect(failure(chart)).toBe(first);
});

test('two copies of the package in one app check once', () => {
  const chart = chartIn(new App());
  const shared = ['cdk8s', 'cdk8s-plus-27', 'constructs'].map(
    (name) => [name, jest.requireActual<object>(name)] as const,
  );
  jest.isolateModules(() => {
    for (const [name, actual] of shared) jest.doMock(name, () => actual);
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a second copy
    const copy = require('../../../lib') as {
      readonly Deployment: typeof Deployment;
      readonly Service: typeof Service;
    };
    expect(copy.Service).not.toBe(Service);
    const web = new copy.Deployment(chart, 'web', { containers });
    new Service(chart, 'a', { selector: web, ports: [{ port: 80, targetPort: text('htpp') }] });
  });
  expect(failure(chart).split('[shop/a]')).toHaveLength(2);
});

test('the items of a list are objects, each with its place', () => {
  const chart = chartIn(new App());
  new Deployment(chart, 'web', { containers });
  include(chart, 'foreign', [{ apiVersion: 'v1', kind: 'List', metadata: { name: 'list' }, items: foreign('htpp') }]);
  const lines = failure(chart).split('\n');
  expect(lines[1]).toContain("[shop/foreign/list-list] no selected pod has a TCP port named 'htpp'");
  expect(lines[2]).toBe('      items[1].spec.ports[0].targetPort');
  expect(lines[3]).toContain("'shop/foreign/list-list' items[0].spec.template.spec.containers");
});

test('a Service of a container that is not there', () => {
  const chart = chartIn(new App());
  const web: plain.Deployment = new Deployment(chart, 'web', { containers });
  new Service(chart, 'a', { container: web.containers[1], ports: [{ port: 80 }] });
  expect(failure(chart)).toContain('[shop/a] `container` is undefined, so the Service selects nothing');
});

describe('between what is tied and what is not', () => {
  test('nothing is promised where one of the pods is of somebody else', () => {
    const chart = chartIn(new App());
    const web = new Deployment(chart, 'web', { containers, podMetadata: { labels: { app: 'web' } } });
    web.select(plain.LabelSelector.of({ labels: { app: 'web' } }));
    // By its labels, it also selects the included Deployment.
    const service = new Service(chart, 'a', { ports: [{ port: 80, targetPort: 9999 }] });
    service.selectLabel('app', 'web');
    include(chart, 'foreign', foreign(8080).slice(0, 1));
    expect(failure(chart)).toBe('');
  });
});
