import type { Graph } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import { SCRAPE_ANNOTATIONS } from '../../graph/scrape-annotations';
import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import { type FieldPath, valueAt } from '../../kube/field-path';
import { fieldsOf, isSet } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { portNumberProblem } from '../../ports/port-number';

/** An annotation that tells Prometheus which port to scrape. */
export interface ScrapePlace {
  readonly resource: Resource;
  /** The name of the annotation. */
  readonly key: string;
  readonly path: FieldPath;
  readonly value: unknown;
  /** The port number; `undefined` if the value is not one. */
  readonly number: number | undefined;
  /** The pods that are scraped; empty if they are unknown. */
  readonly pods: readonly Workload[];
  /** The Services whose port may be confused with that of the pods. */
  readonly services: readonly GraphService[];
}

/** The annotations of pods and Services that tell Prometheus which port to scrape. */
export const scrapePlaces = perGraph((graph: Graph): readonly ScrapePlace[] => [
  ...graph.workloads.flatMap((workload) => {
    const at = [...workload.template.path, 'metadata', 'annotations'];
    return placesAt(workload.resource, at, () => ({ pods: [workload], services: graph.servicesOf(workload) }));
  }),
  ...graph.services.flatMap((service) =>
    placesAt(service.resource, ['metadata', 'annotations'], () => ({
      pods: graph.podsOf(service).workloads.flat(),
      services: [service],
    })),
  ),
]);

function placesAt(
  resource: Resource,
  at: FieldPath,
  endsOf: () => Pick<ScrapePlace, 'pods' | 'services'>,
): readonly ScrapePlace[] {
  const annotations = fieldsOf(valueAt(resource.value, at));
  return SCRAPE_ANNOTATIONS.flatMap(({ port: key, scrape }) => {
    const value = annotations[key];
    if (!isSet(value) || value === '' || annotations[scrape] === 'false') return [];
    return [{ resource, key, path: [...at, key], value, number: numberIn(value), ...endsOf() }];
  });
}

function numberIn(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d+$/.test(value)) return undefined;
  return portNumberProblem(Number(value)) === undefined ? Number(value) : undefined;
}
