import { governingService } from '../../graph/governing-service';
import type { Graph } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import { programTexts } from '../../graph/program-texts';
import { isMadeService } from '../../graph/made-services';
import { servicesMeant } from '../../graph/resolve/meant-service';
import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import type { FieldPath } from '../../kube/field-path';
import { selectorText, selects } from '../../kube/label-selector';
import { isSince, SINCE } from '../../kube/kubernetes-version';
import { dns1123LabelProblem } from '../../ports/dns-name';
import { broken, type Step, to } from '../shared/chain';
import { probablyMeant } from '../shared/ends';
import type { Report, RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { objectText } from '../shared/text';

/** Services that should give the pods of a StatefulSet their names, and do not. */
export const statefulSetService: RuleBody = {
  severity: 'error',
  sentence: 'serviceName of a StatefulSet is not a headless Service that selects its pods',
  why: 'without one, the pods have no DNS names of their own, such as db-0.db',
  fix: 'use the name of the headless Service of the pods, or leave out serviceName if nothing uses the names',
  doesNotSee:
    'who uses the names outside the input: a Service that is missing or not headless is only an info, unless a program in the input uses them',
  check(graph, report) {
    for (const workload of graph.workloads) {
      const governing = governingService(workload);
      if (governing === undefined) continue;
      const { name, path } = governing;
      const problem = dns1123LabelProblem(name, 'serviceName');
      if (problem === undefined) checkService(graph, workload, path, name, report);
      else if (isSince(graph.options.kubernetesVersion, SINCE.statefulSetServiceNames)) {
        report({ resource: workload.resource, path, what: problem, remedy: 'rename the Service and serviceName' });
      }
    }
  },
};

function checkService(graph: Graph, workload: Workload, path: FieldPath, name: string, report: Report): void {
  const { resource, namespace } = workload;
  const services = servicesMeant(graph, { resource, namespace, name });
  const common = { resource, path };
  const chainTo = (step: Step): readonly Step[] => [
    objectStep(resource),
    to({ text: `serviceName ${name}` }),
    broken(step),
  ];
  const [service] = services;
  const isUsed = usesPodNames(graph, workload, name);
  if (service === undefined) {
    if (
      graph.isExternal('Service', namespace, name) ||
      isMadeService(graph, namespace, name) ||
      graph.findServices(namespace, name).length > 0
    )
      return;
    const meant = graph
      .servicesOf(workload)
      .find((one) => one.defaulted.headless && graph.index.areTogether(resource, one.resource));
    report({
      ...common,
      what: `no Service named '${name}' in namespace '${namespace}', so the pods have no DNS names`,
      chain: chainTo(
        meant === undefined
          ? { text: 'it is not in the input' }
          : {
              text: `${objectText(meant.resource)} is headless and selects the pods`,
              resources: [meant.resource],
            },
      ),
      remedy:
        meant === undefined ? 'add the headless Service, or remove serviceName' : `set serviceName to '${meant.name}'`,
      severity: isUsed || meant !== undefined || graph.isComplete ? 'warning' : 'info',
      ...(meant !== undefined && { candidates: [meant.name], related: [probablyMeant(meant.resource)] }),
    });
    return;
  }
  const fitting = services.find((one) => one.selector.length === 0 || fits(one, workload));
  const related = [{ resource: service.resource, path: ['spec', 'selector'], message: 'gives the pods no names' }];
  const at = (text: string): Step => ({
    text: `${objectText(service.resource)} (${text})`,
    resources: [service.resource],
  });
  if (fitting === undefined) {
    report({
      ...common,
      what: 'the Service does not select the pods, so they have no DNS names',
      chain: chainTo(at(`selector ${selectorText(service.selector)}`)),
      remedy: 'correct the selector of the Service, or name the headless Service of the pods',
      severity: 'warning',
      related,
    });
  } else if (!services.some((one) => one.defaulted.headless)) {
    report({
      ...common,
      what: 'the Service is not headless, so the pods have no DNS names',
      chain: chainTo(at('no clusterIP: None')),
      remedy: 'set clusterIP: None in the Service, or name a headless one',
      severity: isUsed ? 'warning' : 'info',
      related,
    });
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
