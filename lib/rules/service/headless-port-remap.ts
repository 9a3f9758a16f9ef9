import { podPortOf } from '../../graph/resolve/pod-port';
import { headlessRemap } from '../../ports/problems';
import type { RuleBody } from '../shared/rule';
import { targetedPorts } from './target-port';
import { objectText, servicePortText, targetPortText } from '../shared/text';

/** Ports of headless Services that are not the ports of the pods. */
export const headlessPortRemap: RuleBody = {
  severity: 'warning',
  promised: true,
  sentence: 'a port of a headless Service is the port of the pods',
  why: 'the name of a headless Service stands for the pods themselves, so nothing listens on a port that they have not',
  fix: 'set port to the number that the pods listen on, or give the Service an address (drop clusterIP: None)',
  doesNotSee: 'clients that ask for the SRV record, which has the number of the pods',
  check(graph, report) {
    for (const { service, port, target, declaring } of targetedPorts(graph)) {
      if (!service.defaulted.headless) continue;
      const [pods] = declaring;
      const number = typeof target === 'number' ? target : pods && podPortOf(graph, pods, port)?.number;
      if (number === undefined || number === port.port) continue;
      report({
        resource: service.resource,
        path: [...port.path, 'port'],
        message: `${headlessRemap(number)}: ${servicePortText(service, port)} -> ${targetPortText(port)} -> ${pods === undefined ? 'pods' : objectText(pods.resource)}:${number}`,
        candidates: [number],
        ...(pods && {
          related: [{ resource: pods.resource, path: [...pods.specPath, 'containers'], message: 'the pods' }],
        }),
      });
    }
  },
};
