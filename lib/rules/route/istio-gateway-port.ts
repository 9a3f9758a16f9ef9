import { everyValue } from '../../graph/every-value';
import { objectsWith } from '../../graph/vendor-objects';
import { readLabels } from '../../kube/label-selector';
import { numberOf } from '../../kube/read-manifest';
import { broken } from '../shared/chain';
import { podNumbers } from '../../graph/resolve/pod-port';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';

/** Ports of gateway servers that no Service of the gateway's pods has. */
export const istioGatewayPort: RuleBody = {
  severity: 'warning',
  sentence: 'an Istio Gateway listens on a port that no Service of its pods has',
  why: 'nothing outside the pods can reach the port',
  fix: 'use a port of the Service of the gateway, or add the port to that Service',
  doesNotSee: 'gateways whose pods or Services are not in the input',
  check(graph, report) {
    for (const { resource: gateway, known } of objectsWith(graph, 'listens')) {
      const [written] = everyValue(gateway.value, known.selector);
      const selector = readLabels(written?.value);
      if (selector.length === 0) continue;
      const services = graph.workloadIndex.selectAnywhere(selector).flatMap((workload) => graph.servicesOf(workload));
      if (services.length === 0) continue;
      const numbers = services.flatMap((service) =>
        service.ports.flatMap((port) => [port.port, ...podNumbers(graph, service, port)]),
      );
      const names = [...new Set(services.map(({ resource }) => objectText(resource)))];
      for (const { value, path } of everyValue(gateway.value, known.ports)) {
        const number = numberOf(value);
        if (number === 0 || numbers.includes(number)) continue;
        report({
          resource: gateway,
          path,
          what: `no Service of the gateway's pods has port ${number}`,
          chain: [
            objectStep(gateway),
            broken({
              text: `${listText(names)} (ports: ${listText([...new Set(numbers)].map(String))})`,
              resources: services.map(({ resource }) => resource),
            }),
          ],
          remedy: `write a port of ${listText(names)}, or add port ${number} to it`,
        });
      }
    }
  },
};
