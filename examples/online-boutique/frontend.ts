import * as cdk8s from 'cdk8s';
import { App, Probe, Service, ServiceType } from 'cdk8s-ports';
import type { Construct } from 'constructs';
import type { GrpcService } from './common';
import { address, container, internal, pod, resources } from './common';

/** The services that the pages are made from. */
export interface FrontendBackends {
  readonly productCatalog: GrpcService;
  readonly currency: GrpcService;
  readonly cart: GrpcService;
  readonly recommendation: GrpcService;
  readonly shipping: GrpcService;
  readonly checkout: GrpcService;
  readonly ad: GrpcService;
}

export function frontend(scope: Construct, backends: FrontendBackends) {
  const name = 'frontend';
  const app = new App(scope, name, {
    ...pod(scope, name),
    podMetadata: { annotations: { 'sidecar.istio.io/rewriteAppHTTPProbers': 'true' } },
    containers: {
      server: {
        ...container(name),
        ports: { http: { number: 8080, env: 'PORT' } },
        env: {
          PRODUCT_CATALOG_SERVICE_ADDR: address(backends.productCatalog, 'grpc'),
          CURRENCY_SERVICE_ADDR: address(backends.currency, 'grpc'),
          CART_SERVICE_ADDR: address(backends.cart, 'grpc'),
          RECOMMENDATION_SERVICE_ADDR: address(backends.recommendation, 'grpc'),
          SHIPPING_SERVICE_ADDR: address(backends.shipping, 'grpc'),
          CHECKOUT_SERVICE_ADDR: address(backends.checkout, 'grpc'),
          AD_SERVICE_ADDR: address(backends.ad, 'grpc'),
          // Not part of the shop, so there is no Service to take the address from.
          SHOPPING_ASSISTANT_SERVICE_ADDR: 'shoppingassistantservice:80',
          ENABLE_PROFILER: '0',
        },
        readiness: healthz('shop_session-id=x-readiness-probe'),
        liveness: healthz('shop_session-id=x-liveness-probe'),
        resources: resources([100, 200], [64, 128]),
      },
    },
  });
  new Service(app, 'frontend-external', {
    metadata: { labels: { app: name } },
    type: ServiceType.LOAD_BALANCER,
    selector: app,
    ports: [{ name: 'http', port: 80, targetPort: 8080 }],
  });
  return new Service(app, name, {
    ...internal(name),
    selector: app,
    ports: [{ name: 'http', port: 80, targetPort: 8080 }],
  });
}

function healthz(cookie: string) {
  return Probe.fromHttpGet('/_healthz', {
    port: 8080,
    initialDelaySeconds: cdk8s.Duration.seconds(10),
    httpHeaders: [{ name: 'Cookie', value: cookie }],
  });
}
