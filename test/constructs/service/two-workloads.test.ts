import * as kplus from '../../../lib';
import { findings, text, web } from '../findings';
import { notePrinted } from '../printed';

// Warnings do not matter here: hide them.
notePrinted();

describe('two workloads that are meant at once', () => {
  const dropped =
    "[shop/s] container 'main' is one of Deployment 'shop/a', and Deployment 'shop/b' is selected, whose pods are others: leave out the selector, or pass a container of Deployment 'shop/b' [service-selects-nothing]";

  test('a container and a selector of another workload', () => {
    expect(
      findings((chart) => {
        const [a, b] = [web(chart, 'a'), web(chart, 'b')];
        new kplus.Service(chart, 's', {
          selector: b,
          container: a.container('main'),
          ports: [{ port: 80, targetPort: text('http') }],
        });
      }),
    ).toEqual([dropped]);
  });

  test('of a workload and an App, of two Apps', () => {
    expect(
      findings((chart) => {
        const containers = { web: { image: 'nginx:1.27', ports: { http: 8080 } } } as const;
        const [one, other] = [
          new kplus.App(chart, 'one', { containers }),
          new kplus.App(chart, 'other', { containers }),
        ];
        const ports = [{ port: 80, targetPort: 'http' }] as const;
        new kplus.Service(chart, 's', { selector: other, container: one.containers.web, ports });
        new kplus.Service(chart, 't', { selector: web(chart), container: one.containers.web, ports });
      }),
    ).toEqual([
      "[shop/s] container 'web' is one of Deployment 'shop/one', and Deployment 'shop/other' is selected, whose pods are others: leave out the selector, or pass a container of Deployment 'shop/other' [service-selects-nothing]",
      "[shop/t] container 'web' is one of Deployment 'shop/one', and Deployment 'shop/web' is selected, whose pods are others: leave out the selector, or pass a container of Deployment 'shop/web' [service-selects-nothing]",
    ]);
  });

  test('by select(), at once or later: cdk8s-plus drops the first', () => {
    expect(
      findings((chart) => {
        const service = new kplus.Service(chart, 's', {
          selector: web(chart, 'a'),
          ports: [{ port: 80, targetPort: text('http') }],
        });
        service.select(web(chart, 'b'));
      }),
    ).toEqual([
      "[shop/s] Deployment 'shop/a' and Deployment 'shop/b' are both selected, and no pod has the labels of both: make a Service for each, or select labels that they share [service-selects-nothing]",
    ]);
  });

  test('that are one, or share their labels, are no fault; nor are labels besides', () => {
    expect(
      findings((chart) => {
        const [blue, green] = ['blue', 'green'].map((id) => {
          const containers: kplus.ContainerProps[] = [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }];
          const one = new kplus.Deployment(chart, id, {
            select: false,
            podMetadata: { labels: { app: 'web' } },
            containers,
          });
          one.select(kplus.LabelSelector.of({ labels: { app: 'web' } }));
          return one;
        });
        const ports = [{ port: 80, targetPort: text('http') }];
        new kplus.Service(chart, 's', { selector: blue!, container: blue!.container('main'), ports });
        new kplus.Service(chart, 't', { selector: blue!, ports }).select(green!);
        const labels = kplus.Pods.select(chart, 'pods', { labels: { app: 'web' } });
        new kplus.Service(chart, 'u', { selector: labels, container: green!.container('main'), ports });
      }).filter(
        (finding) => !finding.includes('controller-overlap') && !finding.includes('service-selector-duplicate'),
      ),
    ).toEqual([]);
  });
});
