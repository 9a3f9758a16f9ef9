import { pathText } from '../../kube/field-path';
import { checkGraph } from '../given-graph';
import type { Graph } from '../graph';
import { addressLinks } from './address-links';
import type { GraphEdge, GraphJson } from './form';
import { parentLinks } from './gateway-links';
import { Ids } from './ids';
import { EVERYTHING, type Link, type Part } from './link';
import { monitorLinks } from './monitor-links';
import { nodesOf } from './nodes';
import { policyLinks } from './policy-links';
import { endpointLinks, governingLinks, referenceLinks, selectLinks } from './service-links';
import { budgetLinks, probeLinks, scaleLinks } from './workload-links';

/** The parts of the graph, in the order of its edges. */
const PARTS: readonly ((graph: Graph) => Part)[] = [
  selectLinks,
  endpointLinks,
  governingLinks,
  referenceLinks,
  parentLinks,
  monitorLinks,
  scaleLinks,
  budgetLinks,
  policyLinks,
  probeLinks,
  addressLinks,
];

/** Returns the graph as plain data. */
export function graphJson(graph: Graph): GraphJson {
  checkGraph('graphJson()', graph);
  const ids = new Ids(graph);
  const parts = PARTS.map((part) => part(graph));
  const links = parts.flatMap((part) => part.links);
  const ends = links.flatMap(({ to }) => (to !== EVERYTHING && 'value' in to ? [to] : []));
  return {
    version: 1,
    nodes: nodesOf(graph, ids, [...parts.flatMap(({ objects }) => objects), ...ends]),
    edges: links.map((link) => edgeOf(ids, link)),
  };
}

function edgeOf(ids: Ids, { from, to, kind, at, direction, ports }: Link): GraphEdge {
  return {
    from: ids.idOf(from),
    to: ids.idOfEnd(to),
    kind,
    at: pathText(at),
    missing: to !== EVERYTHING && !('value' in to),
    ...(direction !== undefined && { direction }),
    ports,
  };
}
