import { valueAt } from '../kube/field-path';
import type { Fields } from '../kube/manifest-types';
import { fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import { matches } from './external';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import { objectsWith } from './vendor-objects';

/** A Service that is in no manifest, because an operator or a controller creates it. */
interface MadeService {
  /** Its namespace; '' if it may be in any. */
  readonly namespace: string;
  /** Its name, in which `*` matches any text. */
  readonly name: string;
  readonly labels: Fields;
}

/** The Services that are created from objects of the input. */
export const madeServices = perGraph((graph: Graph): readonly MadeService[] => [
  ...objectsWith(graph, 'makes').flatMap(({ resource, known: { services = [], isElsewhere = false } }) =>
    services.flatMap(({ name, labels = {} }): MadeService[] => {
      const filled = fill(name, resource);
      if (filled === undefined) return [];
      const entries = Object.entries(labels).map(([key, value]) => [key, fill(value, resource) ?? '']);
      return [
        {
          namespace: isElsewhere ? '' : graph.index.namespaceOf(resource),
          name: filled,
          labels: Object.fromEntries(entries) as Fields,
        },
      ];
    }),
  ),
  ...graph.workloads.flatMap(({ resource, template, namespace }) => {
    const annotations = fieldsOf(fieldsOf(valueAt(resource.value, [...template.path, 'metadata']))['annotations']);
    return ANNOTATED.flatMap(({ annotation, services }) => {
      const value = textOf(annotations[annotation]);
      if (value === '') return [];
      return services.map((name): MadeService => ({ namespace, name: name.replace('{value}', value), labels: {} }));
    });
  }),
]);

const ANNOTATED = VENDORS.flatMap(({ annotated }) => annotated ?? []);

const OWN = VENDORS.flatMap(({ services }) => services ?? []);

/** Whether a Service of that name is created from an object of the input, or has a name that only a vendor's own Service has. */
export function isMadeService(graph: Graph, namespace: string, name: string): boolean {
  if (OWN.some((own) => matches(own, name))) return true;
  return madeServices(graph).some((made) => ['', namespace].includes(made.namespace) && matches(made.name, name));
}

/** The text with the fields of an object filled in; `undefined` if one is missing. */
function fill(text: string, { value, name }: Resource): string | undefined {
  const missing: string[] = [];
  const filled = text.replace(/\{([\w.]+)\}/g, (_, place: string) => {
    const found = place === 'name' ? name : textOf(valueAt(value, place.split('.')));
    if (found === '') missing.push(place);
    return found;
  });
  return missing.length === 0 ? filled : undefined;
}
