import * as kplus from '../../kplus/cdk8s-plus';
import { runningContainers } from '../../kplus/workload-members';
import { candidatesText, portsFor } from '../../ports/declaration';
import { portFacts } from '../../ports/port-handle';
import { containerWithoutPorts, noPods } from '../../ports/problems';
import { isUnchecked } from '../../ports/unchecked';
import type { OwnProblem } from '../../check/description';
import { type ServiceFacts, targetOf } from './service-facts';
import { nameOf, workloadOf } from '../shared/workload-of';
import type { ServicePort } from './service-props';

/** What is wrong with a Service but does not show in its manifest: what cdk8s-plus drops, and which construct is meant. */
export function serviceProblems(service: ServiceFacts): readonly OwnProblem[] {
  if (service.type === kplus.ServiceType.EXTERNAL_NAME) return externalNameProblems(service);
  const contradiction = contradictionIn(service);
  // It is then unknown which pods are meant, so nothing can be said about their ports.
  if (contradiction !== undefined) {
    return [{ rule: 'service-selects-nothing', what: contradiction, path: ['spec', 'selector'] }];
  }
  return [
    ...selectorProblems(service),
    ...service.writtenPorts.flatMap((port, index) => targetProblem(port, index, service) ?? []),
  ];
}

/** What is wrong with a Service whose `container` is not there. */
export const containerMissing =
  '`container` is undefined, so the Service selects nothing: pass a container that the workload has, as in web.containers[0]';

function externalNameProblems(service: ServiceFacts): readonly OwnProblem[] {
  const hasPods = Object.keys(service.selectedLabels).length > 0 || service.droppedSelectors.length > 0;
  const messages = [
    ...(hasPods ? [noPods(service.container ? 'container' : 'selector')] : []),
    ...service.writtenPorts.flatMap((port) =>
      // A target that repeats the port remaps nothing, so nothing is ignored.
      port.targetPort === undefined || port.targetPort === port.port
        ? []
        : [`${placeOf(port)}: ${noPods('targetPort')}`],
    ),
  ];
  return messages.map((what) => ({ rule: 'external-name-ignored-field', what }));
}

function selectorProblems({ container, droppedSelectors, isContainerMissing }: ServiceFacts): readonly OwnProblem[] {
  const messages = [
    ...(isContainerMissing ? [containerMissing] : []),
    ...(container && !workloadOf(container)
      ? [`container '${container.name}' is in no workload: add it with addContainer() or attachContainer()`]
      : []),
    ...droppedSelectors.map(
      (selector) =>
        `the selector '${selector.node.path}' has expressions, and a Service selects by labels only: select labels instead`,
    ),
  ];
  return messages.map((what) => ({ rule: 'service-selects-nothing', what }));
}

/** Two workloads whose labels no pod has together: the Service would select the last one and drop the other. */
function contradictionIn(service: ServiceFacts): string | undefined {
  const { container, selectedWorkloads } = service;
  if (selectedWorkloads.length < 2) return undefined;
  const [last, ...others] = [...selectedWorkloads].reverse();
  if (last === undefined) return undefined;
  const labels = Object.entries(service.selectedLabels);
  const dropped = others.find(({ podMetadata }) =>
    labels.some(([name, value]) => podMetadata.getLabel(name) !== value),
  );
  if (dropped === undefined) return undefined;
  return container && workloadOf(container) === last
    ? `container '${container.name}' is one of ${nameOf(last)}, and ${nameOf(dropped)} is selected, whose pods are others: leave out the selector, or pass a container of ${nameOf(dropped)}`
    : `${nameOf(dropped)} and ${nameOf(last)} are both selected, and no pod has the labels of both: make a Service for each, or select labels that they share`;
}

/** A port that the pods have, but not where the program says. */
function targetProblem(port: ServicePort, index: number, service: ServiceFacts): OwnProblem | undefined {
  const { container } = service;
  const handle = portFacts(port.targetPort);
  // A shortcut, because each synth asks every Service, and most have neither.
  if (container === undefined && handle === undefined) return undefined;
  const { selectedWorkloads } = service;
  if (isUnchecked(port.targetPort) || selectedWorkloads.length === 0) return undefined;
  const rule = 'target-port-undeclared';
  const all = selectedWorkloads.flatMap(runningContainers);
  const target = targetOf(port);
  const isFound = all.some(({ ports }) => portsFor(ports, target).length > 0);
  if (handle && !(container ? [container] : all).includes(handle.container as kplus.Container)) {
    return {
      // The rule that would report this field otherwise, so that it does not report it again.
      rule: isFound || typeof target === 'number' ? rule : 'target-port-name-unresolved',
      path: ['spec', 'ports', index, 'targetPort'],
      what: `${placeOf(port)}: targetPort is a handle of ${strangerText(handle.container as kplus.Container, service)}`,
    };
  }
  // If no container has it, the manifest shows that.
  if (!container || portsFor(container.ports, target).length > 0 || !isFound) return undefined;
  if (container.ports.length === 0) return { rule, what: `${ownersText(service)}: ${containerWithoutPorts}` };
  return {
    rule,
    what: `${placeOf(port)}: targetPort '${target}' is not declared by ${ownersText(service)}${candidatesText(container.ports, target)}`,
  };
}

/** Which container a handle belongs to that is not one of the selected pods, and what to use in its place. */
function strangerText(stranger: kplus.Container, service: ServiceFacts): string {
  const { container, selectedWorkloads } = service;
  const owner = workloadOf(stranger);
  if (owner === undefined) {
    return `container '${stranger.name}', which is in no workload: add it with addContainer() or attachContainer()`;
  }
  if (!selectedWorkloads.includes(owner)) {
    return `${nameOf(owner)}, but the Service selects pods of ${ownersText(service)}: use a handle of that workload`;
  }
  return runningContainers(owner).includes(stranger)
    ? `container '${stranger.name}', but the Service is for container '${container?.name ?? ''}' of ${nameOf(owner)}: use a handle of that container`
    : `init container '${stranger.name}' of ${nameOf(owner)}, which has ended when the pod runs: use a handle of a container`;
}

/** Whose ports are meant. Called only for messages, because construct paths are slow to build. */
function ownersText({ container, selectedWorkloads }: ServiceFacts): string {
  const workloads = selectedWorkloads.map(nameOf).join(' and ');
  return container ? `container '${container.name}' of ${workloads}` : workloads;
}

/** The port as the program has it: `port 80`, with its name if it has one. */
function placeOf(port: ServicePort): string {
  return `port ${port.name === undefined ? '' : `'${port.name}' `}${port.port}`;
}
