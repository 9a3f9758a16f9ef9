import * as kplus from '../../kplus/cdk8s-plus';
import { declaredText } from '../../ports/declaration';
import { valueText } from '../../ports/value-text';
import { PortService, type PortServiceProps } from '../service/port-service';
import { type AnyWorkload, governs, nameOf, readableName } from '../shared/workload-of';
import type { ExposeOptions } from './expose';
import type { ExposeViaServiceOptions } from '../service/service-props';

/**
 * Makes the Service that exposes a workload, as a child of the workload.
 *
 * @throws If the workload has such a Service already.
 */
export function exposingService(
  workload: AnyWorkload,
  options: ExposeViaServiceOptions & Pick<ExposeOptions, 'metadata'>,
  ports: Pick<PortServiceProps, 'ports' | 'allPorts' | 'inheritsLabels'>,
): PortService {
  const { name = readableName(workload), serviceType, metadata, ports: _, ...spec } = options;
  return new PortService(workload, freeId(workload, options.name, name), {
    ...spec,
    ...ports,
    selector: workload,
    metadata: { ...metadata, namespace: workload.metadata.namespace, ...(name && { name }) },
    // cdk8s-plus writes the type even if it is the default; an application does not.
    ...(serviceType
      ? { type: serviceType }
      : readableName(workload) === undefined && { type: kplus.ServiceType.CLUSTER_IP }),
  });
}

/** The id that cdk8s-plus gives the Service. It is derived from the name, so a second Service needs a name of its own. */
function freeId(workload: AnyWorkload, given: string | undefined, name: string | undefined): string {
  if (given !== undefined && typeof given !== 'string') {
    throw new Error(`${nameOf(workload)}: name is ${valueText(given)}: pass the name of the Service as a string`);
  }
  const usual = `${given ?? ''}Service`;
  const own = workload.node.tryFindChild(usual);
  // The Service that a StatefulSet makes for itself does not count as one that exposes it.
  const id = own instanceof PortService && governs(own, workload) ? 'Exposed' : usual;
  const taken = workload.node.tryFindChild(id) ?? namesake(workload, name);
  if (taken === undefined) return id;
  const another = given === undefined ? '{ name }' : 'another { name }';
  throw new Error(
    taken instanceof PortService
      ? `${nameOf(workload)} is already exposed by ${serviceText(taken)}: pass ${another} for a second Service, or expose all ports with one`
      : `${nameOf(workload)} has a construct '${id}' already: pass ${another} for the Service`,
  );
}

/** A Service of the workload that has the same name in the manifest, under another id. */
function namesake(workload: AnyWorkload, name: string | undefined): PortService | undefined {
  return workload.node.children.find(
    (child): child is PortService => child instanceof PortService && name !== undefined && child.metadata.name === name,
  );
}

function serviceText(service: PortService): string {
  const ports = service.ports.map(({ name, port, protocol }) => ({ name, number: port, protocol }));
  return `${nameOf(service)}${declaredText(ports)}`;
}
