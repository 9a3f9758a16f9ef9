import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ask } from '../../lib/cluster/connect/ask';
import { type Question, questionFor, questionText } from '../../lib/cluster/connect/question';
import { podWorkload } from '../../lib/cluster/live/pods';
import { toResource } from '../../lib/manifest/resource';
import { type PodServer, servePods } from './pod-server';

const podWith = (...containers: readonly object[]) =>
  podWorkload(toResource({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers } })!)!;
const http = { name: 'http', containerPort: 8080 };

describe('what a program is asked', () => {
  test('what its probe asks at that port, readiness before the others', () => {
    const pod = podWith({
      name: 'main',
      ports: [http, { name: 'admin', containerPort: 9000 }],
      livenessProbe: { httpGet: { path: '/live', port: 8080 } },
      readinessProbe: {
        httpGet: { path: 'ready', port: 'http', scheme: 'HTTPS', httpHeaders: [{ name: 'X-Probe', value: 'yes' }] },
      },
      startupProbe: { tcpSocket: { port: 9000 } },
    });
    expect(questionFor(pod, 8080)).toEqual({
      sort: 'http',
      path: '/ready',
      isTls: true,
      headers: { 'X-Probe': 'yes' },
    });
    expect(questionText(questionFor(pod, 8080))).toBe('HTTPS GET /ready');
    expect(questionFor(pod, 9000)).toEqual({ sort: 'tcp' });
    expect(questionText(questionFor(pod, 9000))).toBe('TCP');
  });

  test('gRPC health of the service of the probe', () => {
    const pod = podWith({ name: 'main', ports: [http], readinessProbe: { grpc: { port: 8080, service: 'shop.Api' } } });
    expect(questionFor(pod, 8080)).toEqual({ sort: 'grpc', service: 'shop.Api' });
    expect(questionText(questionFor(pod, 8080))).toBe("gRPC health of 'shop.Api'");
  });

  test('TCP where a probe asks another port, another host, or another container by that name', () => {
    const probe = (httpGet: object) => ({ readinessProbe: { httpGet: { path: '/', ...httpGet } } });
    expect(questionFor(podWith({ name: 'main', ports: [http], ...probe({ port: 9000 }) }), 8080)).toEqual({
      sort: 'tcp',
    });
    expect(
      questionFor(podWith({ name: 'main', ports: [http], ...probe({ port: 8080, host: 'example.com' }) }), 8080),
    ).toEqual({ sort: 'tcp' });
    const side = { name: 'side', ports: [{ name: 'http', containerPort: 9000 }], ...probe({ port: 'http' }) };
    expect(questionFor(podWith({ name: 'main', ports: [http] }, side), 8080)).toEqual({ sort: 'tcp' });
    expect(questionFor(podWith({ name: 'main', ports: [http] }, side), 9000)).toMatchObject({ sort: 'http' });
  });
});

describe('what it answers', () => {
  let server: PodServer;
  afterEach(() => server.close());
  const grpc = (service = ''): Question => ({ sort: 'grpc', service });

  test.each([
    [200, true],
    [301, true],
    [399, true],
    [404, false],
    [500, false],
  ])('HTTP %d', async (status, isWell) => {
    server = await servePods(0, { status });
    const question: Question = { sort: 'http', path: '/healthz?deep=1', isTls: false, headers: {} };
    expect(await ask(server.port, question, 5)).toEqual({ answer: String(status), isWell });
    expect(server.asked).toEqual(['GET /healthz?deep=1']);
  });

  test.each([
    [0, '0', 'UNKNOWN', false],
    [1, '0', 'SERVING', true],
    [2, '0', 'NOT_SERVING', false],
    [1, '12', 'UNIMPLEMENTED: it does not serve grpc.health.v1.Health', false],
    [1, '5', 'NOT_FOUND: it does not know the service', false],
    [1, '7', 'gRPC status 7', false],
  ])('gRPC health %d with status %s', async (state, grpcStatus, answer, isWell) => {
    server = await servePods(0, { state, grpcStatus });
    expect(await ask(server.port, grpc(), 5)).toEqual({ answer, isWell });
  });

  test('gRPC health of a service, whose name is the first field of the message', async () => {
    server = await servePods();
    await ask(server.port, grpc('ab'), 5);
    const long = 'x'.repeat(200);
    await ask(server.port, grpc(long), 5);
    expect(server.asked).toEqual([
      `gRPC /grpc.health.v1.Health/Check 00000000040a02${Buffer.from('ab').toString('hex')}`,
      // 200 takes two bytes: 0xc8 0x01.
      `gRPC /grpc.health.v1.Health/Check 00000000cb0ac801${Buffer.from(long).toString('hex')}`,
    ]);
  });

  test('gRPC where HTTP/1 is spoken', async () => {
    server = await servePods();
    const h1 = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => h1.listen(0, '127.0.0.1', resolve));
    expect((await ask((h1.address() as AddressInfo).port, grpc(), 5)).isWell).toBe(false);
    h1.close();
  });

  test('silence is bounded', async () => {
    server = await servePods();
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const question: Question = { sort: 'http', path: '/', isTls: false, headers: {} };
    expect(await ask(port, question, 0.2)).toEqual({ answer: 'no answer within 0.2 s', isWell: false });
    expect(await ask(port, grpc(), 0.2)).toEqual({ answer: 'no answer within 0.2 s', isWell: false });
    expect(await ask(port, { sort: 'tcp' }, 5)).toEqual({ answer: 'connected', isWell: true });
    silent.close();
  });

  test('TCP at which nobody listens', async () => {
    server = await servePods();
    const { port } = server;
    await server.close();
    expect(await ask(port, { sort: 'tcp' }, 5)).toEqual({
      answer: expect.stringContaining('ECONNREFUSED'),
      isWell: false,
    });
  });
});
