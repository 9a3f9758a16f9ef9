import { isOfSidecar } from '../../graph/injected';
import type { Graph } from '../../graph/graph';
import { ownPortOf } from '../../graph/resolve/pod-port';
import { SCRAPE_ANNOTATIONS } from '../../graph/scrape-annotations';
import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import { type FieldPath, valueAt } from '../../kube/field-path';
import { fieldsOf, isSet } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { portNumberProblem } from '../../ports/port-number';
import { broken, to } from '../shared/chain';
import { mentions } from '../shared/mentions';
import type { Report, RuleBody } from '../shared/rule';
import { objectStep, portStep, workloadsStep } from '../shared/steps';
import { objectText } from '../shared/text';
import { hints, write } from '../shared/words';

/** Annotations that tell Prometheus a port. */
export const scrapeAnnotation: RuleBody = {
  severity: 'error',
  sentence: 'the annotation prometheus.io/port is not a quoted number of a port of the pods',
  why: 'Prometheus asks each pod on that port: a value that is no number, or the port of a Service, gives no metrics',
  fix: 'write the number of the pod port that serves the metrics, in quotes',
  doesNotSee:
    'whether the program listens: a number that the pods do not declare is only an info, unless it is the port of a Service',
  check(graph, report) {
    for (const workload of graph.workloads) {
      const { resource, template } = workload;
      const at = [...template.path, 'metadata', 'annotations'];
      checkPort(graph, { resource, at, pods: [workload], services: graph.servicesOf(workload) }, report);
    }
    for (const service of graph.services) {
      const pods = graph.podsOf(service).workloads.flat();
      checkPort(
        graph,
        { resource: service.resource, at: ['metadata', 'annotations'], pods, services: [service] },
        report,
      );
    }
  },
};

interface Place {
  readonly resource: Resource;
  readonly at: FieldPath;
  /** The pods that are asked; none if they are not known. */
  readonly pods: readonly Workload[];
  /** The Services whose port may have been mistaken for that of the pods. */
  readonly services: readonly GraphService[];
}

function checkPort(graph: Graph, place: Place, report: Report): void {
  for (const names of SCRAPE_ANNOTATIONS) checkAnnotation(graph, place, names, report);
}

function checkAnnotation(
  graph: Graph,
  { resource, at, pods, services }: Place,
  { port: PORT, scrape }: (typeof SCRAPE_ANNOTATIONS)[number],
  report: Report,
): void {
  const annotations = fieldsOf(valueAt(resource.value, at));
  const value = annotations[PORT];
  if (!isSet(value) || value === '' || annotations[scrape] === 'false') return;
  const path = [...at, PORT];
  const text = String(value);
  const number = Number(text);
  if (typeof value !== 'string') {
    const what = `${PORT} of ${objectText(resource)} must be a string, because the API server takes only strings in annotations`;
    report({ resource, path, what, remedy: `write it in quotes: "${text}"` });
    return;
  }
  if (!/^\d+$/.test(text) || portNumberProblem(number) !== undefined) {
    const named = pods.flatMap(({ ports }) => ports.filter(({ name }) => name === text));
    const candidates = named.map((port) => String(port.number));
    report({
      resource,
      path,
      what: `${PORT} of ${objectText(resource)} is '${text}', which is not a port number`,
      ...hints(named[0] === undefined ? undefined : `the port of that name is ${named[0].number}`),
      remedy: write(candidates, 'write the number of a port of the pods, in quotes'),
      severity: 'warning',
      candidates,
    });
    return;
  }

  if (pods.length === 0) return;
  if (pods.some((pod) => ownPortOf(pod, number)?.declared !== undefined || isOfSidecar(graph, pod, number))) return;
  const confused = services.flatMap(({ ports }) =>
    ports.flatMap(({ port, targetPort }) => (port === number && targetPort !== number ? [targetPort] : [])),
  );
  const isTold = pods.some((workload) => mentions(graph, workload, number));
  const declared = pods.flatMap(({ ports }) => ports.map((port) => String(port.number)));
  report({
    resource,
    path,
    what: `no container declares port ${number}`,
    chain: [objectStep(resource, PORT), to(portStep(number)), broken(workloadsStep(pods))],
    ...hints(
      confused[0] === undefined ? undefined : `${number} is the port of the Service, whose pods have ${confused[0]}`,
    ),
    remedy: write(declared, 'write the number of a port of the pods, in quotes'),
    severity: confused.length > 0 && !isTold ? 'warning' : 'info',
    candidates: declared,
  });
}
