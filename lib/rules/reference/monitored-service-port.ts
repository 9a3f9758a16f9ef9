import type { Graph } from '../../graph/graph';
import type { Monitor, MonitorPort } from '../../graph/monitors';
import { askedByName, servicePortsOf } from '../../graph/resolve/service-port';
import type { GraphService } from '../../graph/service';
import { nearName, severityOf } from './monitored-port';
import { broken, to } from '../shared/chain';
import type { Report } from '../shared/rule';
import { objectStep, selectorStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';
import { hints, question, write } from '../shared/words';

/** Reports a port that not all of the Services have. */
export function checkMonitoredServicePort(
  graph: Graph,
  { resource, selector }: Monitor,
  { value, path }: MonitorPort,
  services: readonly GraphService[],
  report: Report,
): void {
  const lacking = services.filter((service) => servicePortsOf(graph, service, askedByName(value)).length === 0);
  if (lacking.length === 0) return;
  const names = [...new Set(lacking.flatMap(({ ports }) => ports.map(({ name }) => name)))].filter(
    (name) => name !== '',
  );
  const near = nearName(value, names);
  const meant = near ?? portMeant(graph, value, lacking);
  const isPart = lacking.length < services.length;
  const having = services.filter((service) => !lacking.includes(service));
  const missed = lacking.filter((service) => !isScrapedBy(graph, service, having));
  const isMistaken = meant !== undefined || isOfPods(graph, value, missed);
  report({
    resource,
    path,
    what: isPart ? `Services without a port named '${value}' are skipped` : `no Service port is named '${value}'`,
    chain: [
      objectStep(resource),
      to(selectorStep(selector)),
      broken({ text: listText(lacking.map(serviceText)), resources: lacking.map((service) => service.resource) }),
    ],
    ...hints(hintOf(graph, value, missed), question(meant)),
    remedy: isPart ? remedyForSome(value, meant) : write(meant === undefined ? names : [meant], WRITE),
    severity: severityOf(isPart, isMistaken),
    related: lacking.map((service) => ({
      resource: service.resource,
      path: ['spec', 'ports'],
      message: 'selected, without such a port',
    })),
    // The port of the others must stay as it is.
    candidates: isPart ? [] : meant === undefined ? names : [meant],
  });
}

const WRITE = 'write the name of a Service port';

function remedyForSome(value: string | number, meant: string | undefined): string {
  return meant === undefined
    ? `nothing, if these Services are not to be scraped; otherwise add a port named '${value}' to them`
    : `rename '${meant}' to '${value}' in the Service, or add an endpoint for '${meant}'`;
}

/** Whether all pods behind a Service are also behind others. */
function isScrapedBy(graph: Graph, service: GraphService, others: readonly GraphService[]): boolean {
  const pods = graph.podsOf(service).workloads.flat();
  const scraped = new Set(others.flatMap((other) => graph.podsOf(other).workloads.flat()));
  return pods.every((workload) => scraped.has(workload));
}

function serviceText({ resource, ports }: GraphService): string {
  const texts = ports.map(({ name, port }) => (name === '' ? `${port} without a name` : `${name} ${port}`));
  return `${objectText(resource)} (ports: ${texts.length === 0 ? 'none' : texts.join(', ')})`;
}

/** The name of the Service port that the monitor gives by number, by target port, or by its name in the pods. */
function portMeant(graph: Graph, value: string | number, services: readonly GraphService[]): string | undefined {
  for (const service of services) {
    for (const { name, port, targetPort } of service.ports) {
      if (name === '') continue;
      const isNumber = String(port) === String(value) || String(targetPort) === String(value);
      const declared = graph
        .podsOf(service)
        .workloads.flat()
        .flatMap(({ ports }) => ports);
      if (isNumber || declared.some((one) => one.name === value && one.number === targetPort)) return name;
    }
  }
  return undefined;
}

function hintOf(graph: Graph, value: string | number, services: readonly GraphService[]): string | undefined {
  if (/^\d+$/.test(String(value))) return 'a number is compared with the names as well';
  return isOfPods(graph, value, services)
    ? 'the port of the pods has that name, which only targetPort can use'
    : undefined;
}

function isOfPods(graph: Graph, value: string | number, services: readonly GraphService[]): boolean {
  return services.some((service) =>
    graph
      .podsOf(service)
      .workloads.flat()
      .some(({ ports }) => ports.some(({ name }) => name === value)),
  );
}
