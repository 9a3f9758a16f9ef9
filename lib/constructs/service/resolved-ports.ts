import * as kplus from '../../kplus/cdk8s-plus';
import { type PortDeclaration, portsFor } from '../../ports/declaration';
import { plainValue } from '../../ports/unchecked';
import type { OfferedPort } from '../endpoint/offered-port';
import { intOrString } from '../shared/int-or-string';
import { targetOf } from './service-facts';
import type { ServicePort } from './service-props';

/** The ports of a Service, with names and protocols from the container ports where the user gives none. */
export function resolvePorts(
  written: readonly ServicePort[],
  declared: readonly kplus.ContainerPort[],
): readonly ServicePort[] {
  return written.map((port) => {
    const targets = portsFor(declared, targetOf(port));
    const name = port.name ?? (written.length > 1 ? nameOfOne(targets) : undefined);
    const protocol = port.protocol ?? carriedProtocol(targets);
    return { ...port, ...(name && { name }), ...(protocol && { protocol }), ...plain(port) };
  });
}

/** The ports as their clients see them, with the ports of the pods that they lead to. */
export function offeredBy(
  resolved: readonly ServicePort[],
  declared: readonly kplus.ContainerPort[],
): readonly OfferedPort[] {
  return resolved.map((port) => {
    const target = targetOf(port);
    const [meant] = portsFor(declared, target);
    return { ...port, target, targetNumber: meant?.number ?? (typeof target === 'number' ? target : undefined) };
  });
}

/** The port as written in the manifest. */
export function renderPort(port: ServicePort): kplus.k8s.ServicePort {
  return {
    name: port.name,
    port: port.port,
    targetPort: port.targetPort ? intOrString(plainValue(port.targetPort)) : undefined,
    nodePort: port.nodePort,
    protocol: port.protocol,
    appProtocol: port.appProtocol,
  };
}

function nameOfOne(targets: readonly PortDeclaration[]): string | undefined {
  return targets.find((target) => target.name)?.name;
}

/** TCP is the default of Kubernetes, so it is not written. A number with two protocols means TCP. */
function carriedProtocol(targets: readonly kplus.ContainerPort[]): kplus.Protocol | undefined {
  const [first, ...others] = targets.map((target) => target.protocol ?? kplus.Protocol.TCP);
  return first === kplus.Protocol.TCP || others.includes(kplus.Protocol.TCP) ? undefined : first;
}

function plain(port: ServicePort): Partial<ServicePort> {
  return {
    ...(port.targetPort !== undefined && { targetPort: plainValue(port.targetPort) }),
    ...(port.nodePort !== undefined && { nodePort: plainValue(port.nodePort) }),
  };
}
