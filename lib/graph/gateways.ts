import type { FieldPath } from '../kube/field-path';
import { GATEWAY_GROUP } from '../kube/gateway-api';
import { type LabelSelector, readLabelSelector } from '../kube/label-selector';
import { fieldsListOf, fieldsOf, numberOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';

const GROUP = GATEWAY_GROUP;

/** A listener of a Gateway. */
export interface Listener {
  readonly name: string;
  readonly port: number;
  /** Its protocol, such as `HTTPS`. */
  readonly protocol: string;
  /** The host that it serves; '' for all. */
  readonly hostname: string;
  /** The namespaces whose routes it accepts: `allowedRoutes.namespaces.from`. */
  readonly from: string;
  /** The selector of those namespaces. */
  readonly selector: LabelSelector;
  /** The kinds of routes that it accepts; if empty, the protocol decides. */
  readonly kinds: readonly string[];
}

/** The listeners of a Gateway. */
export function listenersOf({ value }: Resource): readonly Listener[] {
  return fieldsListOf(fieldsOf(value['spec'])['listeners']).map((listener) => {
    const allowed = fieldsOf(listener['allowedRoutes']);
    const namespaces = fieldsOf(allowed['namespaces']);
    return {
      name: textOf(listener['name']),
      port: numberOf(listener['port']),
      protocol: textOf(listener['protocol']),
      hostname: textOf(listener['hostname']),
      from: textOf(namespaces['from']) || 'Same',
      selector: readLabelSelector(namespaces['selector']),
      kinds: fieldsListOf(allowed['kinds']).map(({ kind }) => textOf(kind)),
    };
  });
}

/** The Gateways, and all other objects with listeners for routes. */
export function gateways(graph: Graph): readonly Resource[] {
  return graph.resources.filter((resource) => resource.group === GROUP && listenersOf(resource).length > 0);
}

/** A reference from a route to its parent. */
export interface ParentReference {
  /** The route. */
  readonly resource: Resource;
  /** The namespace of the route. */
  readonly ownNamespace: string;
  /** The group of the parent. */
  readonly group: string;
  /** The kind of the parent. */
  readonly kind: string;
  /** The namespace of the parent. */
  readonly namespace: string;
  /** The name of the parent. */
  readonly name: string;
  /** The name of the listener; '' for all. */
  readonly sectionName: string;
  /** The port of the listeners; 0 for all. */
  readonly port: number;
  /** Its path in the object. */
  readonly path: FieldPath;
}

/** The parents of routes: Gateways, unless a reference sets another kind. */
export function parentReferences(graph: Graph): readonly ParentReference[] {
  return graph.resources
    .filter(({ group }) => group === GROUP)
    .flatMap((resource) => {
      const ownNamespace = graph.index.namespaceOf(resource);
      return fieldsListOf(fieldsOf(resource.value['spec'])['parentRefs']).map((parent, index) => ({
        resource,
        ownNamespace,
        group: typeof parent['group'] === 'string' ? parent['group'] : GROUP,
        kind: textOf(parent['kind']) || 'Gateway',
        namespace: textOf(parent['namespace']) || ownNamespace,
        name: textOf(parent['name']),
        sectionName: textOf(parent['sectionName']),
        port: numberOf(parent['port']),
        path: ['spec', 'parentRefs', index],
      }));
    });
}

/** A reference to an object in another namespace. */
export interface ForeignReference {
  /** The object. */
  readonly from: Resource;
  /** The namespace of the target. */
  readonly namespace: string;
  /** The group of the target; '' for the core group. */
  readonly group: string;
  /** The kind of the target. */
  readonly kind: string;
  /** The name of the target. */
  readonly name: string;
}

/** The second is the name of the kind before Gateway API 0.6. */
const GRANTS = ['ReferenceGrant', 'ReferencePolicy'];

/**
 * Whether a ReferenceGrant in the other namespace allows it.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/referencegrant/
 */
export function isGranted(graph: Graph, { from, namespace, group, kind, name }: ForeignReference): boolean {
  const ownNamespace = graph.index.namespaceOf(from);
  const grants = GRANTS.flatMap((grant) => graph.index.ofKind(GROUP, grant));
  return grants.some((grant) => {
    if (graph.index.namespaceOf(grant) !== namespace) return false;
    const spec = fieldsOf(grant.value['spec']);
    return (
      fieldsListOf(spec['from']).some(
        (one) => textOf(one['group']) === from.group && one['kind'] === from.kind && one['namespace'] === ownNamespace,
      ) &&
      fieldsListOf(spec['to']).some(
        (one) => textOf(one['group']) === group && one['kind'] === kind && ['', name].includes(textOf(one['name'])),
      )
    );
  });
}
