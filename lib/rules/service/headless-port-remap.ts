import { isReadAsEndpoints } from '../../graph/endpoint-readers';
import { podPortOf } from '../../graph/resolve/pod-port';
import type { GraphServicePort } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import { isPlaceholderPort } from '../../kube/placeholder-port';
import { headlessRemap } from '../../ports/problems';
import { to } from '../shared/chain';
import { containersOf } from '../shared/ends';
import type { RuleBody } from '../shared/rule';
import { servicePortStep, targetPortStep } from '../shared/steps';
import { objectText } from '../shared/text';
import { targetedPorts } from '../shared/target-port';

/** Ports of headless Services that are not the ports of the pods. */
export const headlessPortRemap: RuleBody = {
  severity: 'warning',
  promised: true,
  sentence: 'a port of a headless Service is not the port of the pods',
  why: 'the name of a headless Service resolves to the pods themselves, so only their own ports answer',
  fix: 'set port to the number that the pods listen on, or remove clusterIP: None',
  doesNotSee:
    "clients that use the SRV record, which has the number of the pods' port; it is only an info if just Ingresses, routes of the Gateway API and monitors use the port: they read the endpoints",
  check(graph, report) {
    for (const { service, port, target, declaring, lacking } of targetedPorts(graph)) {
      if (!service.defaulted.headless) continue;
      const [pods] = declaring;
      const number = typeof target === 'number' ? target : pods && podPortOf(graph, pods, port)?.number;
      if (number === undefined || number === port.port) continue;
      if (isTargetMistaken(port, declaring, lacking)) continue;
      report({
        resource: service.resource,
        path: [...port.path, 'port'],
        what: headlessRemap(number),
        chain: [
          servicePortStep(service, port),
          to(targetPortStep(port)),
          to(
            pods === undefined
              ? { text: `pods:${number}`, port: number }
              : { text: `${objectText(pods.resource)}:${number}`, resources: [pods.resource], port: number },
          ),
        ],
        remedy: `set port to ${number}, or remove clusterIP: None`,
        ...((isPlaceholderPort(port) || isReadAsEndpoints(graph, service, port)) && { severity: 'info' }),
        candidates: [number],
        ...(pods && { related: containersOf([pods], 'the pods') }),
      });
    }
  },
};

/**
 * Whether the pods have the port that clients dial, so that the number of the target port is wrong instead, which other rules report: no
 * pod declares it, or it is the port of another name.
 */
function isTargetMistaken(
  { name, port, protocol }: GraphServicePort,
  declaring: readonly Workload[],
  lacking: readonly Workload[],
): boolean {
  const dialled = [...declaring, ...lacking].flatMap((workload) =>
    workload.ports.filter((one) => one.number === port && one.protocol === protocol),
  );
  return dialled.length > 0 && (declaring.length === 0 || (name !== '' && dialled.some((one) => one.name === name)));
}
