import type { GraphService } from '../../graph/service';
import { selectorText } from '../../kube/label-selector';
import { to } from '../shared/chain';
import { areRivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectsStep, selectorStep } from '../shared/steps';
import { objectText } from '../shared/text';

/** Services that select the same pods by the same labels. */
export const serviceSelectorDuplicate: RuleBody = {
  severity: 'info',
  sentence: 'two Services have the same selector',
  why: 'the second Service is often a copy whose selector was not changed',
  fix: 'correct the selector, or merge the ports into one Service',
  doesNotSee: 'pairs of a headless Service and one with an address, or of different types, which are intended',
  check(graph, report) {
    const firsts = new Map<string, GraphService>();
    for (const service of graph.services) {
      if (!service.hasSelector) continue;
      const { type, headless } = service.defaulted;
      const labels = service.selector.map((one) => selectorText([one])).sort();
      const key = [service.namespace, type, headless, ...labels].join('\n');
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, service);
      const { resource } = service;
      if (first === undefined || !areRivals(graph, resource, first.resource)) continue;
      report({
        resource,
        path: ['spec', 'selector'],
        what: `${objectText(resource)} has the same selector as ${objectText(first.resource)}`,
        chain: [objectsStep([resource, first.resource]), to(selectorStep(service.selector))],
        remedy: 'correct one of the two selectors, or put the ports into one Service',
        related: [{ resource: first.resource, path: ['spec', 'selector'], message: 'the same selector' }],
      });
    }
  },
};
