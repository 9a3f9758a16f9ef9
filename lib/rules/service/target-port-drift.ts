import { to } from '../shared/chain';
import { containersOf } from '../shared/ends';
import type { RuleBody } from '../shared/rule';
import { servicePortStep, targetPortStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';
import { targetedPorts } from '../shared/target-port';

/** Named target ports that are different numbers in different pods. */
export const targetPortDrift: RuleBody = {
  severity: 'info',
  sentence: 'a named targetPort is a different number in different pods',
  why: 'it works, and names are meant for this; but a NetworkPolicy or a firewall that uses the number matches only some of the pods',
  fix: 'use one number, unless the difference is intended, as during a migration',
  doesNotSee: 'pods that are not in the input',
  check(graph, report) {
    for (const { service, port, target, declaring, reached } of targetedPorts(graph)) {
      if (typeof target === 'number' || declaring.length < 2) continue;
      const numbers = reached.map(({ number }) => number);
      if (!numbers.some((number) => number !== numbers[0])) continue;
      const each = declaring.map(({ resource }, index) => `${objectText(resource)}: ${numbers[index] ?? '?'}`);
      report({
        resource: service.resource,
        path: [...port.path, 'targetPort'],
        what: `port '${target}' is a different number in different pods`,
        chain: [
          servicePortStep(service, port),
          to(targetPortStep(port)),
          to({ text: listText(each), resources: declaring.map(({ resource }) => resource) }),
        ],
        remedy: 'use one number, unless the difference is intended',
        related: containersOf(declaring, 'selected'),
      });
    }
  },
};
