import { suggest } from '../../ports/suggest';
import { isSlip } from '../shared/certain';
import { withoutPort } from '../shared/ends';
import type { RuleBody } from '../shared/rule';
import { brokenChain } from '../shared/steps';
import { hints, question, write } from '../shared/words';
import { otherProtocols, portNames, targetedPorts } from '../shared/target-port';

/** Named target ports that no selected pod has. */
export const targetPortNameUnresolved: RuleBody = {
  severity: 'error',
  sentence: 'targetPort names a port that no selected pod declares',
  why: 'Kubernetes silently omits the port: the Service exists, but nothing answers',
  fix: 'use a name that a container declares, or give the container port that name',
  doesNotSee: 'pods that are not in the input; placeholders that a tool fills in later',
  check(graph, report) {
    for (const targeted of targetedPorts(graph)) {
      const { service, port, target, declaring, lacking } = targeted;
      if (typeof target === 'number' || declaring.length > 0 || lacking.length === 0) continue;
      if (lacking.some((workload) => otherProtocols(targeted, workload).length > 0)) continue;

      const names = portNames(lacking, port.protocol);
      const suggested = suggest(target, names);
      const near = suggested ?? (names.length === 1 ? names[0] : undefined);
      const inInit = lacking
        .flatMap(({ containers }) => containers)
        .some(({ role, ports }) => role === 'init' && ports.some(({ name }) => name === target));
      const path = [...port.path, 'targetPort'];
      report({
        resource: service.resource,
        path,
        what: `no selected pod has a ${port.protocol} port named '${target}'`,
        chain: brokenChain(service, port, lacking),
        ...hints(inInit ? 'only an init container declares it, which has ended when the pod runs' : question(near)),
        remedy:
          suggested !== undefined
            ? `write '${suggested}'`
            : names.length > 0
              ? `${write(names, 'use a name that a container declares')}, or give the container port that name`
              : lacking.some(({ ports }) => ports.length > 0)
                ? `give the container port the name '${target}'`
                : `declare a container port named '${target}'`,
        related: withoutPort(lacking),
        candidates: near === undefined ? names : [near, ...names.filter((name) => name !== near)],
        ...(names.length === 1 &&
          near !== undefined &&
          suggested !== undefined &&
          isSlip(graph, target) && {
            fix: {
              path,
              replaces: target,
              value: near,
              from: [service.resource, ...lacking.map(({ resource }) => resource)],
            },
          }),
      });
    }
  },
};
