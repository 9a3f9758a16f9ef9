import * as kplus from '../../../lib';
import { findings, number, text, web } from '../findings';

describe('targetPort: undefined is `port`, as in Kubernetes', () => {
  const ports = (port: number): kplus.ServicePort[] => [{ port: number(port), targetPort: undefined }];

  test('of a Service', () => {
    expect(findings((chart) => new kplus.Service(chart, 's', { selector: web(chart), ports: ports(8080) }))).toEqual(
      [],
    );
    expect(findings((chart) => new kplus.Service(chart, 's', { selector: web(chart), ports: ports(80) }))).toEqual([
      expect.stringMatching(
        /^\[shop\/s\] targetPort is not set, so it is 80, which the workload does not declare: set targetPort: /,
      ),
    ]);
  });

  test('of a Service for one container', () => {
    const declared = (chart: Parameters<typeof web>[0]) => web(chart).container('main');
    expect(
      findings((chart) => new kplus.Service(chart, 's', { container: declared(chart), ports: ports(8080) })),
    ).toEqual([]);
    expect(
      findings((chart) => new kplus.Service(chart, 's', { container: declared(chart), ports: ports(80) })),
    ).toHaveLength(1);
  });

  test('of bind()', () => {
    expect(
      findings((chart) => {
        new kplus.Service(chart, 's', { selector: web(chart) }).bind(80, { targetPort: undefined });
      }),
    ).toHaveLength(1);
  });

  test('of exposeViaService(), which refuses at once', () => {
    expect(findings((chart) => web(chart).exposeViaService({ ports: ports(8080) }))).toEqual([]);
    expect(() => findings((chart) => web(chart).exposeViaService({ ports: ports(80) }))).toThrow(
      "no container declares port '80'",
    );
  });

  test('but of expose(), the port of that name', () => {
    const [service] = findings((chart) => web(chart).expose({ [text('http')]: { port: 80, targetPort: undefined } }));
    expect(service).toBeUndefined();
  });
});

describe("a StatefulSet's own Service", () => {
  const db = (ports: kplus.ContainerPort[], given: object = {}) =>
    findings((chart) => {
      new kplus.StatefulSet(chart, 'db', { containers: [{ image: 'db:1', ports }], ...given });
    });

  test('needs a name on each of several ports', () => {
    expect(db([{ number: 8080 }, { number: 8081 }])).toEqual([
      '[shop/db/Service] a Service with several ports needs a name on each [service-port-names]',
      '[shop/db/Service] a Service with several ports needs a name on each [service-port-names]',
    ]);
    expect(db([{ name: 'a', number: 8080 }, { number: 8081 }])).toHaveLength(1);
  });

  test('is right with one port, with names, and not there if it is not wanted', () => {
    expect(db([{ number: 8080 }])).toEqual([]);
    expect(
      db([
        { name: 'a', number: 8080 },
        { name: 'b', number: 8081 },
      ]),
    ).toEqual([]);
    expect(db([{ number: 8080 }, { number: 8081 }], { service: false })).toEqual([]);
  });
});
