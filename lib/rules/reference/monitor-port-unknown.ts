import type { Graph } from '../../graph/graph';
import { type Monitor, monitoredPods, monitoredServices, type MonitorPort, monitors } from '../../graph/monitors';
import { ownPortOf } from '../../graph/resolve/pod-port';
import { askedByName, servicePortsOf } from '../../graph/resolve/service-port';
import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import { selectorText } from '../../kube/label-selector';
import { suggest } from '../../ports/suggest';
import { reportIdleMonitor } from './idle-monitor';
import type { Report, RuleBody, Severity } from '../shared/rule';
import { isPlaceholder, listText, objectText, workloadText } from '../shared/text';

/** Ports that Prometheus is told to scrape and that nothing has. */
export const monitorPortUnknown: RuleBody = {
  severity: 'error',
  sentence:
    'the port of a ServiceMonitor is the name of a port of the Services that it selects, that of a PodMonitor the name of a port of the pods; targetPort and portNumber are declared by a container; so with what other operators have like them',
  why: 'Prometheus drops what does not match: there are no metrics, and no error either',
  fix: 'use the name of the Service port, and labels that the Service has itself, in a namespace that the monitor looks in',
  doesNotSee:
    'Services and pods that are not in the input or that an operator makes: without a likely one that is an info; what is selected beside something that has the port: Prometheus skips it; ports that are patterns',
  check(graph, report) {
    for (const monitor of monitors(graph)) {
      if (monitor.selector.some(({ values }) => values.some(isPlaceholder))) continue;
      const services = monitor.selects === 'services' ? monitoredServices(graph, monitor) : [];
      const pods =
        monitor.selects === 'pods'
          ? monitoredPods(graph, monitor)
          : services.flatMap((service) => graph.podsOf(service).workloads.flat());
      if (services.length === 0 && pods.length === 0) reportIdleMonitor(graph, monitor, report);
      for (const port of monitor.ports) {
        if (isPattern(port.value)) continue;
        if (port.of === 'service') checkServicePort(graph, monitor, port, services, report);
        else checkPodPort(monitor, port, pods, report);
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
    message: `${isPart ? `Services without a port '${value}' are skipped` : `no port is called '${value}'`}: ${objectText(resource)} -> selector ${selectorText(selector)} -x- ${listText(lacking.map(serviceText))}${hintOf(graph, value, lacking, meant)}`,
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

function hintOf(
  graph: Graph,
  value: string | number,
  services: readonly GraphService[],
  meant: string | undefined,
): string {
  const question = meant === undefined ? '' : `; did you mean '${meant}'?`;
  if (/^\d+$/.test(String(value))) return `; a number is compared with the names as well${question}`;
  return isOfPods(graph, value, services)
    ? `; that is what the pods call it, which counts for targetPort only${question}`
    : question;
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
  { resource, selector }: Monitor,
  { value, path }: MonitorPort,
  pods: readonly Workload[],
  report: Report,
): void {
  const lacking = pods.filter((pod) => ownPortOf(pod, value)?.declared === undefined);
  if (lacking.length === 0) return;
  const declared = lacking.flatMap(({ ports }) => ports);
  const byNumber = typeof value === 'string' ? declared.find(({ number }) => String(number) === value) : undefined;
  const names = [...new Set(declared.map(({ name, number }) => (typeof value === 'number' ? number : name)))];
  const near = byNumber?.name ?? nearName(value, names.map(String));
  const hint = byNumber === undefined ? '' : '; a number in quotes is compared with the names';
  const isPart = lacking.length < pods.length;
  report({
    resource,
    path,
    message: `${isPart ? 'pods are skipped in which no' : 'no'} container declares port ${typeof value === 'number' ? value : `'${value}'`}: ${objectText(resource)} -> selector ${selectorText(selector)} -x- ${listText(lacking.map(workloadText))}${hint}${near === undefined || near === '' ? '' : `; did you mean '${near}'?`}`,
    severity: severityOf(isPart, near !== undefined && near !== ''),
    related: lacking.map((workload) => ({
      resource: workload.resource,
      path: [...workload.specPath, 'containers'],
      message: 'selected, without such a port',
    })),
    candidates: near === undefined || near === '' ? names.filter((name) => name !== '') : [near],
  });
}
