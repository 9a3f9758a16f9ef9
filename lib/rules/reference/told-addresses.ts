import { type Address, addresses } from '../../graph/addresses';
import type { Graph } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import { portNumberProblem } from '../../ports/port-number';

/** The addresses of Services in the texts of programs, each once per text, however often it occurs there. */
export const toldAddresses = perGraph((graph: Graph): readonly Address[] => {
  const byKey = new Map<string, Address>();
  for (const address of addresses(graph)) {
    const { from, port, host } = address;
    if (typeof port === 'number' && portNumberProblem(port) !== undefined) continue;
    const key = [graph.index.identityOf(from.resource), ...from.path, host, port].join('\n');
    if (!byKey.has(key)) byKey.set(key, address);
  }
  return [...byKey.values()];
});
