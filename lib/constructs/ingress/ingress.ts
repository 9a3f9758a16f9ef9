import * as kplus from '../../kplus/cdk8s-plus';
import { withCallSite } from '../synth/with-call-site';
import { completeIngress } from './complete-ingress';
import { checkIngressProps } from './ingress-arguments';

/**
 * An Ingress, as in cdk8s-plus: synth checks the Services and ports of its backends.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, Ingress, IngressBackend } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * const ingress = new Ingress(chart, 'public', { className: 'nginx' });
 * ingress.addRule('/', IngressBackend.fromService(web.expose({ http: 80 }), { port: 'http' })); // renders `name: http`
 * ```
 */
export type Ingress = kplus.Ingress;

/** Defines an Ingress; see the type of the same name. */
export const Ingress = withCallSite(kplus.Ingress, {}, { check: checkIngressProps, complete: completeIngress });
