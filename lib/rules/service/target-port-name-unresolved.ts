import { suggest } from '../../ports/suggest';
import type { RuleBody } from '../shared/rule';
import { otherProtocols, portNames, targetedPorts } from './target-port';
import { brokenChain } from '../shared/text';

/** Named target ports that no selected pod has. */
export const targetPortNameUnresolved: RuleBody = {
  severity: 'error',
  sentence: 'a target port that is a name is declared by a selected pod, with the same protocol',
  why: 'Kubernetes silently leaves out the port: the Service exists and nobody answers',
  fix: 'use a name that a container declares, or name the container port so',
  doesNotSee: 'pods that are not in the input; names that some tool has yet to fill in',
  check(graph, report) {
    for (const targeted of targetedPorts(graph)) {
      const { service, port, target, declaring, lacking } = targeted;
      if (typeof target === 'number' || declaring.length > 0 || lacking.length === 0) continue;
      if (lacking.some((workload) => otherProtocols(targeted, workload).length > 0)) continue;

      const names = portNames(lacking, port.protocol);
      const near = suggest(target, names) ?? (names.length === 1 ? names[0] : undefined);
      const inInit = lacking
        .flatMap(({ containers }) => containers)
        .some(({ role, ports }) => role === 'init' && ports.some(({ name }) => name === target));
      const hint = inInit
        ? '; only an init container declares it, which is gone when the pod runs'
        : near === undefined
          ? ''
          : `; did you mean '${near}'?`;
      const path = [...port.path, 'targetPort'];
      report({
        resource: service.resource,
        path,
        message: `no selected pod has a ${port.protocol} port named '${target}': ${brokenChain(service, port, lacking)}${hint}`,
        related: lacking.map((workload) => ({
          resource: workload.resource,
          path: [...workload.specPath, 'containers'],
          message: 'selected, without such a port',
        })),
        candidates: near === undefined ? names : [near, ...names.filter((name) => name !== near)],
        ...(names.length === 1 &&
          near !== undefined &&
          suggest(target, names) !== undefined && { fix: { path, replaces: target, value: near } }),
      });
    }
  },
};
