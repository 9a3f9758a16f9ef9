import { gateways, type Listener, listenersOf } from '../../graph/gateways';
import type { Graph } from '../../graph/graph';
import { readingOf } from '../../kube/gateway-api';
import { reportFaults } from '../shared/faults';
import type { Report, RuleBody } from '../shared/rule';

/** Listeners of a Gateway that cannot be told apart. */
export const listenerConflict: RuleBody = {
  severity: 'error',
  sentence:
    'two listeners of a Gateway have the same name, the same port, protocol and hostname, or protocols that cannot share a port',
  why: 'the schema of the Gateway API rejects the Gateway; if protocols cannot share a port, the implementation serves only one',
  fix: 'give each listener its own name, and its own port, protocol or hostname',
  doesNotSee: 'listeners of other Gateways, and protocols of an implementation',
  check(graph, report) {
    reportFaults(graph, 'listener', report);
    reportMixedPorts(graph, report);
  },
};

function reportMixedPorts(graph: Graph, report: Report): void {
  for (const resource of gateways(graph).filter(({ kind }) => kind === 'Gateway')) {
    const firsts = new Map<number, Listener>();
    const said = new Set<number>();
    for (const listener of listenersOf(resource)) {
      const { name, port, protocol } = listener;
      const reading = readingOf(protocol);
      if (reading === undefined || port === 0 || said.has(port)) continue;
      const first = firsts.get(port);
      if (first === undefined) firsts.set(port, listener);
      if (first === undefined || readingOf(first.protocol) === reading) continue;
      said.add(port);
      report({
        resource,
        path: ['spec', 'listeners'],
        severity: 'warning',
        what: `listeners '${first.name}' (${first.protocol}) and '${name}' (${protocol}) share port ${port}, which serves one of the two protocols only`,
        remedy: 'give one of them another port',
      });
    }
  }
}
