import * as cdk8s from 'cdk8s';
import { App, Probe, Service, Volume } from 'cdk8s-ports';
import type { Construct } from 'constructs';
import { address, container, containerSecurity, internal, pod, podSecurity, resources } from './common';

export function cartService(scope: Construct) {
  const name = 'cartservice';
  const redis = redisCart(scope);
  const delay = { initialDelaySeconds: cdk8s.Duration.seconds(15) };
  const app = new App(scope, name, {
    ...pod(scope, name),
    terminationGracePeriod: cdk8s.Duration.seconds(5),
    containers: {
      server: {
        ...container(name),
        ports: { grpc: 7070 },
        env: { REDIS_ADDR: address(redis, 'tcp-redis') },
        readiness: Probe.fromGrpc({ port: 7070, ...delay }),
        liveness: Probe.fromGrpc({ port: 7070, ...delay, periodSeconds: cdk8s.Duration.seconds(10) }),
        resources: resources([200, 300], [64, 128]),
      },
    },
  });
  return new Service(app, name, {
    ...internal(name),
    selector: app,
    ports: [{ name: 'grpc', port: 7070, targetPort: 7070 }],
  });
}

function redisCart(scope: Construct) {
  const name = 'redis-cart';
  const pace = { periodSeconds: cdk8s.Duration.seconds(5) };
  const app = new App(scope, name, {
    securityContext: podSecurity,
    containers: {
      redis: {
        image: 'redis:alpine',
        ports: { 'tcp-redis': 6379 },
        readiness: Probe.fromTcpSocket({ port: 6379, ...pace }),
        liveness: Probe.fromTcpSocket({ port: 6379, ...pace }),
        volumeMounts: [{ path: '/data', volume: Volume.fromEmptyDir(scope, 'redis-data', 'redis-data') }],
        resources: resources([70, 125], [200, 256]),
        securityContext: containerSecurity,
      },
    },
  });
  return new Service(app, name, {
    ...internal(name),
    selector: app,
    ports: [{ name: 'tcp-redis', port: 6379, targetPort: 6379 }],
  });
}
