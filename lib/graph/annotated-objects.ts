import type { FieldPath } from '../kube/field-path';
import { fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import type { ObjectAnnotation } from '../vendors/shape/annotations';
import { annotationsOf } from './annotations';
import type { Graph } from './graph';

/** An object of a vendor that an annotation names. */
export interface AnnotatedObject {
  /** The object that has the annotation. */
  readonly resource: Resource;
  readonly annotation: ObjectAnnotation;
  /** Its path in the object. */
  readonly path: FieldPath;
  /** The name as it is written. */
  readonly written: string;
  /** The objects of the right kinds that can be in the same cluster, and how the annotation would name each of them. */
  readonly candidates: readonly { readonly resource: Resource; readonly written: string }[];
}

const OBJECT_ANNOTATIONS = VENDORS.flatMap(({ annotations }) => annotations?.objects ?? []);

/** The objects of vendors that annotations of Services and Ingresses name. */
export function annotatedObjects(graph: Graph): readonly AnnotatedObject[] {
  const owners = [
    ...graph.services.map(({ resource }) => resource),
    ...graph.index.ofKind('networking.k8s.io', 'Ingress'),
  ];
  return owners.flatMap((resource) => {
    const annotations = annotationsOf(resource);
    return OBJECT_ANNOTATIONS.flatMap((annotation) => {
      const text = textOf(annotations[annotation.key]);
      if (text === '') return [];
      const candidates = candidatesFor(graph, resource, annotation);
      const path = ['metadata', 'annotations', annotation.key];
      return namesIn(annotation, text).map((written) => ({ resource, annotation, path, written, candidates }));
    });
  });
}

/** If the annotation names no namespace, a namespaced object must be in that of the annotated one. */
function candidatesFor(
  graph: Graph,
  owner: Resource,
  { kinds, written }: ObjectAnnotation,
): AnnotatedObject['candidates'] {
  const own = graph.index.namespaceOf(owner);
  return kinds
    .flatMap(({ group, kind }) => graph.index.ofKind(group, kind))
    .filter((one) => graph.index.areTogether(owner, one))
    .flatMap((resource) => {
      const namespace = graph.index.namespaceOf(resource);
      if (written === 'namespace-name@kubernetescrd') {
        return [{ resource, written: `${namespace}-${resource.name}${PROVIDER}` }];
      }
      return namespace === own || namespace === '' ? [{ resource, written: resource.name }] : [];
    });
}

const PROVIDER = '@kubernetescrd';

function namesIn({ written }: ObjectAnnotation, text: string): readonly string[] {
  const names = written === 'json' ? textsIn(text) : text.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '' && (written === 'list' || written === 'json' || name.endsWith(PROVIDER)));
}

/** The texts in JSON such as `{"default": "main", "ports": {"http": "web"}}`. */
function textsIn(text: string): readonly string[] {
  try {
    const value = fieldsOf(JSON.parse(text));
    return [value['default'], ...Object.values(fieldsOf(value['ports']))].map(textOf);
  } catch {
    // Invalid JSON is for the controller that reads it to report.
    return [];
  }
}
