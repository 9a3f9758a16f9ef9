import { isSetAtRunTime } from '../../graph/resolve/meant-pods';
import type { Workload } from '../../graph/workload';
import { CLUSTER_PODS } from '../../kube/every-cluster';
import { selects } from '../../kube/label-selector';
import { reportIdleSelector } from '../shared/idle-selector';
import type { MeantPods } from '../shared/meant-pods';
import type { RuleBody, Severity } from '../shared/rule';

/** Service selectors that match no pod. */
export const serviceSelectsNothing: RuleBody = {
  severity: 'error',
  promised: true,
  sentence: 'the selector of a Service matches no pod',
  why: 'a Service without pods has no endpoints: connections are refused, and nothing reports why',
  fix: 'copy the labels from the pod template, not from the workload itself, and put both into the same namespace',
  doesNotSee:
    'pods that are not in the input, that an operator creates, or whose labels are set at run time: without a likely workload it is only an info',
  check(graph, report) {
    for (const service of graph.services) {
      const { resource, namespace, selector } = service;
      const { workloads, hasAlternatives } = graph.podsOf(service);
      if (!service.hasSelector || workloads.length > 0 || hasAlternatives) continue;
      if (graph.isExternal('Service', namespace, service.name)) continue;
      const isOfCluster = CLUSTER_PODS.some((pods) => pods.namespace === namespace && selects(selector, pods.labels));
      const isKnown = !isSetAtRunTime(selector) && !isOfCluster;
      const words = {
        nobody: `no workload in namespace '${namespace}'`,
        severityOf: (meant: MeantPods | undefined): Severity =>
          meant?.severity ?? (graph.isComplete && isKnown ? 'error' : 'info'),
      };
      const isTaken = (workload: Workload): boolean => graph.servicesOf(workload).length > 0;
      const idle = { resource, namespace, selector, path: ['spec', 'selector'], isTaken };
      reportIdleSelector(graph, idle, words, report);
    }
  },
};
