import type { WorkloadPort } from '../../graph/workload';
import { to } from '../shared/chain';
import { isPlaceholder } from '../shared/placeholder';
import { objectStep, servicePortStep, targetPortStep } from '../shared/steps';
import { portText } from '../shared/text';
import { hints } from '../shared/words';
import type { RuleBody } from '../shared/rule';
import { type TargetedPort, targetedPorts } from '../shared/target-port';

/** Target ports that lead to a different port than the name of the Service port suggests. */
export const targetPortNameMismatch: RuleBody = {
  severity: 'warning',
  sentence: 'a Service port leads to a pod port of another name although its own name exists there',
  why: 'clients reach the wrong program: an exporter instead of the database, plain HTTP instead of HTTPS',
  fix: 'swap the target ports, or rename the Service port',
  doesNotSee:
    "differences between other names; where TLS is terminated, so https that leads to http is only an info; ports behind a load balancer, which often terminates TLS; ports that are dialled by their own number, or whose name extends the other one or is the Service's name",
  check(graph, report) {
    for (const targeted of targetedPorts(graph)) {
      const { service, port, declaring, reached: all } = targeted;
      if (port.name === '' || isPlaceholder(port.name)) continue;
      for (const [index, workload] of declaring.entries()) {
        const reached = all[index];
        if (reached === undefined || reached.name === port.name) continue;
        const namesake = workload.ports.find(({ name, protocol }) => name === port.name && protocol === port.protocol);
        const isOther =
          namesake !== undefined && namesake.number !== reached.number && isContradiction(targeted, reached, namesake);
        if ((isFront(targeted) || isOnPurpose(targeted, reached, namesake)) && !isSwapped(targeted, reached, namesake))
          continue;
        const isPlain = service.defaulted.type === 'ClusterIP' && TLS.test(port.name) && PLAIN.test(reached.name);
        if (!isOther && !isPlain) continue;
        report({
          resource: service.resource,
          path: [...port.path, port.hasTargetPort ? 'targetPort' : 'port'],
          what: `Service port '${port.name}' leads to ${reached.name === '' ? 'a port without a name' : `port '${reached.name}'`}`,
          chain: [
            servicePortStep(service, port),
            to(targetPortStep(port)),
            to({ ...objectStep(workload.resource, portText(reached)), port: reached.number }),
          ],
          ...hints(isOther ? `port '${port.name}' of the pods is ${portText(namesake)}` : undefined),
          remedy: isOther
            ? `write '${namesake.name}', or rename the Service port`
            : 'target a port that serves TLS, or rename the Service port',
          related: [{ resource: workload.resource, path: reached.path, message: 'the port that is reached' }],
          ...(isOther ? { candidates: [namesake.name] } : { severity: 'info' }),
        });
        break;
      }
    }
  },
};

const TLS = /^https$/;
const PLAIN = /^http$/;

/** Whether a load balancer may be in front of the port, which terminates TLS itself or redirects plain HTTP. */
function isFront({ service, port }: TargetedPort): boolean {
  return service.defaulted.type !== 'ClusterIP' && FRONT.test(port.name);
}

const FRONT = /^(https?|http2|web|websecure|tls)$/;

/** Whether the ports are swapped: a Service port with the name of the reached port leads to the port with the name of this one. */
function isSwapped({ service }: TargetedPort, reached: WorkloadPort, namesake: WorkloadPort | undefined): boolean {
  return (
    namesake !== undefined &&
    service.ports.some(
      ({ name, targetPort }) =>
        name === reached.name && (targetPort === namesake.name || targetPort === namesake.number),
    )
  );
}

/**
 * Whether the Service port, whose name is often just a protocol, leads to an intended port: to the number that clients dial, to a port
 * with a longer name, to the one that the Service itself is named after, or to one whose number is for TLS.
 */
function isOnPurpose(
  { service, port }: TargetedPort,
  { name, number }: WorkloadPort,
  namesake: WorkloadPort | undefined,
): boolean {
  if (number === port.port) return true;
  if (namesake?.number === port.port) return false;
  if (name.startsWith(`${port.name}-`) || (name !== '' && service.name.endsWith(`-${name}`))) return true;
  return namesake === undefined && TLS.test(port.name) && String(number).endsWith('443');
}

/**
 * Whether the two ports have different purposes. A proxy in front of a program in the same pod takes over the name of the program's port;
 * the Service then leads to the proxy's port on purpose.
 */
function isContradiction({ port }: TargetedPort, reached: WorkloadPort, namesake: WorkloadPort): boolean {
  if (namesake.number === port.port) return true;
  return reached.name !== '' && reached.container === namesake.container;
}
