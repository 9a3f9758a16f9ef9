import type * as kplus from '../../kplus/cdk8s-plus';
import { ConstructibleIngressBackend } from '../../kplus/ingress-fields';
import { RENDER_METHOD } from '../../kplus/rendering';
import { valueText } from '../../ports/value-text';
import type { Asking } from '../endpoint/offered-port';
import { type DialledService, endpointOf, type ServiceEndpoint } from '../endpoint/service-endpoint';
import { takeEndpoint } from '../endpoint/taken-port';
import { checkObject, hasMember, isConstruct } from '../shared/arguments';
import { backendPort, BY_BACKEND, uncheckedPort } from './backend-port';
import { backendService } from './backend-service';

// Symbols and not a WeakMap: two copies of this package in one app must see each other's backends.
const BACKEND = Symbol.for('cdk8s-ports.ingressBackend');

/** The port name that tells the AWS Load Balancer Controller to read an annotation. */
const USE_ANNOTATION = 'use-annotation';

/** What a backend knows besides what it renders. */
export interface BackendFacts {
  /** The Service and which of its ports; `undefined` for a port that is not checked. */
  readonly endpoint?: ServiceEndpoint;
  /** Whether the port is written with `unchecked`. */
  readonly isUnchecked?: boolean;
}

/** A backend at run time. Its port is looked up when the app is synthesized. */
export class PortIngressBackend extends ConstructibleIngressBackend {
  public static override get name(): string {
    return 'IngressBackend';
  }

  public static fromService(service: unknown, options: unknown = {}): PortIngressBackend {
    checkObject(() => BY_BACKEND.call, 'options', options, "{ port: 'http' }");
    return backendOf(
      backendService(BY_BACKEND.call, service),
      (options as kplus.ServiceIngressBackendOptions).port,
      BY_BACKEND,
    );
  }

  public static fromEndpoint(value: unknown): PortIngressBackend {
    return ofEndpoint(takeEndpoint(() => 'IngressBackend.fromEndpoint()', 'the endpoint', value));
  }

  public static fromResource(resource: unknown): PortIngressBackend {
    const { kind, name, apiGroup } = (resource ?? {}) as Partial<kplus.IResource>;
    if (kind === undefined || name === undefined || apiGroup === undefined) {
      throw new Error(
        `IngressBackend.fromResource(): the resource is ${valueText(resource)}: pass a resource, as in IngressBackend.fromResource(bucket)`,
      );
    }
    return new PortIngressBackend({ resource: { kind, name, apiGroup } });
  }

  public static annotationAction(action: unknown): PortIngressBackend {
    if (typeof action !== 'string' || action === '') {
      throw new Error(
        `IngressBackend.annotationAction(): the action is ${valueText(action)}: pass its name, as in IngressBackend.annotationAction('redirect') for the annotation alb.ingress.kubernetes.io/actions.redirect`,
      );
    }
    return new PortIngressBackend({ service: { name: action, port: { name: USE_ANNOTATION } } });
  }
}

/**
 * The backend for a port of a Service, or for its only one.
 *
 * @throws If the Service has ports, and not this one.
 */
export function backendOf(service: DialledService, port: unknown, asking: Asking): PortIngressBackend {
  const asIs = uncheckedPort(port);
  if (asIs === undefined) return ofEndpoint(endpointOf(service, port, asking));
  return lazily(() => ({ name: service.name, port: asIs }), { isUnchecked: true });
}

function ofEndpoint(endpoint: ServiceEndpoint): PortIngressBackend {
  // Fails now if the ports are known, because the stack trace then has the line of the program.
  if (endpoint.service.offeredPorts.length > 0) backendPort(endpoint);
  return lazily(() => ({ name: endpoint.service.name, port: backendPort(endpoint) }), { endpoint });
}

/** cdk8s-plus renders a backend when it is added to a rule; a getter delays what is in it until the Ingress is rendered. */
function lazily(render: () => kplus.k8s.IngressServiceBackend, facts: BackendFacts): PortIngressBackend {
  const rendered = {
    get service(): kplus.k8s.IngressServiceBackend {
      return render();
    },
  };
  return new PortIngressBackend(Object.defineProperty(rendered, BACKEND, { value: facts }));
}

/** The facts of the backend that rendered this, if it is one of ours. */
export function backendFacts(rendered: object): BackendFacts | undefined {
  return (rendered as { [BACKEND]?: BackendFacts })[BACKEND];
}

/** Whether something is a backend, of any copy of cdk8s-plus. */
export function isBackend(value: unknown): boolean {
  // Constructs, such as a Service, render themselves, too.
  return hasMember(value, RENDER_METHOD) && !isConstruct(value);
}
