import { type FieldPath, valueAt } from '../kube/field-path';
import { numberOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';
import { objectsWith } from './vendor-objects';
import type { Workload, WorkloadPort } from './workload';

/** A port of a Service that a controller creates from an object. */
interface MadePort {
  readonly name: string;
  readonly number: number;
}

/** The ports of the Services that a controller creates from an object. */
export interface MadePortsOfObject {
  readonly resource: Resource;
  readonly workload: Workload;
  /** The port that the object sets itself. */
  readonly own: MadePort;
  /** The field with its name. */
  readonly namePath: FieldPath;
  /** The field with its number. */
  readonly numberPath: FieldPath;
  /** The ports that are added because the containers of the workload declare them. */
  readonly added: readonly WorkloadPort[];
}

/** The ports of all Services that controllers create from an object and the containers of a workload. */
export function madePorts(graph: Graph): readonly MadePortsOfObject[] {
  return objectsWith(graph, 'makes').flatMap(({ resource, known: { ports } }): MadePortsOfObject[] => {
    if (ports === undefined || at(resource, ports.adds) !== true) return [];
    const [workload, ...variants] = graph.workloadIndex
      .inNamespace(graph.index.namespaceOf(resource))
      .filter(
        (one) =>
          one.resource.name === textOf(at(resource, ports.of)) && graph.index.areTogether(resource, one.resource),
      );
    const number = numberOf(at(resource, ports.port));
    if (workload === undefined || variants.length > 0 || number === 0) return [];
    const target = at(resource, ports.target);
    const targetName = textOf(target);
    const targetNumber = targetName === '' ? numberOf(target) || number : 0;
    const added = workload.containers
      .filter(({ role, name }) => role === 'regular' && !ports.except.includes(name))
      .flatMap((container) => container.ports)
      .filter((port) => port.number !== targetNumber && (targetName === '' || port.name !== targetName));
    const name = textOf(at(resource, ports.name));
    return [
      {
        resource,
        workload,
        own: { name: name === '' ? ports.defaultName : name, number },
        namePath: (name === '' ? ports.port : ports.name).split('.'),
        numberPath: ports.port.split('.'),
        added,
      },
    ];
  });
}

function at({ value }: Resource, place: string): unknown {
  return valueAt(value, place.split('.'));
}
