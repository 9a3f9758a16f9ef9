import { isOfSidecar } from '../../graph/injected';
import { ownPortOf } from '../../graph/resolve/pod-port';
import type { Workload } from '../../graph/workload';
import { suggest } from '../../ports/suggest';
import { aimedPortProblem } from './aimed-port-problem';
import { aimedPorts } from './policy-ports';
import type { RuleBody } from '../shared/rule';
import { portNames } from '../shared/target-port';
import { hasUnfinishedPort } from '../shared/unfinished-port';
import { question, write } from '../shared/words';

/** Policies that use port names that the pods do not have. */
export const networkPolicyPortNameMissing: RuleBody = {
  severity: 'error',
  sentence: 'a NetworkPolicy, or a Cilium policy, names a port that the pods do not declare',
  why: 'a name that no pod declares allows nothing',
  fix: 'use the name of a port that the pods declare, with its protocol',
  doesNotSee: 'pods that are not in the input',
  check(graph, report) {
    for (const aimed of aimedPorts(graph)) {
      const name = aimed.port.port;
      if (typeof name !== 'string') continue;
      const { pods, port } = aimed;
      const hasName = (pod: Workload): boolean =>
        ownPortOf(pod, name, port.protocol) !== undefined ||
        isOfSidecar(graph, pod, name) ||
        hasUnfinishedPort(pod, name);
      if (pods.some(hasName)) continue;
      const others = pods.flatMap(({ ports }) => ports.filter((one) => one.name === name));
      const names = portNames(pods, port.protocol);
      const near = suggest(name, names);
      const [other] = others;
      const candidates = near === undefined ? names : [near];
      report(
        aimedPortProblem(aimed, {
          severity: aimed.isAboutAll ? 'warning' : 'error',
          field: other === undefined ? 'port' : 'protocol',
          what: `no pod has a ${port.protocol} port named '${name}'`,
          hint: other === undefined ? question(near) : `the pods declare it for ${other.protocol}`,
          remedy:
            other === undefined ? write(candidates, 'write a port of the pods') : `set protocol to ${other.protocol}`,
          candidates,
        }),
      );
    }
  },
};
