import type { Graph } from '../../graph/graph';
import { isOfSidecar } from '../../graph/injected';
import type { Monitor, MonitorPort } from '../../graph/monitors';
import { ownPortOf } from '../../graph/resolve/pod-port';
import type { Workload } from '../../graph/workload';
import { nearName, severityOf } from './monitored-port';
import { broken, to } from '../shared/chain';
import { withoutPort } from '../shared/ends';
import type { Report } from '../shared/rule';
import { objectStep, selectorStep, workloadsStep } from '../shared/steps';
import { hasUnfinishedPort } from '../shared/unfinished-port';
import { hints, question, quoted, write } from '../shared/words';

/** Reports a port that not all of the pods declare. */
export function checkMonitoredPodPort(
  graph: Graph,
  { resource, selector }: Monitor,
  { value, path }: MonitorPort,
  pods: readonly Workload[],
  report: Report,
): void {
  const lacking = pods.filter(
    (pod) =>
      ownPortOf(pod, value)?.declared === undefined &&
      !isOfSidecar(graph, pod, value) &&
      !hasUnfinishedPort(pod, value),
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
