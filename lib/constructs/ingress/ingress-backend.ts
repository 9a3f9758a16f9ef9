import type * as kplus from '../../kplus/cdk8s-plus';
import type { ServiceIngressBackendOptions } from './backend-options';
import type {
  CheckedBackendEndpoint,
  CheckedBackendOptions,
  CheckedBackendService,
  NoOptions,
  PortsBehind,
} from './judged-backend';
import type { BackendDoubt } from './quick-backend';
import { PortIngressBackend } from './port-backend';

/**
 * The target of an Ingress rule: a port of a Service, as clients dial it, or another resource.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, Ingress, IngressBackend } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }, { name: 'admin', number: 9901 }] }],
 * });
 * const service = web.expose({ http: 80, admin: true });
 * new Ingress(chart, 'public', {
 *   metadata: { annotations: { 'alb.ingress.kubernetes.io/actions.redirect': '{"type":"redirect"}' } },
 *   rules: [
 *     { path: '/', backend: IngressBackend.fromService(service, { port: 'http' }) },
 *     { path: '/admin', backend: IngressBackend.fromEndpoint(service.endpoint('admin')) },
 *     { path: '/old', backend: IngressBackend.annotationAction('redirect') },
 *   ],
 * });
 * ```
 */
export type IngressBackend = kplus.IngressBackend;

/** The ways to make a backend of an Ingress. */
export interface IngressBackendFactory {
  /**
   * A port of a Service. The port is looked up when the app is synthesized, so ports may be bound later.
   *
   * @param service The Service, which has to be in the namespace of the Ingress.
   * @param options Which of its ports: required if it has several.
   * @throws If the Service has ports but not this one, or if the port's name is not valid in an Ingress.
   */
  fromService<Given, const Options extends object = NoOptions>(
    service: BackendDoubt<Given, Options> extends never ? Given : CheckedBackendService<Given, Options>,
    options?: BackendDoubt<Given, Options> extends never
      ? ServiceIngressBackendOptions
      : CheckedBackendOptions<Options, PortsBehind<Given>>,
  ): IngressBackend;

  /**
   * An endpoint of a Service: `service.endpoint('http')`.
   *
   * @throws If it is a port of pods, or if the port's name is not valid in an Ingress.
   */
  fromEndpoint<Given>(endpoint: CheckedBackendEndpoint<Given>): IngressBackend;

  /**
   * Another resource of the namespace, such as a bucket of static files, for controllers that know its kind.
   *
   * @param resource The resource.
   */
  fromResource(resource: kplus.IResource): IngressBackend;

  /**
   * An action that an annotation of the Ingress defines, for the AWS Load Balancer Controller: `redirect` refers to
   * `alb.ingress.kubernetes.io/actions.redirect`.
   *
   * @param action The name of the action.
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions
   */
  annotationAction(action: string): IngressBackend;

  /** For `instanceof`. */
  readonly prototype: IngressBackend;
}

/** The ways to make a backend; see {@link IngressBackendFactory}. */
export const IngressBackend = PortIngressBackend as unknown as IngressBackendFactory;
