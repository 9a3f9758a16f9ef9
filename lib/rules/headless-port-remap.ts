import { findPort } from '../ports/find-port';
import type { Rule } from './rule';
import { targetedPorts } from './target-port';
import { objectText, servicePortText, targetPortText } from './text';

/** Ports of headless Services that are not the ports of the pods. */
export const headlessPortRemap: Rule = {
  id: 'headless-port-remap',
  severity: 'warning',
  sentence: 'a port of a headless Service is the port of the pods',
  why: 'the name of a headless Service stands for the pods themselves, so nothing listens on a port that they have not',
  fix: 'set port to the number that the pods listen on, or give the Service an address (drop clusterIP: None)',
  doesNotSee: 'clients that ask for the SRV record, which has the number of the pods',
  check(graph, report) {
    for (const { service, port, target, declaring } of targetedPorts(graph)) {
      if (!service.defaulted.headless) continue;
      const pods = declaring[0]?.pod ?? {};
      const number = findPort(pods, target, port.protocol);
      if (number === undefined || number === port.port) continue;
      const path = [...port.path, 'port'];
      report({
        resource: service.resource,
        path,
        message: `a headless Service maps no ports, so nobody answers on ${port.port}: ${servicePortText(service, port)} -> ${targetPortText(port)} -> ${declaring[0] === undefined ? 'pods' : objectText(declaring[0].resource)}:${number}`,
        candidates: [number],
      });
    }
  },
};
