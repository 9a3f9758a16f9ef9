import type { Difference } from './difference';
import { web, HTTP, DNS } from './difference';

/** Differences that a program sees in the constructs, not in the manifest. */
export const SEEN: readonly Difference[] = [
  {
    title: 'the first port of a Service that has none',
    reason: 'the message says what is missing',
    program: (kplus, chart) => new kplus.Service(chart, 'Service').port,
    cdk8sPlus: new TypeError("Cannot read properties of undefined (reading 'port')"),
    here: new Error("Service 'test/Service' has no ports: pass `ports`, or call bind()"),
  },
  {
    title: 'the deprecated `port` of a container that has a named port',
    reason:
      '`container.port(...)` hands out ports; in a text, in arithmetic and in a manifest it is still the number, and `portNumber` is one everywhere',
    program: (kplus) => {
      const ports = [{ name: 'admin', number: 9901 }];
      const { port, portNumber } = new kplus.Container({
        image: 'nginx',
        portNumber: 8080,
        ports,
      }) as unknown as Record<string, unknown>;
      return [typeof port, String(port), Number(port) + 1, JSON.stringify({ port }), portNumber];
    },
    cdk8sPlus: ['number', '8080', 8081, '{"port":8080}', 8080],
    here: ['function', '8080', 8081, '{"port":8080}', 8080],
  },
  {
    title: 'the ports of a Service',
    reason: 'they are what the manifest will have: names and protocols that are carried over are there',
    program: (kplus, chart) => {
      const service = new kplus.Service(chart, 'Service', { selector: web(kplus, chart, DNS), ports: [{ port: 53 }] });
      return service.ports;
    },
    cdk8sPlus: [{ port: 53 }],
    here: [{ port: 53, protocol: 'UDP' }],
  },
  {
    title: 'the message of exposeViaService() about a port that nobody declares',
    reason: 'it says which ports there are; how it starts is as before, and so is that it is thrown at once',
    program: (kplus, chart) => web(kplus, chart, HTTP).exposeViaService({ ports: [{ port: 80 }] }),
    cdk8sPlus: new Error('via a service: Port 80 is not exposed by any container'),
    here: new Error("via a service: no container declares port '80' (http 8080/TCP)"),
  },
  {
    title: 'the message of exposeViaService() about a workload without ports',
    reason: 'as above',
    program: (kplus, chart) => web(kplus, chart).exposeViaService(),
    cdk8sPlus: new Error(
      'Unable to expose deployment test-web-c854d28f via a service: Deployment port cannot be determined',
    ),
    here: new Error('Unable to expose deployment test-web-c854d28f via a service: the workload declares no ports'),
  },
  {
    title: 'the message of exposeViaService() about several ports without names',
    reason: 'as above',
    program: (kplus, chart) => web(kplus, chart, { number: 8080 }, { number: 9090 }).exposeViaService(),
    cdk8sPlus: new Error('via a service: When using multiple ports for a service, all ports must have port names'),
    here: new Error('via a service: a Service with several ports needs a name on each'),
  },
];
