import { App, Probe, Service } from 'cdk8s-ports';
import type { Construct } from 'constructs';
import type { GrpcService } from './common';
import { address, container, internal, pod, resources } from './common';

/** The services that an order passes through. */
export interface CheckoutBackends {
  readonly productCatalog: GrpcService;
  readonly shipping: GrpcService;
  readonly payment: GrpcService;
  readonly email: GrpcService;
  readonly currency: GrpcService;
  readonly cart: GrpcService;
}

export function checkoutService(scope: Construct, backends: CheckoutBackends) {
  const name = 'checkoutservice';
  const app = new App(scope, name, {
    ...pod(scope, name),
    containers: {
      server: {
        ...container(name),
        ports: { grpc: { number: 5050, env: 'PORT' } },
        env: {
          PRODUCT_CATALOG_SERVICE_ADDR: address(backends.productCatalog, 'grpc'),
          SHIPPING_SERVICE_ADDR: address(backends.shipping, 'grpc'),
          PAYMENT_SERVICE_ADDR: address(backends.payment, 'grpc'),
          EMAIL_SERVICE_ADDR: address(backends.email, 'grpc'),
          CURRENCY_SERVICE_ADDR: address(backends.currency, 'grpc'),
          CART_SERVICE_ADDR: address(backends.cart, 'grpc'),
        },
        readiness: Probe.fromGrpc({ port: 5050 }),
        liveness: Probe.fromGrpc({ port: 5050 }),
        resources: resources([100, 200], [64, 128]),
      },
    },
  });
  return new Service(app, name, {
    ...internal(name),
    selector: app,
    ports: [{ name: 'grpc', port: 5050, targetPort: 5050 }],
  });
}
