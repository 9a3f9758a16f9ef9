import * as cdk8s from 'cdk8s';
import { App, Probe, Service } from 'cdk8s-ports';
import type { Construct } from 'constructs';
import type { GrpcService } from './common';
import { address, container, internal, pod, resources } from './common';

// The product catalog, recommendations and shipping.

export function productCatalogService(scope: Construct) {
  const name = 'productcatalogservice';
  const app = new App(scope, name, {
    ...pod(scope, name),
    terminationGracePeriod: cdk8s.Duration.seconds(5),
    containers: {
      server: {
        ...container(name),
        ports: { grpc: { number: 3550, env: 'PORT' } },
        env: { DISABLE_PROFILER: '1' },
        readiness: Probe.fromGrpc({ port: 3550 }),
        liveness: Probe.fromGrpc({ port: 3550 }),
        resources: resources([100, 200], [64, 128]),
      },
    },
  });
  return new Service(app, name, {
    ...internal(name),
    selector: app,
    ports: [{ name: 'grpc', port: 3550, targetPort: 3550 }],
  });
}

export function recommendationService(scope: Construct, productCatalog: GrpcService) {
  const name = 'recommendationservice';
  const pace = { periodSeconds: cdk8s.Duration.seconds(5) };
  const app = new App(scope, name, {
    ...pod(scope, name),
    terminationGracePeriod: cdk8s.Duration.seconds(5),
    containers: {
      server: {
        ...container(name),
        ports: { grpc: { number: 8080, env: 'PORT' } },
        env: {
          PRODUCT_CATALOG_SERVICE_ADDR: address(productCatalog, 'grpc'),
          DISABLE_PROFILER: '1',
        },
        readiness: Probe.fromGrpc({ port: 8080, ...pace }),
        liveness: Probe.fromGrpc({ port: 8080, ...pace }),
        resources: resources([100, 200], [220, 450]),
      },
    },
  });
  return new Service(app, name, {
    ...internal(name),
    selector: app,
    ports: [{ name: 'grpc', port: 8080, targetPort: 8080 }],
  });
}

export function shippingService(scope: Construct) {
  const name = 'shippingservice';
  const app = new App(scope, name, {
    ...pod(scope, name),
    containers: {
      server: {
        ...container(name),
        ports: { grpc: { number: 50051, env: 'PORT' } },
        env: { DISABLE_PROFILER: '1' },
        readiness: Probe.fromGrpc({ port: 50051, periodSeconds: cdk8s.Duration.seconds(5) }),
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
