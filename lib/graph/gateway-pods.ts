import type { FieldPath } from '../kube/field-path';
import { type LabelSelector, labelText, readLabels } from '../kube/label-selector';
import { fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import { objectsWith } from './vendor-objects';
import type { Workload } from './workload';

/** An object that pods with certain labels serve, in any namespace. */
export interface PodGateway {
  /** The object. */
  readonly resource: Resource;
  /** The labels of the pods. */
  readonly selector: LabelSelector;
  /** The path of the selector. */
  readonly path: FieldPath;
  /** Whether an object of the input installs gateway pods, whose labels are unknown. */
  readonly isInstalled: boolean;
  /** Whether the pods of a workload are such gateways. */
  readonly isServedBy: (workload: Workload) => boolean;
  /** Whether their label and a selected value contain one another, as in ingress and ingressgateway; other gateways serve other objects. */
  readonly isLike: (workload: Workload) => boolean;
}

/** All objects that pods serve as gateways. */
export function podGateways(graph: Graph): readonly PodGateway[] {
  return objectsWith(graph, 'listens').map(({ resource, known: { selector: place, pods, installers } }) => {
    const [written] = everyValue(resource.value, place);
    const selector = readLabels(written?.value);
    return {
      resource,
      selector,
      path: place.split('.'),
      isInstalled: graph.resources.some(({ group, kind }) => installers.includes(`${group}/${kind}`)),
      isServedBy: ({ labels, containers }) =>
        pods.label in labels && containers.some(({ value }) => pods.image.test(textOf(fieldsOf(value)['image']))),
      isLike: ({ labels }) => {
        const value = labelText(labels[pods.label]);
        return (
          value !== '' && selector.some(({ values: [wanted = ''] }) => wanted.includes(value) || value.includes(wanted))
        );
      },
    };
  });
}
