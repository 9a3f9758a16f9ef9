import * as cdk8s from 'cdk8s';
import type { Construct } from 'constructs';
import { adService, currencyService, emailService, paymentService } from './backends';
import { cartService } from './cart';
import { checkoutService } from './checkout';
import { frontend } from './frontend';
import { productCatalogService, recommendationService, shippingService } from './goods';
import { loadGenerator } from './load-generator';

/**
 * Online Boutique, release 0.10.6: eleven services, a Redis for the cart and a load generator.
 *
 * @see https://github.com/GoogleCloudPlatform/microservices-demo
 */
export class OnlineBoutique extends cdk8s.Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    const ad = adService(this);
    const cart = cartService(this);
    const currency = currencyService(this);
    const email = emailService(this);
    const payment = paymentService(this);
    const productCatalog = productCatalogService(this);
    const recommendation = recommendationService(this, productCatalog);
    const shipping = shippingService(this);
    const checkout = checkoutService(this, { cart, currency, email, payment, productCatalog, shipping });
    const shop = frontend(this, { ad, cart, checkout, currency, productCatalog, recommendation, shipping });
    loadGenerator(this, shop);
  }
}
