import { pathText } from '../../kube/field-path';
import { type Listener, listenersOf, type ParentReference, parentReferences } from '../gateways';
import type { Graph } from '../graph';
import type { GraphEdgePort } from './form';
import { type Link, linksTo, type Part } from './link';

/** Routes and the listeners that they attach to. */
export function parentLinks(graph: Graph): Part {
  const parents = parentReferences(graph);
  const links = parents.flatMap((parent) => {
    const { resource: from, group, kind, namespace, name, path: at } = parent;
    const found = graph.index.find(group, kind, namespace, name).map((resource) => ({ resource }));
    return linksTo(graph, from, found, { kind, namespace, name }, (to, gateway): Link => {
      const listeners = gateway === undefined ? [] : listenersOf(gateway.resource);
      return { from, to, kind: 'parent', at, ports: listenerPorts(parent, listeners) };
    });
  });
  return { objects: parents.map(({ resource }) => resource), links };
}

function listenerPorts(
  { sectionName, port, path }: ParentReference,
  listeners: readonly Listener[],
): readonly GraphEdgePort[] {
  const isAll = sectionName === '' && port === 0;
  const asked = sectionName === '' ? port : sectionName;
  const at = pathText(isAll ? path : [...path, sectionName === '' ? 'port' : 'sectionName']);
  const meant = listeners.filter(
    (one) => (sectionName === '' || one.name === sectionName) && (port === 0 || one.port === port),
  );
  if (meant.length === 0) return isAll ? [] : [{ port: asked, resolved: null, declared: false, at }];
  return meant.map((one) => ({
    port: isAll ? one.name : asked,
    protocol: one.protocol,
    resolved: one.port,
    declared: true,
    at,
  }));
}
