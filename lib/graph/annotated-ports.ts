import { type FieldPath, valueAt } from '../kube/field-path';
import { labelText } from '../kube/label-selector';
import { fieldsOf, isFields, isSet } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import type { PortAnnotation } from '../vendors/shape/annotations';
import type { Graph } from './graph';
import type { GraphService } from './service';
import type { Workload } from './workload';

/** A number, a range of numbers or a name in an annotation. */
export interface AnnotatedPort {
  /** As it is written. */
  readonly text: string;
  /** The number, or the first of a range; `undefined` if it is a name. */
  readonly first: number | undefined;
  readonly last: number | undefined;
}

/** An annotation that names ports, and the owner of the ports. */
export interface AnnotatedPorts {
  /** What is known about the annotation. */
  readonly annotation: PortAnnotation;
  /** The object that has it. */
  readonly resource: Resource;
  /** Its path in the object. */
  readonly path: FieldPath;
  /** The ports that it names. */
  readonly ports: readonly AnnotatedPort[];
  /** Whose ports they are. */
  readonly owner: { readonly workload: Workload } | { readonly service: GraphService };
}

const PORT_ANNOTATIONS = VENDORS.flatMap(({ annotations }) => annotations?.ports ?? []);

/** The annotations of pod templates and Services that name ports. */
export function annotatedPorts(graph: Graph): readonly AnnotatedPorts[] {
  const find = (
    layer: PortAnnotation['layer'],
    resource: Resource,
    at: FieldPath,
    annotations: unknown,
    owner: AnnotatedPorts['owner'],
  ): readonly AnnotatedPorts[] =>
    // Most objects have no annotations.
    !isFields(annotations)
      ? []
      : PORT_ANNOTATIONS.flatMap((annotation) => {
          const text = annotations[annotation.key];
          if (annotation.layer !== layer || !isSet(text)) return [];
          const ports = read(annotation, labelText(text));
          return [{ annotation, resource, path: [...at, 'annotations', annotation.key], ports, owner }];
        });
  return [
    ...graph.workloads.flatMap((workload) => {
      const at = [...workload.template.path, 'metadata'];
      const metadata = fieldsOf(valueAt(workload.resource.value, at));
      return find('pod', workload.resource, at, metadata['annotations'], { workload });
    }),
    ...graph.services.flatMap((service) => {
      const metadata = fieldsOf(service.resource.value['metadata']);
      return find('service', service.resource, ['metadata'], metadata['annotations'], { service });
    }),
  ];
}

function read({ written, field, words = [] }: PortAnnotation, text: string): readonly AnnotatedPort[] {
  const items = written === 'json' ? keysOf(text, field) : text.split(',').map((item) => item.trim());
  return items.flatMap((item) => {
    if (item === '' || words.includes(item)) return [];
    const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(item) ?? [];
    return [
      {
        text: item,
        first: first === undefined ? undefined : Number(first),
        last: first === undefined ? undefined : Number(last ?? first),
      },
    ];
  });
}

function keysOf(text: string, field: string | undefined): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Object.keys(fieldsOf(field === undefined ? value : fieldsOf(value)[field]));
  } catch {
    // Invalid JSON is for the controller that reads it to report.
    return [];
  }
}
