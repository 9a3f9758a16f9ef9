import * as kplus from '../../../lib';
import { findings, number, text } from '../findings';

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
    "[shop/web] port name 'http' is used twice in this pod, by containers 'a' (http 8080/TCP) and 'b' (http 8080/TCP) of Deployment 'shop/web'; a targetPort of that name reaches the first [duplicate-port-name-in-pod]",
    "[shop/web] port 8080/TCP is declared twice in this pod, by containers 'a' and 'b', which share one network (http 8080/TCP, http 8080/TCP) of Deployment 'shop/web' [duplicate-port-number]",
  ]);
});

test('a `portNumber` that no port can have is one fault, though the startup probe dials it', () => {
  expect(
    findings((chart) => {
      new kplus.Deployment(chart, 'web', { containers: [{ image: 'nginx:1.27', portNumber: number(99999) }] });
    }),
  ).toEqual(['[shop/web] port 99999 is outside 1..65535 [port-range]']);
});

test('row 8: a probe or hook on a port that its own container does not declare', () => {
  // Of the type of any probe, so that the compiler does not refuse it.
  const unnamed: kplus.Probe = kplus.Probe.fromTcpSocket();
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
            startup: unnamed,
            lifecycle: { preStop: kplus.Handler.fromHttpGet('/', { port: number(99) }) },
          },
          { name: 'envoy', image: 'envoy:1.31', ports: [{ name: 'admin', number: 9901 }] },
          { name: 'tail', image: 'tail:1', liveness: unnamed },
        ],
      });
    }),
  ).toEqual([
    '[shop/web] port is required: one that the container declares (http 8080/TCP, alt 8081/TCP) [port-range]',
    '[shop/web] port is required, and the container declares none: add it to its ports [port-range]',
    `[shop/web] container 'web' has no TCP port named 'htpp': Deployment 'shop/web' readinessProbe -> "htpp" -x- container web (ports: http 8080/TCP, alt 8081/TCP); did you mean 'http'? [probe-port-name]`,
    `[shop/web] container 'web' has no TCP port named 'admin': Deployment 'shop/web' livenessProbe -> "admin" -x- container web (ports: http 8080/TCP, alt 8081/TCP); container 'envoy' declares it, which does not count here [probe-port-name]`,
    "[shop/web] container 'web' declares no port 99: Deployment 'shop/web' preStop -> 99 -x- container web (ports: http 8080/TCP, alt 8081/TCP) [probe-port-undeclared]",
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
