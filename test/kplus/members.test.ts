import { App, Chart } from 'cdk8s';
import * as kplus from '../../lib/kplus/cdk8s-plus';
import { ConstructibleHandler, ConstructibleProbe, diallingIn, optionsOf } from '../../lib/kplus/dialling';
import { passRendering, RENDER_METHOD } from '../../lib/kplus/rendering';
import { externalIPsOf, hasExpressions, selectorOf } from '../../lib/kplus/service-fields';
import { CREATE_HEADLESS_SERVICE, markSpread, replaceLastInitContainer } from '../../lib/kplus/workload-members';

// Uses the constructs of cdk8s-plus itself: a failure means that this version lacks a member.

const image = 'nginx:1.27';
const newChart = (): Chart => new Chart(new App(), 'shop');
const deployment = (chart: Chart): kplus.Deployment =>
  new kplus.Deployment(chart, 'web', { containers: [{ image, portNumber: 80 }] });

test('probes and hooks keep the options that they were made with', () => {
  const probe = kplus.Probe.fromHttpGet('/', { port: 80, failureThreshold: 5, scheme: kplus.ConnectionScheme.HTTPS });
  expect(optionsOf(probe).httpGetOptions).toMatchObject({ port: 80, scheme: 'HTTPS' });
  expect(optionsOf(probe).probeOptions).toMatchObject({ failureThreshold: 5 });
  expect(optionsOf(kplus.Probe.fromTcpSocket({ port: 81 })).tcpSocketOptions).toMatchObject({ port: 81 });
  expect(optionsOf(kplus.Handler.fromHttpGet('/', { port: 82 })).httpGetOptions).toMatchObject({ port: 82 });
  expect(optionsOf(kplus.Handler.fromTcpSocket({ port: 83 })).tcpSocketOptions).toMatchObject({ port: 83 });
});

test('a container keeps its probes and hooks', () => {
  const container = new kplus.Container({
    image,
    readiness: kplus.Probe.fromHttpGet('/', { port: 81 }),
    liveness: kplus.Probe.fromTcpSocket({ port: 82 }),
    startup: kplus.Probe.fromCommand(['true']),
    lifecycle: {
      postStart: kplus.Handler.fromHttpGet('/', { port: 83 }),
      preStop: kplus.Handler.fromTcpSocket({ port: 84 }),
    },
  });
  expect(diallingIn(container)).toEqual([
    ['readinessProbe.httpGet.port', 81],
    ['livenessProbe.tcpSocket.port', 82],
    ['lifecycle.postStart.httpGet.port', 83],
    ['lifecycle.preStop.tcpSocket.port', 84],
  ]);
});

test('probes and hooks are made of the options in this order', () => {
  const container = new kplus.Container({ image, portNumber: 80 });
  const made = [
    [new ConstructibleProbe({}, { port: 81 }), kplus.Probe.fromTcpSocket({ port: 81 })],
    [new ConstructibleProbe({}, undefined, { command: ['a'] }), kplus.Probe.fromCommand(['a'])],
    [
      new ConstructibleProbe({}, undefined, undefined, { path: '/', port: 82 }),
      kplus.Probe.fromHttpGet('/', { port: 82 }),
    ],
    [new ConstructibleHandler({ port: 83 }), kplus.Handler.fromTcpSocket({ port: 83 })],
    [new ConstructibleHandler(undefined, { command: ['b'] }), kplus.Handler.fromCommand(['b'])],
    [
      new ConstructibleHandler(undefined, undefined, { path: '/', port: 84 }),
      kplus.Handler.fromHttpGet('/', { port: 84 }),
    ],
  ] as const;
  for (const [ours, plain] of made) expect(ours._toKube(container)).toEqual(plain._toKube(container));
});

test('a Service keeps its selector and its external addresses', () => {
  const service = new kplus.Service(newChart(), 's', { ports: [{ port: 80 }], externalIPs: ['192.0.2.1'] });
  service.selectLabel('app', 'web');
  expect(selectorOf(service)).toEqual({ app: 'web' });
  expect(externalIPsOf(service)).toEqual(['192.0.2.1']);
});

test('a selector with expressions is told from one with labels', () => {
  const chart = newChart();
  expect(hasExpressions(kplus.Pods.select(chart, 'labels', { labels: { app: 'web' } }))).toBe(false);
  const expressions = [kplus.LabelExpression.exists('app')];
  expect(hasExpressions(kplus.Pods.select(chart, 'expressions', { expressions }))).toBe(true);
});

test('what a workload and its pods are rendered to can be passed on', () => {
  const chart = newChart();
  passRendering(
    deployment(chart),
    (spec) => ({ ...spec, replicas: 7 }),
    (podSpec) => ({ ...podSpec, nodeName: 'n' }),
  );
  const [{ spec }] = chart.toJson() as [{ spec: { replicas: number; template: { spec: object } } }];
  expect(spec.replicas).toBe(7);
  expect(spec.template.spec).toMatchObject({ nodeName: 'n' });
});

test('containers, probes, hooks and volumes render themselves by the one method', () => {
  const chart = newChart();
  const container = new kplus.Container({ image });
  const volume = kplus.Volume.fromEmptyDir(chart, 'v', 'v');
  for (const one of [container, kplus.Probe.fromCommand(['a']), kplus.Handler.fromCommand(['a']), volume]) {
    expect(one).toHaveProperty(RENDER_METHOD, expect.any(Function));
  }
});

test('the init container that was added last can be replaced', () => {
  const web = deployment(newChart());
  web.addInitContainer({ name: 'first', image });
  web.addInitContainer({ name: 'last', image });
  const other = new kplus.Container({ name: 'other', image });
  replaceLastInitContainer(web, other);
  expect(web.initContainers.map(({ name }) => name)).toEqual(['first', 'other']);
});

test('pods that are spread already are not spread again', () => {
  const web = new kplus.Deployment(newChart(), 'web', { containers: [{ image, portNumber: 80 }], spread: true });
  const separate = jest.spyOn(web.scheduling, 'separate');
  markSpread(web);
  web._toPodSpec();
  expect(separate).not.toHaveBeenCalled();
});

test('a StatefulSet makes its Service by the method that is replaced', () => {
  expect(kplus.StatefulSet.prototype).toHaveProperty(CREATE_HEADLESS_SERVICE, expect.any(Function));
});
