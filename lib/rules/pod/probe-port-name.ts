import { probePorts } from '../../graph/probe-ports';
import { portNameProblem } from '../../ports/port-name';
import { suggest } from '../../ports/suggest';
import type { RuleBody } from '../shared/rule';
import { isPlaceholder, objectText, portText } from '../shared/text';

/** Named ports of probes and hooks that their own container does not have. */
export const probePortName: RuleBody = {
  severity: 'error',
  sentence: 'a port that a probe or a hook means by name is a TCP port of the same container',
  why: 'the name is looked for in no other container, so the probe fails for ever: the pod is never ready, or always restarted',
  fix: 'use a name that this container declares, or the number',
  doesNotSee: 'names that some tool has yet to fill in',
  check(graph, report) {
    for (const workload of graph.workloads) {
      for (const { container, probe, port, path } of probePorts(workload)) {
        // A number in quotes is no name, which is a fault of its own.
        if (typeof port === 'number' || isPlaceholder(port) || portNameProblem(port) !== undefined) continue;
        const own = container.ports.filter(({ name }) => name === port);
        if (own.some(({ protocol }) => protocol === 'TCP')) continue;

        const names = container.ports.flatMap(({ name, protocol }) =>
          name !== '' && protocol === 'TCP' ? [name] : [],
        );
        const sibling = workload.ports.find((one) => one.name === port && one.container !== container);
        const near = suggest(port, names);
        const hint =
          own.length > 0
            ? `; it is there as ${own.map(({ protocol }) => protocol).join(', ')}`
            : near !== undefined
              ? `; did you mean '${near}'?`
              : sibling !== undefined
                ? `; container '${sibling.container.name}' has it, where it does not count: use the number ${sibling.number}`
                : '';
        const declared = container.ports.map(portText).join(', ');
        report({
          resource: workload.resource,
          path,
          message: `container '${container.name}' has no TCP port named '${port}': ${objectText(workload.resource)} ${probe} -> "${port}" -x- container ${container.name} (${declared === '' ? 'no ports' : `ports: ${declared}`})${hint}`,
          related: [{ resource: workload.resource, path: [...container.path, 'name'], message: 'the container' }],
          candidates: near === undefined ? names : [near, ...names.filter((name) => name !== near)],
          ...(near !== undefined && names.length === 1 && { fix: { path, replaces: port, value: near } }),
        });
      }
    }
  },
};
