import { podPortUsers } from '../../graph/pod-port-users';
import { podNumbers } from '../../graph/resolve/pod-port';
import { suggest } from '../../ports/suggest';
import { broken, to } from '../shared/chain';
import { withoutPort } from '../shared/ends';
import { isPlaceholder } from '../shared/placeholder';
import type { RuleBody } from '../shared/rule';
import { objectStep, portStep, workloadsStep } from '../shared/steps';
import { hints, question, quoted, write } from '../shared/words';

/** Ports in mesh policies that the selected pods do not have. */
export const meshPolicyPort: RuleBody = {
  severity: 'warning',
  sentence: 'a policy of a service mesh names a port of its Service, or a name, that the selected pods do not have',
  why: 'the proxy of a pod sees the port of the pod, never that of the Service, so the policy does not apply to the intended traffic',
  fix: 'use the port of the pods',
  doesNotSee:
    'policies without a selector; numbers that are neither a port of the pods nor of their Services, because programs may listen there',
  check(graph, report) {
    for (const { resource, workloads, port, path } of podPortUsers(graph)) {
      const declared = workloads.flatMap(({ ports }) => ports);
      if (isPlaceholder(port) || workloads.some(({ ports }) => ports.length === 0)) continue;
      if (declared.some(({ name, number }) => name === port || number === port)) continue;
      const services = workloads.flatMap((workload) => graph.servicesOf(workload));
      const behind = services.flatMap((service) =>
        service.ports.flatMap((one) =>
          (typeof port === 'number' ? one.port : one.name) === port ? podNumbers(graph, service, one) : [],
        ),
      );
      // A program may listen on an undeclared port, but then its Service does not map the number to another target.
      if (typeof port === 'number' && (behind.length === 0 || behind.includes(port))) continue;
      const names = declared.map(({ name }) => name).filter((name) => name !== '');
      const near = typeof port === 'string' ? suggest(port, names) : undefined;
      const candidates = behind.length > 0 ? [...new Set(behind)] : near === undefined ? [...new Set(names)] : [near];
      report({
        resource,
        path,
        what: `no selected pod has port ${quoted(port)}`,
        chain: [objectStep(resource), to(portStep(port)), broken(workloadsStep(workloads))],
        ...hints(
          behind.length > 0 ? `${port} is the port of the Service; the pods get ${behind.join(', ')}` : question(near),
        ),
        remedy: write(candidates, 'write a port of the pods'),
        related: withoutPort(workloads),
        candidates,
      });
    }
  },
};
