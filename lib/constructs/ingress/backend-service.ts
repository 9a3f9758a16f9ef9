import type * as kplus from '../../kplus/cdk8s-plus';
import { valueText } from '../../ports/value-text';
import { portFacts } from '../../ports/port-handle';
import type { OfferedPort } from '../endpoint/offered-port';
import type { DialledService } from '../endpoint/service-endpoint';
import { isObject } from '../shared/arguments';
import { nameOf } from '../shared/workload-of';

/**
 * The Service of a backend, as its clients dial it. It may be one of ours, or of cdk8s-plus.
 *
 * @throws If it is none.
 */
export function backendService(call: string, service: unknown): DialledService {
  if (!isObject(service) || !isService(service)) {
    const facts = portFacts(service);
    throw new Error(
      `${call}: the Service is ${facts ? `a port of pods, ${facts.number}` : valueText(service)}: pass a Service, as in IngressBackend.fromService(web.expose({ http: 80 }))`,
    );
  }
  return isDialled(service) ? service : dialledOf(service as unknown as kplus.Service);
}

/** Whether a value is a Service, ours or from any copy of cdk8s-plus. Its ports do not tell, because workloads have ports, too. */
function isService(value: Record<string, unknown>): boolean {
  return isDialled(value) || (typeof value['bind'] === 'function' && typeof value['exposeViaIngress'] === 'function');
}

function isDialled(value: object): value is DialledService {
  return 'offeredPorts' in value;
}

/** A Service of cdk8s-plus; its ports are looked up only when they are needed. */
function dialledOf(service: kplus.Service): DialledService {
  return Object.defineProperties({} as DialledService, {
    node: { value: service.node },
    name: { value: service.name },
    namespace: { get: () => service.metadata.namespace },
    isHeadless: { value: service.clusterIP === 'None' },
    displayName: { get: () => nameOf(service) },
    offeredPorts: { get: () => service.ports.map(offered) },
  });
}

function offered(port: kplus.ServicePort): OfferedPort {
  const target = port.targetPort ?? port.port;
  return { ...port, target, targetNumber: target };
}
