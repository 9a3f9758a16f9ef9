import { isOfSidecar } from '../../graph/injected';
import type { Graph } from '../../graph/graph';
import { type Monitor, monitoredPods, monitoredServices, type MonitorPort, monitors } from '../../graph/monitors';
import { ownPortOf } from '../../graph/resolve/pod-port';
import { askedByName, servicePortsOf } from '../../graph/resolve/service-port';
import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import { suggest } from '../../ports/suggest';
import { reportIdleMonitor } from './idle-monitor';
import { broken, to } from '../shared/chain';
import { withoutPort } from '../shared/ends';
import { isPlaceholder, isSelectorUnfinished } from '../shared/placeholder';
import type { Report, RuleBody, Severity } from '../shared/rule';
import { objectStep, selectorStep, workloadsStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';
import { hints, question, quoted, write } from '../shared/words';

/** Ports that Prometheus is told to scrape and that nothing has. */
export const monitorPortUnknown: RuleBody = {
  severity: 'error',
  sentence:
    'a ServiceMonitor or PodMonitor selects nothing, or names a port that what it selects does not have; the same applies to the equivalents of other operators',
  why: 'Prometheus drops what does not match: there are no metrics, and no error either',
  fix: 'use the name of the Service port, labels that the Service itself has, and a namespace that the monitor looks in',
  doesNotSee:
    'Services and pods that are not in the input or that an operator creates: without a likely one it is only an info; what is selected besides something that has the port, because Prometheus skips it; ports that are patterns',
  check(graph, report) {
    for (const monitor of monitors(graph)) {
      if (isSelectorUnfinished(monitor.selector)) continue;
      const services = monitor.selects === 'services' ? monitoredServices(graph, monitor) : [];
      const pods =
        monitor.selects === 'pods'
          ? monitoredPods(graph, monitor)
          : services.flatMap((service) => graph.podsOf(service).workloads.flat());
      if (services.length === 0 && pods.length === 0) reportIdleMonitor(graph, monitor, report);
      for (const port of monitor.ports) {
        if (isPattern(port.value)) continue;
        if (port.of === 'service') checkServicePort(graph, monitor, port, services, report);
        else checkPodPort(graph, monitor, port, pods, report);
      }
    }
  },
};

/** The port is compared as a regular expression; what is written as one may mean anything. */
function isPattern(value: string | number): boolean {
  return isPlaceholder(value) || (typeof value === 'string' && /[^\w-]/.test(value));
}

function checkServicePort(
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
  const isMistaken = meant !== undefined || isOfPods(graph, value, lacking);
  report({
    resource,
    path,
    what: isPart ? `Services without a port named '${value}' are skipped` : `no Service port is named '${value}'`,
    chain: [
      objectStep(resource),
      to(selectorStep(selector)),
      broken({ text: listText(lacking.map(serviceText)), resources: lacking.map((service) => service.resource) }),
    ],
    ...hints(hintOf(graph, value, lacking), question(meant)),
    remedy: write(meant === undefined ? names : [meant], 'write the name of a Service port'),
    severity: severityOf(isPart, isMistaken),
    related: lacking.map((service) => ({
      resource: service.resource,
      path: ['spec', 'ports'],
      message: 'selected, without such a port',
    })),
    candidates: meant === undefined ? names : [meant],
  });
}

/** Of several objects with the same labels it is common to scrape those that have the port; one that nearly has it was meant too. */
function severityOf(isPart: boolean, isMistaken: boolean): Severity {
  if (!isPart) return 'error';
  return isMistaken ? 'warning' : 'info';
}

/** The name that is nearly the same, or the same but for words before or after it. */
function nearName(value: string | number, names: readonly string[]): string | undefined {
  if (typeof value === 'number') return undefined;
  const isPartOf = (short: string, long: string): boolean => long.startsWith(`${short}-`) || long.endsWith(`-${short}`);
  return suggest(value, names) ?? names.find((name) => name !== '' && (isPartOf(value, name) || isPartOf(name, value)));
}

function serviceText({ resource, ports }: GraphService): string {
  const texts = ports.map(({ name, port }) => (name === '' ? `${port} without a name` : `${name} ${port}`));
  return `${objectText(resource)} (ports: ${texts.length === 0 ? 'none' : texts.join(', ')})`;
}

/** The name of the Service port that was written as its number, its target port, or the name of that in the pods. */
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

function checkPodPort(
  graph: Graph,
  { resource, selector }: Monitor,
  { value, path }: MonitorPort,
  pods: readonly Workload[],
  report: Report,
): void {
  const lacking = pods.filter(
    (pod) => ownPortOf(pod, value)?.declared === undefined && !isOfSidecar(graph, pod, value),
  );
  if (lacking.length === 0) return;
  const declared = lacking.flatMap(({ ports }) => ports);
  const byNumber = typeof value === 'string' ? declared.find(({ number }) => String(number) === value) : undefined;
  const names = [...new Set(declared.map(({ name, number }) => (typeof value === 'number' ? number : name)))];
  const near = byNumber?.name ?? nearName(value, names.map(String));
  const meant = near === '' ? undefined : near;
  const isPart = lacking.length < pods.length;
  report({
    resource,
    path,
    what: `${isPart ? 'pods are skipped in which no' : 'no'} container declares port ${quoted(value)}`,
    chain: [objectStep(resource), to(selectorStep(selector)), broken(workloadsStep(lacking))],
    ...hints(byNumber === undefined ? undefined : 'a number in quotes is compared with the names', question(meant)),
    remedy: write(meant === undefined ? names.filter((name) => name !== '') : [meant], 'write a port of the pods'),
    severity: severityOf(isPart, meant !== undefined),
    related: withoutPort(lacking),
    candidates: meant === undefined ? names.filter((name) => name !== '') : [meant],
  });
}
