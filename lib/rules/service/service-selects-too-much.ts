import type { RuleBody } from '../shared/rule';
import { servicesWithStrangers } from '../shared/strangers';
import { to } from '../shared/chain';
import { objectStep, selectorStep, workloadsStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';

/** Service selectors that also match unintended pods. */
export const serviceSelectsTooMuch: RuleBody = {
  severity: 'warning',
  sentence: 'a Service also selects pods that serve none of its ports',
  why: 'some requests go to pods that do not listen, so requests fail at random',
  fix: 'add a label to the selector that only the right pods have, such as a component',
  doesNotSee: 'pods that declare no ports but belong to a workload: they may listen; pods of finished Jobs',
  check(graph, report) {
    for (const { service, serving, strangers: idle } of servicesWithStrangers(graph).values()) {
      report({
        resource: service.resource,
        path: ['spec', 'selector'],
        what: 'the selector also matches pods that serve none of the ports',
        chain: [objectStep(service.resource), to(selectorStep(service.selector)), to(workloadsStep(idle))],
        remedy: `add a label to the selector that ${listText(serving.map(({ resource }) => objectText(resource)))} has and the others do not`,
        related: [
          ...idle.map(({ resource }) => ({ resource, path: ['metadata', 'name'], message: 'probably not intended' })),
          ...serving.map(({ resource }) => ({
            resource,
            path: ['metadata', 'name'],
            message: 'serves the ports',
          })),
        ],
      });
    }
  },
};
