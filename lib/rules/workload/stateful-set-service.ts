import { governingService } from '../../graph/governing-service';
import type { Graph } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import { programTexts } from '../../graph/program-texts';
import { servicesMeant } from '../../graph/resolve/meant-service';
import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import type { FieldPath } from '../../kube/field-path';
import { selectorText, selects } from '../../kube/label-selector';
import { isSince, SINCE } from '../../kube/kubernetes-version';
import { dns1123LabelProblem } from '../../ports/dns-name';
import type { Report, RuleBody } from '../shared/rule';
import { isPlaceholder, objectText } from '../shared/text';

/** Services that should give the pods of a StatefulSet their names, and do not. */
export const statefulSetService: RuleBody = {
  severity: 'error',
  sentence: 'the serviceName of a StatefulSet is a headless Service that selects its pods',
  why: 'only then has each pod a name of its own in DNS, such as db-0.db',
  fix: 'name the headless Service of the pods, or leave serviceName out if nobody uses the names',
  doesNotSee:
    'who uses the names outside of the input: a Service that is missing or has an address is an info unless a program in it does',
  check(graph, report) {
    for (const workload of graph.workloads) {
      const governing = governingService(workload);
      if (governing === undefined || isPlaceholder(governing.name)) continue;
      const { name, path } = governing;
      const problem = dns1123LabelProblem(name, 'serviceName');
      if (problem === undefined) checkService(graph, workload, path, name, report);
      else if (isSince(graph.options.kubernetesVersion, SINCE.statefulSetServiceNames)) {
        report({ resource: workload.resource, path, message: problem });
      }
    }
  },
};

function checkService(graph: Graph, workload: Workload, path: FieldPath, name: string, report: Report): void {
  const { resource, namespace } = workload;
  const services = servicesMeant(graph, { resource, namespace, name });
  const chain = `${objectText(resource)} -> serviceName ${name} -x- `;
  const [service] = services;
  const isUsed = usesPodNames(graph, workload, name);
  if (service === undefined) {
    if (graph.isExternal('Service', namespace, name) || graph.findServices(namespace, name).length > 0) return;
    const meant = graph
      .servicesOf(workload)
      .find((one) => one.defaulted.headless && graph.index.areTogether(resource, one.resource));
    report({
      resource,
      path,
      message: `there is no such Service, so the pods have no names: ${chain}${meant === undefined ? 'it is not in the input' : `${objectText(meant.resource)} is headless and selects the pods`}`,
      severity: isUsed || meant !== undefined || graph.isComplete ? 'warning' : 'info',
      ...(meant !== undefined && {
        candidates: [meant.name],
        related: [{ resource: meant.resource, path: ['metadata', 'name'], message: 'probably meant' }],
      }),
    });
    return;
  }
  const fitting = services.find((one) => one.selector.length === 0 || fits(one, workload));
  const related = [
    { resource: service.resource, path: ['spec', 'selector'], message: 'does not give names to the pods' },
  ];
  if (fitting === undefined) {
    const message = `the Service does not select the pods, so they have no names: ${chain}${objectText(service.resource)} (selector ${selectorText(service.selector)})`;
    report({ resource, path, message, severity: 'warning', related });
  } else if (!services.some((one) => one.defaulted.headless)) {
    const message = `the Service is not headless, so the pods have no names: ${chain}${objectText(service.resource)} (no clusterIP: None)`;
    report({ resource, path, message, severity: isUsed ? 'warning' : 'info', related });
  }
}

function fits({ selector }: GraphService, { labels, facts }: Workload): boolean {
  return selects(selector, labels, facts.runtimeLabels);
}

const POD_NAME = /(?<![\w.-])(?:([a-z0-9][a-z0-9-]*)-\d+|\$[({]?\w+[)}]?)\.([a-z0-9-]+)/g;

/** Whether a program is told the name of one of the pods, as in `db-0.db`, or makes it up, as in `$(POD_NAME).db`. */
function usesPodNames(graph: Graph, { resource, namespace }: Workload, name: string): boolean {
  const used = podNamesUsed(graph);
  return used.has(`${resource.name}.${name}`) || used.has(`${namespace}.${name}`);
}

const podNamesUsed = perGraph(
  (graph: Graph): ReadonlySet<string> =>
    new Set(
      programTexts(graph).flatMap((from) =>
        // Most texts have neither a number nor a variable, which is sooner seen than that they have no name of a pod.
        /-\d|\$/.test(from.text)
          ? Array.from(from.text.matchAll(POD_NAME), ([, pods = from.namespace, service = '']) => `${pods}.${service}`)
          : [],
      ),
    ),
);
