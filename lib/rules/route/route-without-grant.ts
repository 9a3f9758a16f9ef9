import { everyValue } from '../../graph/every-value';
import { isGranted } from '../../graph/gateways';
import { fieldsOf, textOf } from '../../kube/read-manifest';
import { servicesFor } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';
import { isPlaceholder, objectText } from '../shared/text';

/** References of routes and Gateways into namespaces that do not allow it. */
export const routeWithoutGrant: RuleBody = {
  severity: 'error',
  sentence: 'a route or Gateway that means an object in another namespace is allowed to by a ReferenceGrant there',
  why: 'the reference is not permitted: requests are answered with status 500, and a listener has no certificate',
  fix: 'add a ReferenceGrant to the namespace of the object',
  doesNotSee: 'grants that are not in the input: if the object is not there either it is an info only',
  check(graph, report) {
    for (const reference of graph.serviceReferences) {
      const { resource, namespace, name, path, role } = reference;
      if (role !== 'route' || namespace === graph.index.namespaceOf(resource) || isPlaceholder(namespace)) continue;
      if (isGranted(graph, { from: resource, namespace, group: '', kind: 'Service', name })) continue;
      const isThere = (servicesFor(graph, reference) ?? []).length > 0;
      report({
        resource,
        path: [...path, 'namespace'],
        message: `no ReferenceGrant in namespace '${namespace}' allows it: ${objectText(resource)} -x- Service ${namespace}/${name}; add one from ${resource.kind} in namespace '${graph.index.namespaceOf(resource)}'`,
        severity: isThere || graph.isComplete ? 'error' : 'info',
      });
    }
    for (const gateway of graph.index.ofKind('gateway.networking.k8s.io', 'Gateway')) {
      for (const { value, path } of everyValue(gateway.value, 'spec.listeners[].tls.certificateRefs[]')) {
        const secret = fieldsOf(value);
        const namespace = textOf(secret['namespace']);
        if (namespace === '' || namespace === graph.index.namespaceOf(gateway) || isPlaceholder(namespace)) continue;
        const [name, kind] = [textOf(secret['name']), textOf(secret['kind']) || 'Secret'];
        if (isGranted(graph, { from: gateway, namespace, group: textOf(secret['group']), kind, name })) continue;
        report({
          resource: gateway,
          path: [...path, 'namespace'],
          message: `no ReferenceGrant in namespace '${namespace}' allows it: ${objectText(gateway)} -x- ${kind} ${namespace}/${name}`,
          severity: graph.isComplete ? 'error' : 'info',
        });
      }
    }
  },
};
