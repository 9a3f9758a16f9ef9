import { isOfPatch } from '../../graph/patched';
import { probePorts } from '../../graph/probe-ports';
import { portNameProblem } from '../../ports/port-name';
import { suggest } from '../../ports/suggest';
import { isSlip } from '../shared/certain';
import { broken, to } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { containerStep, objectStep, portStep } from '../shared/steps';
import { hints, question, write } from '../shared/words';

/** Named ports of probes and hooks that their own container does not have. */
export const probePortName: RuleBody = {
  severity: 'error',
  sentence: 'a probe or hook names a TCP port that its own container does not declare',
  why: 'the name is looked up in no other container, so the probe always fails: the pod is never ready, or restarts forever',
  fix: 'use a name that this container declares, or the number',
  doesNotSee: 'placeholders that a tool fills in later',
  check(graph, report) {
    for (const workload of graph.workloads) {
      for (const { container, probe, port, path } of probePorts(workload)) {
        // A number in quotes is not a valid name, which another rule reports.
        if (typeof port === 'number' || portNameProblem(port) !== undefined) continue;
        const own = container.ports.filter(({ name }) => name === port);
        if (own.some(({ protocol }) => protocol === 'TCP') || isOfPatch(graph, workload, port)) continue;

        const names = container.ports.flatMap(({ name, protocol }) =>
          name !== '' && protocol === 'TCP' ? [name] : [],
        );
        const sibling = workload.ports.find((one) => one.name === port && one.container !== container);
        const near = suggest(port, names);
        const [isOther, isSibling] = [own.length > 0, near === undefined && sibling !== undefined];
        report({
          resource: workload.resource,
          path,
          what: `container '${container.name}' has no TCP port named '${port}'`,
          chain: [objectStep(workload.resource, probe), to(portStep(port)), broken(containerStep(workload, container))],
          ...hints(
            isOther
              ? `it declares the name for ${own.map(({ protocol }) => protocol).join(', ')}`
              : isSibling
                ? `container '${sibling?.container.name ?? ''}' declares it, which does not count here`
                : question(near),
          ),
          remedy:
            isOther || near !== undefined
              ? write(near === undefined ? names : [near], 'probe a TCP port')
              : isSibling
                ? `write the number ${sibling?.number ?? 0}`
                : write(names, 'declare the port, or write its number'),
          related: [{ resource: workload.resource, path: [...container.path, 'name'], message: 'the container' }],
          candidates: near === undefined ? names : [near, ...names.filter((name) => name !== near)],
          ...(near !== undefined &&
            names.length === 1 &&
            sibling === undefined &&
            isSlip(graph, port) && {
              fix: { path, replaces: port, value: near, from: [workload.resource] },
            }),
        });
      }
    }
  },
};
