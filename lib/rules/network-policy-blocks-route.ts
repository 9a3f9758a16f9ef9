import type { Graph } from '../graph/graph';
import { allowsPort, policiesOn } from '../graph/policed-pods';
import type { ServiceReference } from '../graph/service-reference';
import type { Workload } from '../graph/workload';
import { findPort } from '../ports/find-port';
import { findServicePort } from './missing-port';
import { servicesFor } from './missing-service';
import type { Rule } from './rule';
import { listText, objectText, workloadText } from './text';

/** Policies that let nobody through to a port at which a route ends. */
export const networkPolicyBlocksRoute: Rule = {
  id: 'network-policy-blocks-route',
  severity: 'warning',
  sentence: 'the NetworkPolicies of pods behind a route allow the port at which it ends',
  why: 'the connection is dropped silently: clients wait until they give up',
  fix: 'allow the port of the pods, by its name or number, to whoever calls them',
  doesNotSee: 'who may call: only ports that are allowed to nobody at all are reported; policies of other kinds',
  check(graph, report) {
    const said = new Set<string>();
    for (const reference of graph.serviceReferences) {
      for (const { workload, number, protocol, service } of endsOf(graph, reference)) {
        const policies = policiesOn(graph, workload, 'ingress');
        const rules = policies.flatMap((policy) => policy.rules.filter(({ direction }) => direction === 'ingress'));
        const [policy] = policies;
        if (policy === undefined || rules.some(({ ports }) => allowsPort(ports, workload, number, protocol))) continue;
        const key = [graph.index.identityOf(policy.resource), graph.index.identityOf(workload.resource), number].join();
        if (said.has(key)) continue;
        said.add(key);
        const allowed = rules.flatMap(({ ports }) => ports.map(({ port }) => String(port ?? 'all')));
        report({
          resource: policy.resource,
          path: ['spec', 'ingress'],
          message: `nobody may reach port ${number}/${protocol}, at which a route ends: ${objectText(reference.resource)} -> Service ${service} -> ${number} -x- ${workloadText(workload)}, whose policies (${listText(policies.map((one) => objectText(one.resource)))}) allow ${allowed.length === 0 ? 'nothing' : listText(allowed)}`,
          related: [
            { resource: reference.resource, path: reference.path, message: 'the route' },
            { resource: workload.resource, path: [...workload.specPath, 'containers'], message: 'the pods' },
          ],
          candidates: [number],
        });
      }
    }
  },
};

interface End {
  readonly workload: Workload;
  readonly number: number;
  readonly protocol: string;
  readonly service: string;
}

function endsOf(graph: Graph, reference: ServiceReference): readonly End[] {
  return (servicesFor(graph, reference) ?? []).flatMap((service) => {
    const port = findServicePort(graph, service, reference);
    if (port?.targetPort === undefined) return [];
    const { targetPort, protocol } = port;
    return graph.podsOf(service).workloads.flatMap((variants) =>
      variants.flatMap((workload): readonly End[] => {
        const number = findPort(workload.pod, targetPort, protocol);
        return number === undefined ? [] : [{ workload, number, protocol, service: service.name }];
      }),
    );
  });
}
