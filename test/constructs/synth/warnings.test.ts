import { App, Testing } from 'cdk8s';
import { Deployment, PortChecks, Service } from '../../../lib';
import { text } from '../findings';
import { chartIn, failure, foreign, include } from '../foreign';
import { notePrinted } from '../printed';

const image = 'nginx:1.27';
const printed = notePrinted();

/** In manifests of others, an undeclared port may still work. */
const undeclared =
  /^cdk8s-ports: warning: \[shop\/foreign\/web-service\] no selected pod declares port 9999\/TCP: .* \[target-port-undeclared\]\n {6}spec\.ports\[0\]\.targetPort\n {6}'shop\/foreign\/web-deployment' spec\.template\.spec\.containers: selected, without such a port\n {6}fix: /;

test('a warning is printed as an error is, once, and does not fail the synth', () => {
  const chart = chartIn(new App());
  include(chart, 'foreign', foreign(9999));
  new Deployment(chart, 'typed', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
  expect(failure(chart)).toBe('');
  expect(printed()).toEqual([expect.stringMatching(undeclared)]);
  Testing.synth(chart);
  expect(printed()).toHaveLength(1);
});

test('of a typed construct with the line that made it', () => {
  const chart = chartIn(new App());
  new Deployment(chart, 'web', {
    replicas: 3,
    containers: [{ image, ports: [{ name: 'http', number: 8080, hostPort: 8080 }] }],
  });
  expect(failure(chart)).toBe('');
  expect(printed()).toEqual([
    expect.stringMatching(
      /^cdk8s-ports: warning: \[shop\/web\] all 3 replicas of Deployment 'shop\/web' request port 8080\/TCP of the node; .*\[host-port-replicas\]\n {6}spec\..*hostPort, created at test\/constructs\/synth\/warnings\.test\.ts:\d+:3\n/,
    ),
  ]);
});

test('errors fail all the same, and are not printed besides', () => {
  const chart = chartIn(new App());
  include(chart, 'foreign', foreign(9999));
  const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
  new Service(chart, 'public', { selector: web, ports: [{ port: 80, targetPort: text('htpp') }] });
  const message = failure(chart);
  expect(message).toContain("[shop/public] no selected pod has a TCP port named 'htpp'");
  expect(message).not.toContain('9999');
  expect(printed()).toEqual([expect.stringMatching(undeclared)]);
});

test('an info is silent, unless it is asked for; what is off is silent, too', () => {
  // A probe of an undeclared number, in a manifest of others.
  const [deployment] = foreign('http') as readonly { spec: { template: { spec: { containers: object[] } } } }[];
  deployment!.spec.template.spec.containers = [
    { name: 'nginx', image, ports: [{ containerPort: 8080 }], livenessProbe: { tcpSocket: { port: 9999 } } },
  ];
  const chart = chartIn(new App());
  include(chart, 'foreign', [deployment!]);
  PortChecks.of(chart);
  expect(failure(chart)).toBe('');
  expect(printed()).toEqual([]);
  PortChecks.of(chart).configure({ rules: { 'probe-port-undeclared': 'on' } });
  expect(failure(chart)).toBe('');
  expect(printed()).toEqual([
    expect.stringMatching(
      /^cdk8s-ports: info: \[shop\/foreign\/web-deployment\] container 'nginx' declares no port 9999/,
    ),
  ]);

  const other = chartIn(new App());
  include(other, 'foreign', foreign(9999));
  PortChecks.of(other).configure({ rules: { 'target-port-undeclared': 'off' }, reason: 'it listens there' });
  expect(failure(other)).toBe('');
  expect(printed().slice(1)).toEqual([
    "cdk8s-ports: for the ports of 'shop', target-port-undeclared is off: it listens there",
  ]);
});
