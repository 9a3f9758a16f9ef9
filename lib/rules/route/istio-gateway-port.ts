import { everyValue } from '../../graph/every-value';
import { readLabels } from '../../kube/label-selector';
import { fieldsOf, numberOf } from '../../kube/read-manifest';
import { broken } from '../shared/chain';
import { podNumbers } from '../../graph/resolve/pod-port';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';
import { ISTIO } from './istio-hosts';

/** Servers of a gateway at ports that no Service of its pods has. */
export const istioGatewayPort: RuleBody = {
  severity: 'warning',
  sentence: 'an Istio Gateway listens on a port that no Service of its pods has',
  why: 'nothing outside the pods can reach the port',
  fix: 'use a port of the Service of the gateway, or add the port to that Service',
  doesNotSee: 'gateways whose pods or Services are not in the input',
  check(graph, report) {
    for (const gateway of graph.index.ofKind(ISTIO, 'Gateway')) {
      const selector = readLabels(fieldsOf(gateway.value['spec'])['selector']);
      if (selector.length === 0) continue;
      const services = graph.workloadIndex.selectAnywhere(selector).flatMap((workload) => graph.servicesOf(workload));
      if (services.length === 0) continue;
      const numbers = services.flatMap((service) =>
        service.ports.flatMap((port) => [port.port, ...podNumbers(graph, service, port)]),
      );
      const names = [...new Set(services.map(({ resource }) => objectText(resource)))];
      for (const { value, path } of everyValue(gateway.value, 'spec.servers[].port')) {
        const number = numberOf(fieldsOf(value)['number']);
        if (number === 0 || numbers.includes(number)) continue;
        report({
          resource: gateway,
          path: [...path, 'number'],
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
