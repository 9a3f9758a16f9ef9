import type { Invalid } from '../../ports/message';
import type { AnyPort } from '../../ports/port-handle';
import { type NotCalled, notCalled } from '../../ports/problems';
import { valueText } from '../../ports/value-text';
import type { AnyEndpoint } from '../endpoint/endpoint';
import { type NotYetEndpoint, type ProtocolJudgement, takeEndpoint, type TakenEndpoint } from '../endpoint/taken-port';
import { checkObject } from '../shared/arguments';

/**
 * The Service that the API server calls for an admission webhook, a conversion webhook or an APIService.
 *
 * It is the value of the field `service` in `clientConfig` and in the spec of an APIService. The port is always
 * written, because Kubernetes defaults to 443.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#service-reference
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, k8s, ServiceReference } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'policies', { namespace: 'policies' });
 * const hook = new Deployment(chart, 'hook', {
 *   containers: [{ image: 'hook:1.4', ports: [{ name: 'https', number: 8443 }] }],
 * });
 * const service = hook.expose({ https: 443 });
 * new k8s.KubeValidatingWebhookConfiguration(chart, 'webhook', {
 *   webhooks: [
 *     {
 *       name: 'images.policies.example.com',
 *       clientConfig: { service: ServiceReference.fromEndpoint(service.endpoint('https'), { path: '/images' }) },
 *       admissionReviewVersions: ['v1'],
 *       sideEffects: 'None',
 *     },
 *   ],
 * });
 * ```
 */
export interface ServiceReference {
  /** The name of the Service. */
  readonly name: string;
  /** The namespace of the Service. */
  readonly namespace: string;
  /** The number of the Service's port. */
  readonly port: number;
  /** The path that is called; only webhooks have one. */
  readonly path?: string;
}

/** Options of `ServiceReference.fromEndpoint`. */
export interface ServiceReferenceOptions {
  /**
   * The path that is called, starting with `/`; only for webhooks.
   *
   * @default - none: `/`
   */
  readonly path?: string;
}

/** The type of a parameter that takes what the API server calls. */
// An indexed access for the same reason as `Judged`; for `undefined`, see `judged-scrape.ts`.
// prettier-ignore
type CalledEndpoint<Given> =
  [Given, 0] extends [never, 0] ? Given
  : { port: TakenEndpoint<Given> | undefined; fault: NotCalledEndpoint<Given> | undefined; fine: Given; other: AnyEndpoint }[CallKind<Given>];

// prettier-ignore
type CallKind<Given> =
  Given extends AnyPort ? 'port'
  : Given extends AnyEndpoint ? ProtocolJudgement<Given['protocol'], 'TCP'>
  : Given extends NotYetEndpoint ? 'port' : 'other';

// prettier-ignore
type NotCalledEndpoint<Given> =
  Given extends { readonly port: infer Number extends number; readonly protocol: infer Protocol extends 'UDP' | 'SCTP' } ? Invalid<NotCalled<Number, Protocol>> : never;

/** Makes service references. */
export interface ServiceReferenceFactory {
  /**
   * The Service and the port of an endpoint, as webhooks and API services refer to them.
   *
   * @param endpoint The endpoint, of a TCP port, as in `service.endpoint('https')`.
   * @throws If it is not an endpoint, its port is not TCP, or its Service has no namespace.
   */
  fromEndpoint<Given>(endpoint: CalledEndpoint<Given>, options?: ServiceReferenceOptions): ServiceReference;
}

const PLACE = (): string => 'ServiceReference.fromEndpoint()';

/** Makes service references; see the interface of the same name. */
export const ServiceReference: ServiceReferenceFactory = {
  fromEndpoint(given: unknown, options: ServiceReferenceOptions = {}): ServiceReference {
    const endpoint = takeEndpoint(PLACE, 'the endpoint', given);
    const { service } = endpoint;
    checkObject(PLACE, 'options', options, "{ path: '/validate' }");
    const path: unknown = options.path;
    if (path !== undefined && (typeof path !== 'string' || !path.startsWith('/'))) {
      throw new Error(`${PLACE()}: path is ${valueText(path)}: begin it with '/', as in { path: '/validate' }`);
    }
    const { namespace } = service;
    if (namespace === undefined) {
      throw new Error(
        `${PLACE()}: ${service.displayName} has no namespace, which the API server needs: give the Service one, or its chart, as in new Chart(app, 'shop', { namespace: 'shop' })`,
      );
    }
    // The check at synth judges ports that are bound later.
    const { port, protocol = 'TCP' } = service.offeredPorts.length === 0 ? {} : endpoint.offered;
    if (port !== undefined && protocol !== 'TCP') {
      throw new Error(`${PLACE()}: ${service.displayName}: ${notCalled(port, protocol)}`);
    }
    return {
      name: service.name,
      namespace,
      get port() {
        return endpoint.offered.port;
      },
      ...(path !== undefined && { path }),
    };
  },
};
