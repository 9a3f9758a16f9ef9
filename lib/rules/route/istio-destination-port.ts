import { keptPorts } from '../../graph/kept-ports';
import { broken } from '../shared/chain';
import { portsOf } from '../shared/ends';
import { servicesFor } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';
import { objectStep, servicePortsStep } from '../shared/steps';
import { listText } from '../shared/text';
import { hints, write } from '../shared/words';

/** Destinations without a port, for Services that have several. */
export const istioDestinationPort: RuleBody = {
  severity: 'warning',
  sentence: 'an Istio destination has no port although its Service has several',
  why: 'requests go to the port of the gateway, or are answered with an error if the Service does not have it',
  fix: 'add the port of the Service to the destination',
  doesNotSee: 'gateways that are not in the input: then it is only an info',
  check(graph, report) {
    for (const reference of graph.serviceReferences) {
      const { resource, path } = reference;
      const numbers = keptPorts(graph, reference);
      if (numbers === undefined) continue;
      const [service] = servicesFor(graph, reference) ?? [];
      if (service === undefined || service.ports.length < 2) continue;
      const isKept = numbers.some((number) => service.ports.some((one) => one.port === number));
      if (isKept) continue;
      const candidates = service.ports.map((one) => one.port);
      report({
        resource,
        path: [...path, 'port'],
        what: 'the destination needs a port, because the Service has several',
        chain: [objectStep(resource), broken(servicePortsStep(service))],
        ...hints(
          numbers.length === 0
            ? undefined
            : `without one it is the port of the gateway, ${listText(numbers.map(String))}`,
        ),
        remedy: write(candidates, 'add the port of the Service'),
        severity: numbers.length > 0 ? 'warning' : 'info',
        related: [portsOf(service)],
        candidates,
      });
    }
  },
};
