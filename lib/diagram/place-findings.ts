import { blocksOf } from '../check/blocks';
import type { Finding } from '../check/finding';
import { pathText } from '../kube/field-path';
import { objectText, placeText, whereText } from '../report/words';
import type { DiagramFinding } from './diagram';
import { type DraftBox, type DraftEdge, type DraftRow, extraBox } from './draft';

/** A finding as a part of the diagram. */
export function diagramFinding(finding: Finding): DiagramFinding {
  const { rule, severity, what, page, object } = finding;
  const blocks = blocksOf(finding, { endText: (end) => placeText(end) });
  const lines = blocks.flatMap(({ kind, text }) => (kind === 'page' ? [] : [text]));
  return { rule, severity, what, object: objectText(object), lines, place: whereText(finding), page };
}

/** Adds each finding to what it is about: an edge, a port or an object. An object that has no box yet gets one. */
export function placeFindings(
  findings: readonly Finding[],
  boxes: Map<string, DraftBox>,
  edges: readonly DraftEdge[],
  defaultNamespace: string,
): void {
  const byOwner = groupByOwner(edges);
  findings.forEach((finding, index) => {
    const box = boxOf(finding, boxes, defaultNamespace);
    const at = pathText(finding.path);
    const hit = edgesAt(byOwner.get(box) ?? [], at);
    for (const edge of hit) {
      edge.findings.add(index);
      if (finding.severity === 'error') edge.state = 'broken';
    }
    if (hit.length === 0) (rowAt(box, at) ?? box).findings.add(index);
  });
  for (const edge of edges) quietUnlessFound(edge);
}

/** Without a finding, an edge is not known to be broken: its target may exist outside of the input. */
function quietUnlessFound(edge: DraftEdge): void {
  const { findings, fromRow, toRow } = edge;
  if (edge.state !== 'broken' || findings.size > 0) return;
  if ([fromRow, toRow].some((row) => row !== undefined && row.findings.size > 0)) return;
  edge.state = 'elsewhere';
}

/** The edges that a field belongs to: those of its port, or else those of the reference that contains it. */
function edgesAt(edges: readonly DraftEdge[], path: string): readonly DraftEdge[] {
  const isIn = (inner: string, outer: string): boolean => outer.includes('[') && inner.startsWith(`${outer}.`);
  const ways: readonly ((edge: DraftEdge) => boolean)[] = [
    ({ at }) => at !== '' && at === path,
    ({ at }) => isIn(at, path),
    ({ within }) => within === path && within !== '',
    ({ within }) => within !== '' && path.startsWith(`${within}.`),
  ];
  for (const way of ways) {
    const found = edges.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

function rowAt({ rows }: DraftBox, path: string): DraftRow | undefined {
  const index = /^spec\.ports\[(\d+)\]/.exec(path)?.[1];
  return rows.find(({ key, at }) => at === path || (index !== undefined && key === `port ${index}`));
}

function groupByOwner(edges: readonly DraftEdge[]): ReadonlyMap<DraftBox, readonly DraftEdge[]> {
  const groups = new Map<DraftBox, DraftEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge.owner);
    if (group === undefined) groups.set(edge.owner, [edge]);
    else group.push(edge);
  }
  return groups;
}

function boxOf({ object }: Finding, boxes: Map<string, DraftBox>, defaultNamespace: string): DraftBox {
  const { kind, name, file, namespace = '' } = object;
  const ids = [namespace === '' ? defaultNamespace : namespace, ''].map((one) =>
    [kind, ...(one === '' ? [] : [one]), name].join('/'),
  );
  for (const id of ids) {
    const found = boxes.get(id);
    if (found?.file === file && found !== undefined) return found;
    // Further objects of the same name have a number at the end of their ids.
    for (let next = 2; boxes.has(`${id}#${next}`); next++) {
      const other = boxes.get(`${id}#${next}`);
      if (other !== undefined && other.file === file) return other;
    }
    if (found !== undefined) return found;
  }
  const key = `found ${kind} ${namespace} ${name} ${file ?? ''}`;
  const known = boxes.get(key);
  if (known !== undefined) return known;
  const box = extraBox(key, {
    kind,
    name: kind === '' ? (file ?? '') : name,
    namespace,
    role: 'referrer',
    isMissing: false,
    ...(file !== undefined && { file, place: file }),
  });
  boxes.set(key, box);
  return box;
}
