import { valueAt } from '../kube/field-path';
import type { Fields } from '../kube/manifest-types';
import { fieldsOf, isFields, isSet } from '../kube/read-manifest';
import { VENDORS } from '../vendors/index';
import type { Graph } from './graph';
import { isOfPatch } from './patched';
import type { Workload } from './workload';

const INJECTIONS = VENDORS.flatMap(({ injects }) => injects ?? []);
const SIDECARS = VENDORS.flatMap(({ sidecar }) => sidecar ?? []);

/** Whether a controller will fill in a container, whose ports are then in no manifest. */
export function isToBeInjected({ containers, template, resource }: Workload): boolean {
  const annotations = fieldsOf(metadataOf(resource.value, template.path)['annotations']);
  return INJECTIONS.some(
    ({ image, annotation }) =>
      isSet(annotations[annotation]) || containers.some(({ value }) => fieldsOf(value)['image'] === image),
  );
}

/**
 * Whether a port belongs to a container that is injected into the pod, such as the proxy of a mesh, or that a kustomization patches in. A
 * port name that only sidecars have is enough; a number counts only if the pod or its namespace asks for the sidecar.
 */
export function isOfSidecar(graph: Graph, workload: Workload, port: number | string): boolean {
  if (isOfPatch(graph, workload, port)) return true;
  const { resource, template, namespace } = workload;
  const pod = metadataOf(resource.value, template.path);
  let around: readonly Fields[] | undefined;
  return SIDECARS.some(({ marks, ports, names = [], numbers = [], isOpen = false }) => {
    if (typeof port === 'string' && names.includes(port)) return true;
    around ??= [
      pod,
      ...graph.index.find('', 'Namespace', '', namespace).map(({ value }) => fieldsOf(value['metadata'])),
    ];
    if (!around.some((metadata) => isMarked(metadata, marks))) return false;
    const annotations = fieldsOf(pod['annotations']);
    return isOpen || ports.includes(Number(port)) || numbers.some((key) => String(annotations[key]) === String(port));
  });
}

function isMarked({ labels, annotations }: Fields, marks: readonly string[]): boolean {
  return [labels, annotations].some((values) => {
    // Most objects have none.
    if (!isFields(values)) return false;
    return marks.some((mark) => isSet(values[mark]) && !/^(false|disabled|off|no)$/.test(String(values[mark])));
  });
}

function metadataOf(object: unknown, path: Workload['template']['path']): Fields {
  return fieldsOf(fieldsOf(valueAt(object, path))['metadata']);
}
