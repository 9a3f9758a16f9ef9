import * as kplus from '../kplus';
import { serviceFaults } from '../kube/service-spec';
import { candidatesText, declaredText, portsFor } from '../ports/declaration';
import { portFacts } from '../ports/port-handle';
import type { NumberRange } from '../ports/port-number';
import {
  containerWithoutPorts,
  headlessRemap,
  noPods,
  otherProtocol,
  unsetTarget,
  workloadWithoutPorts,
} from '../ports/problems';
import { isUnchecked } from '../ports/unchecked';
import { type ServiceFacts, targetOf } from './_service-facts';
import { nodePortRange } from './_settings';
import { nameOf, workloadOf } from './_workload-of';
import type { ServicePort } from './service-props';

/** What is wrong with a Service, by itself and together with the pods that it selects. */
export function serviceProblems(service: ServiceFacts): string[] {
  if (service.type === kplus.ServiceType.EXTERNAL_NAME) return externalNameProblems(service);
  return [...manifestProblems(service), ...selectorProblems(service), ...targetProblems(service)];
}

function externalNameProblems(service: ServiceFacts): string[] {
  const hasPods = Object.keys(service.selectedLabels).length > 0 || service.droppedSelectors.length > 0;
  return [
    ...(hasPods ? [noPods(service.container ? 'container' : 'selector')] : []),
    ...service.writtenPorts.flatMap((port) =>
      port.targetPort === undefined ? [] : [`${placeOf(port)}: ${noPods('targetPort')}`],
    ),
  ];
}

/** What the API server would refuse of the ports, and of the fields that cdk8s-plus does not have. */
function manifestProblems(service: ServiceFacts): string[] {
  const written = service.writtenPorts;
  // cdk8s-plus itself refuses a Service without ports, and a headless one needs none.
  if (written.length === 0) return [];
  const added = service.addedSpec;
  const spec = { ...added, type: service.type, clusterIP: service.clusterIP, ports: service.ports };
  const range: NumberRange | undefined = nodePortRange(service);
  return serviceFaults({ metadata: { name: service.name }, spec }, range && { nodePortRange: range })
    .filter(({ field, severity }) => {
      const [, top = ''] = /^spec\.(\w+)/.exec(field) ?? [];
      return severity === 'error' && (top === 'ports' || top in added);
    })
    .flatMap(({ field, message }) => {
      const [, index, leaf] = /^spec\.ports\[(\d+)\]\.?(\w+)?/.exec(field) ?? [];
      const port = index === undefined ? undefined : written[Number(index)];
      if (!port) return [`${field}: ${message}`];
      return leaf === 'nodePort' && isUnchecked(port.nodePort)
        ? []
        : [`${placeOf(port)}: ${withPlaces(message, written)}`];
    });
}

function selectorProblems(service: ServiceFacts): string[] {
  const { container, droppedSelectors, selectedWorkloads } = service;
  const namespace = service.metadata.namespace;
  return [
    ...(container && !workloadOf(container)
      ? [`container '${container.name}' is in no workload: add it with addContainer() or attachContainer()`]
      : []),
    ...droppedSelectors.map(
      (selector) =>
        `the selector '${selector.node.path}' has expressions, and a Service selects by labels only: select labels instead`,
    ),
    ...selectedWorkloads.flatMap((workload) =>
      workload.metadata.namespace === namespace
        ? []
        : [
            `it is in namespace '${namespace ?? 'default'}' and selects ${nameOf(workload)} in namespace ` +
              `'${workload.metadata.namespace ?? 'default'}': a Service selects pods of its own namespace only`,
          ],
    ),
  ];
}

function targetProblems(service: ServiceFacts): string[] {
  const { container, declaredPorts, selectedWorkloads } = service;
  const owners = container ? [container] : selectedWorkloads;
  if (owners.length === 0 || service.writtenPorts.length === 0) return [];
  if (declaredPorts.length === 0) {
    // The Service that a StatefulSet is given governs it; nothing says that it serves the ports that nobody declares.
    if (service.isGoverning) return [];
    if (service.writtenPorts.every((port) => isUnchecked(port.targetPort))) return [];
    return [`${ownersText(service)}: ${container ? containerWithoutPorts : workloadWithoutPorts}`];
  }
  return service.writtenPorts.flatMap((port) =>
    targetProblem(port, declaredPorts, service).map((text) => `${placeOf(port)}: ${text}`),
  );
}

function targetProblem(
  port: ServicePort,
  declaredPorts: readonly kplus.ContainerPort[],
  service: ServiceFacts,
): string[] {
  if (isUnchecked(port.targetPort)) return [];
  const target = targetOf(port);
  const handle = portFacts(port.targetPort);
  if (handle && !ownersOf(service).includes(handle.container)) {
    return [
      `targetPort is the handle of a port of another workload, and pods of ${ownersText(service)} are selected: take it from there`,
    ];
  }
  const declared = portsFor(declaredPorts, target);
  if (declared.length === 0) {
    const candidates = candidatesText(declaredPorts, target);
    return port.targetPort === undefined
      ? [`${unsetTarget(port.port)}; ${ownersText(service)} declares${candidates}`]
      : [`targetPort '${target}' is not declared by ${ownersText(service)}${candidates}`];
  }
  const protocols = declared.map((one) => one.protocol ?? kplus.Protocol.TCP);
  const [protocol] = protocols;
  const problems: string[] = [];
  if (port.protocol !== undefined && protocol && !(protocols as readonly string[]).includes(port.protocol)) {
    problems.push(`${otherProtocol(target, protocol)}, as ${ownersText(service)} has it${declaredText(declaredPorts)}`);
  }
  const [number] = declared.map((one) => one.number);
  if (service.clusterIP === 'None' && number !== undefined && number !== port.port) {
    problems.push(`${headlessRemap(number)}, as ${ownersText(service)} declares it`);
  }
  return problems;
}

function ownersOf(service: ServiceFacts): readonly object[] {
  return service.container ? [service.container] : service.selectedWorkloads.flatMap((workload) => workload.containers);
}

/** Whose ports are meant: made only for a message, because paths are slow to put together. */
function ownersText({ container, selectedWorkloads }: ServiceFacts): string {
  const workloads = selectedWorkloads.map(nameOf).join(' and ');
  return container ? `container '${container.name}' of ${workloads}` : workloads;
}

/** A message about two ports, with the other one as the program has it. */
function withPlaces(message: string, written: readonly ServicePort[]): string {
  return message.replace(/spec\.ports\[(\d+)\]/g, (field, index) => {
    const port = written[Number(index)];
    return port ? placeOf(port) : field;
  });
}

/** The port as the program has it: `port 80`, with its name where it has one. */
function placeOf(port: ServicePort): string {
  return `port ${port.name === undefined ? '' : `'${port.name}' `}${port.port}`;
}
