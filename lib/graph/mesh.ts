import { type FieldPath, valueAt } from '../kube/field-path';
import { fieldsOf } from '../kube/read-manifest';
import { VENDORS } from '../vendors/index';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import type { GraphServicePort } from './service';

const MESHES = VENDORS.flatMap(({ mesh }) => mesh ?? []);
const MARKS: ReadonlySet<string> = new Set(MESHES.flatMap(({ marks }) => marks));
const PROTOCOLS: ReadonlySet<string> = new Set(MESHES.flatMap(({ protocols = [] }) => protocols));

function isOfMesh(group: string): boolean {
  return MESHES.some((mesh) => group === mesh.group || group.endsWith(`.${mesh.group}`));
}

/** Whether the input shows that the cluster has a mesh. */
export const hasMesh = perGraph((graph: Graph): boolean => {
  const isMarked = (metadata: unknown): boolean =>
    ['labels', 'annotations'].some((field) =>
      Object.keys(fieldsOf(fieldsOf(metadata)[field])).some((key) => MARKS.has(key)),
    );
  return (
    graph.resources.some(({ group, value }) => isOfMesh(group) || isMarked(value['metadata'])) ||
    graph.workloads.some(({ template, resource }) => isMarked(metadataAt(resource.value, template.path)))
  );
});

function metadataAt(object: unknown, path: FieldPath): unknown {
  return fieldsOf(valueAt(object, path))['metadata'];
}

/** The protocol that a mesh detects for a port, from its application protocol or else its name; '' if it detects none. */
export function meshProtocol({ appProtocol, name }: Pick<GraphServicePort, 'appProtocol' | 'name'>): string {
  // Protocols with a prefix are defined by Kubernetes and vendors.
  if (appProtocol !== '') {
    const said = appProtocol.toLowerCase();
    return said.includes('/') || PROTOCOLS.has(said) ? said.replace(/^kubernetes\.io\//, '') : '';
  }
  const [first = '', second = ''] = name.split('-');
  const long = `${first}-${second}`;
  return PROTOCOLS.has(long) ? long : PROTOCOLS.has(first) ? first : '';
}
