import { governingService } from '../../graph/governing-service';
import type { Graph } from '../../graph/graph';
import { dialsPods, usesPodNames } from '../../graph/pod-names';
import { servicesMeant } from '../../graph/resolve/meant-service';
import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import type { FieldPath } from '../../kube/field-path';
import { selectorText, selects } from '../../kube/label-selector';
import { isSince, SINCE } from '../../kube/kubernetes-version';
import { dns1123LabelProblem } from '../../ports/dns-name';
import { isSlipOf } from '../../ports/slip';
import { broken, type Step, to } from '../shared/chain';
import { probablyMeant } from '../shared/ends';
import type { Report, RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { objectText } from '../shared/text';
import { hints, question } from '../shared/words';

/** Services that should give the pods of a StatefulSet their names, and do not. */
export const statefulSetService: RuleBody = {
  severity: 'error',
  sentence:
    'serviceName of a StatefulSet is not a headless Service that selects its pods, or not the one by which they are dialled',
  why: 'without one, the pods have no DNS names of their own, such as db-0.db',
  fix: 'use the name of the headless Service of the pods, or leave out serviceName if nothing uses the names',
  doesNotSee:
    'who uses the names outside the input: a Service that is missing or not headless is only an info, unless a program in the input uses them',
  check(graph, report) {
    for (const workload of graph.workloads) {
      const governing = governingService(workload);
      checkDialled(graph, workload, governing?.name, report);
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
    if (graph.isExternal('Service', namespace, name) || graph.findServices(namespace, name).length > 0) return;
    const own = graph.servicesOf(workload).filter((one) => graph.index.areTogether(resource, one.resource));
    const near = own.find((one) => isSlipOf(name, one.name));
    const meant = near ?? own.find((one) => one.defaulted.headless);
    report({
      ...common,
      what: `no Service named '${name}' in namespace '${namespace}', so the pods have no DNS names`,
      chain: chainTo(
        meant === undefined
          ? { text: 'it is not in the input' }
          : {
              text: `${objectText(meant.resource)} ${meant.defaulted.headless ? 'is headless and ' : ''}selects the pods`,
              resources: [meant.resource],
            },
      ),
      ...hints(question(near?.name)),
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

/** Only the Service of serviceName gives the pods names: under that of another nobody finds them. */
function checkDialled(graph: Graph, workload: Workload, governing: string | undefined, report: Report): void {
  const { resource, facts } = workload;
  if (facts.governingService === undefined) return;
  const dialled = graph
    .servicesOf(workload)
    .find(
      ({ name, resource: other }) =>
        name !== governing && graph.index.areTogether(resource, other) && dialsPods(graph, workload, name),
    );
  if (dialled === undefined) return;
  report({
    resource,
    path: governing === undefined ? facts.governingService.slice(0, -1) : facts.governingService,
    what: `the pods are dialled as '${resource.name}-0.${dialled.name}', but have no such DNS names`,
    chain: [
      objectStep(resource),
      broken({
        text: `${governing === undefined ? 'no serviceName' : `serviceName ${governing}`}, and names under Service ${dialled.name} are used`,
        resources: [dialled.resource],
      }),
    ],
    remedy: `set serviceName to '${dialled.name}'`,
    severity: 'warning',
    related: [probablyMeant(dialled.resource)],
    candidates: [dialled.name],
  });
}

function fits({ selector }: GraphService, { labels, facts }: Workload): boolean {
  return selects(selector, labels, facts.runtimeLabels);
}
