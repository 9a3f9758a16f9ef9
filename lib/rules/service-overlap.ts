import type { Service } from '../graph/service';
import { selectorText } from '../kube/label-selector';
import type { Rule } from './rule';
import { objectText } from './text';

/** Services that select the same pods by the same labels. */
export const serviceOverlap: Rule = {
  id: 'service-overlap',
  severity: 'info',
  sentence: 'no two Services in a namespace have the same selector',
  why: 'the second one is often a copy in which the selector was forgotten',
  fix: 'correct the selector, or merge the ports into one Service',
  doesNotSee: 'pairs of a headless Service and one with an address, and of different types, which are made on purpose',
  check(graph, report) {
    const firsts = new Map<string, Service>();
    for (const service of graph.services) {
      if (!service.hasSelector) continue;
      const { type, headless } = service.defaulted;
      const key = [
        service.namespace,
        type,
        headless,
        ...service.selector.map((one) => selectorText([one])).sort(),
      ].join('\n');
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, service);
        continue;
      }
      const { resource } = service;
      if (graph.index.identityOf(resource) === graph.index.identityOf(first.resource)) continue;
      if (!graph.index.areTogether(resource, first.resource)) continue;
      report({
        resource,
        path: ['spec', 'selector'],
        message: `${objectText(resource)} has the same selector as ${objectText(first.resource)}: ${selectorText(service.selector)}`,
        related: [{ resource: first.resource, path: ['spec', 'selector'], message: 'the same selector' }],
      });
    }
  },
};
