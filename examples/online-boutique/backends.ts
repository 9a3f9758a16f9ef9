import * as cdk8s from 'cdk8s';
import { App, Probe, Service } from 'cdk8s-ports';
import type { Construct } from 'constructs';
import { container, internal, pod, resources } from './common';

// The services that call no other service. Each is an App and a Service with the same name in front of it.

const terminationGracePeriod = cdk8s.Duration.seconds(5);
const noProfiler = { DISABLE_PROFILER: '1' };

export function adService(scope: Construct) {
  const name = 'adservice';
  const pace = { initialDelaySeconds: cdk8s.Duration.seconds(20), periodSeconds: cdk8s.Duration.seconds(15) };
  const app = new App(scope, name, {
    ...pod(scope, name),
    terminationGracePeriod,
    containers: {
      server: {
        ...container(name),
        ports: { grpc: { number: 9555, env: 'PORT' } },
        readiness: Probe.fromGrpc({ port: 9555, ...pace }),
        liveness: Probe.fromGrpc({ port: 9555, ...pace }),
        resources: resources([200, 300], [180, 300]),
      },
    },
  });
  return new Service(app, name, {
    ...internal(name),
    selector: app,
    ports: [{ name: 'grpc', port: 9555, targetPort: 9555 }],
  });
}

export function currencyService(scope: Construct) {
  const name = 'currencyservice';
  const app = new App(scope, name, {
    ...pod(scope, name),
    terminationGracePeriod,
    containers: {
      server: {
        ...container(name),
        ports: { grpc: { number: 7000, env: 'PORT' } },
        env: noProfiler,
        readiness: Probe.fromGrpc({ port: 7000 }),
        liveness: Probe.fromGrpc({ port: 7000 }),
        resources: resources([100, 200], [64, 128]),
      },
    },
  });
  return new Service(app, name, {
    ...internal(name),
    selector: app,
    ports: [{ name: 'grpc', port: 7000, targetPort: 7000 }],
  });
}

export function emailService(scope: Construct) {
  const name = 'emailservice';
  const pace = { periodSeconds: cdk8s.Duration.seconds(5) };
  const app = new App(scope, name, {
    ...pod(scope, name),
    terminationGracePeriod,
    containers: {
      server: {
        ...container(name),
        ports: { grpc: { number: 8080, env: 'PORT' } },
        env: noProfiler,
        readiness: Probe.fromGrpc({ port: 8080, ...pace }),
        liveness: Probe.fromGrpc({ port: 8080, ...pace }),
        resources: resources([100, 200], [64, 128]),
      },
    },
  });
  // The only Service whose port differs from the port that its pods listen on.
  return new Service(app, name, {
    ...internal(name),
    selector: app,
    ports: [{ name: 'grpc', port: 5000, targetPort: 8080 }],
  });
}

export function paymentService(scope: Construct) {
  const name = 'paymentservice';
  const app = new App(scope, name, {
    ...pod(scope, name),
    terminationGracePeriod,
    containers: {
      server: {
        ...container(name),
        ports: { grpc: { number: 50051, env: 'PORT' } },
        env: noProfiler,
        readiness: Probe.fromGrpc({ port: 50051 }),
        liveness: Probe.fromGrpc({ port: 50051 }),
        resources: resources([100, 200], [64, 128]),
      },
    },
  });
  return new Service(app, name, {
    ...internal(name),
    selector: app,
    ports: [{ name: 'grpc', port: 50051, targetPort: 50051 }],
  });
}
