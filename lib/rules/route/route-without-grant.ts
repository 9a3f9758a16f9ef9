import type { Graph } from '../../graph/graph';
import type { Resource } from '../../manifest/resource';
import { everyValue } from '../../graph/every-value';
import { areNamespacesKnown } from '../../graph/resolve/meant-service';
import { isGranted } from '../../graph/gateways';
import type { ServiceReference } from '../../graph/service-reference';
import { fieldsOf, textOf } from '../../kube/read-manifest';
import { groupBy } from '../../manifest/group-by';
import { broken } from '../shared/chain';
import { servicesFor } from '../shared/missing-service';
import type { Problem, RuleBody } from '../shared/rule';
import { missingStep, objectStep } from '../shared/steps';

/** References from routes and Gateways to namespaces that do not permit them. */
export const routeWithoutGrant: RuleBody = {
  severity: 'error',
  sentence: 'a route or Gateway refers to another namespace without a ReferenceGrant',
  why: 'the reference is not permitted: requests are answered with status 500, and a listener has no certificate',
  fix: 'add a ReferenceGrant to the referenced namespace',
  doesNotSee:
    'grants that are not in the input: if the object is not there either, or no object sets its namespace, it is only an info',
  check(graph, report) {
    for (const [first, ...others] of ungrantedReferences(graph)) {
      if (first === undefined) continue;
      const { resource, namespace, name } = first;
      const isThere = [first, ...others].some((one) => (servicesFor(graph, one) ?? []).length > 0);
      report({
        resource,
        path: [...first.path, 'namespace'],
        ...ungranted(graph, resource, namespace, 'Service', name),
        // If no object sets a namespace, all may be deployed to the one in the reference.
        severity: (isThere && areNamespacesKnown(graph)) || graph.isComplete ? 'error' : 'info',
        related: others.map(({ path }) => ({ resource, path: [...path, 'namespace'], message: 'needs it as well' })),
      });
    }
    for (const gateway of graph.index.ofKind('gateway.networking.k8s.io', 'Gateway')) {
      for (const { value, path } of everyValue(gateway.value, 'spec.listeners[].tls.certificateRefs[]')) {
        const secret = fieldsOf(value);
        const namespace = textOf(secret['namespace']);
        if (namespace === '' || namespace === graph.index.namespaceOf(gateway)) continue;
        const [name, kind] = [textOf(secret['name']), textOf(secret['kind']) || 'Secret'];
        if (isGranted(graph, { from: gateway, namespace, group: textOf(secret['group']), kind, name })) continue;
        report({
          resource: gateway,
          path: [...path, 'namespace'],
          ...ungranted(graph, gateway, namespace, kind, name),
          severity: graph.isComplete ? 'error' : 'info',
        });
      }
    }
  },
};

/** The references without a grant, those that one grant would permit together. */
function ungrantedReferences(graph: Graph): readonly (readonly ServiceReference[])[] {
  const found = graph.serviceReferences.filter(
    ({ resource, namespace, name, role }) =>
      role === 'route' &&
      namespace !== graph.index.namespaceOf(resource) &&
      !isGranted(graph, { from: resource, namespace, group: '', kind: 'Service', name }),
  );
  return [...groupBy(found, ({ resource }) => resource).values()].flatMap((ofRoute) => [
    ...groupBy(ofRoute, ({ namespace }) => namespace).values(),
  ]);
}

function ungranted(
  graph: Graph,
  resource: Resource,
  namespace: string,
  kind: string,
  name: string,
): Pick<Problem, 'what' | 'chain' | 'remedy'> {
  const own = graph.index.namespaceOf(resource);
  return {
    what: `no ReferenceGrant in namespace '${namespace}' allows the reference`,
    chain: [objectStep(resource), broken(missingStep(kind, `${namespace}/${name}`))],
    remedy: `add a ReferenceGrant to namespace '${namespace}', from ${resource.kind} in namespace '${own}' to ${kind}`,
  };
}
