import * as kplus from '../../lib';
import { findings, number, text } from './findings';

test('row 6: the same name or number twice in a pod', () => {
  expect(
    findings((chart) => {
      new kplus.Deployment(chart, 'web', {
        containers: [
          { name: 'a', image: 'a:1', ports: [{ name: 'http', number: 8080 }] },
          { name: 'b', image: 'b:1', ports: [{ name: text('http'), number: number(8080) }] },
        ],
      });
    }),
  ).toEqual([
    "[shop/web] container 'b', port 'http': port 8080/TCP is declared twice in this pod, first at container 'a', port 'http'",
    "[shop/web] container 'b', port 'http': port name 'http' is used twice in this pod, first at container 'a', port 'http': a reference finds only one of them",
  ]);
});

test('row 8: a probe or hook on a port that its own container does not declare', () => {
  expect(
    findings((chart) => {
      new kplus.Deployment(chart, 'web', {
        containers: [
          {
            name: 'web',
            image: 'nginx:1.27',
            ports: [
              { name: 'http', number: 8080 },
              { name: 'alt', number: 8081 },
            ],
            readiness: kplus.Probe.fromHttpGet('/', { port: text('htpp') }),
            liveness: kplus.Probe.fromTcpSocket({ port: text('admin') }),
            startup: kplus.Probe.fromHttpGet('/'),
            lifecycle: { preStop: kplus.Handler.fromHttpGet('/', { port: number(99) }) },
          },
          { name: 'envoy', image: 'envoy:1.31', ports: [{ name: 'admin', number: 9901 }] },
          { name: 'tail', image: 'tail:1', liveness: kplus.Probe.fromTcpSocket() },
        ],
      });
    }),
  ).toEqual([
    "[shop/web] container 'web', readiness probe: the container declares no port 'htpp' (http 8080/TCP, alt 8081/TCP); did you mean 'http'?",
    "[shop/web] container 'web', liveness probe: the container declares no port 'admin' (http 8080/TCP, alt 8081/TCP); container 'envoy' does, but a probe or hook sees its own container only",
    "[shop/web] container 'web', startup probe: it names no port, and the container declares several (http 8080/TCP, alt 8081/TCP): set port",
    "[shop/web] container 'web', preStop hook: the container declares no port '99' (http 8080/TCP, alt 8081/TCP)",
    "[shop/web] container 'tail', liveness probe: it names no port, and the container declares none: add it to `ports`",
  ]);
});

test('an init container may declare what a container declares: it is done before', () => {
  expect(
    findings((chart) => {
      new kplus.Deployment(chart, 'web', {
        containers: [{ name: 'web', image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
        initContainers: [{ name: 'warm', image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
      });
    }),
  ).toEqual([]);
});
