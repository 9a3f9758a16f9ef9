import type { Graph } from '../../graph/graph';
import { type ScaleTarget, scaleTargets } from '../../graph/scale-targets';
import type { Resource } from '../../manifest/resource';
import { suggest } from '../../ports/suggest';
import type { Report, RuleBody, Severity } from '../shared/rule';
import { isPlaceholder, listText, objectText } from '../shared/text';

/** Autoscalers whose target is not there. */
export const scaleTarget: RuleBody = {
  severity: 'error',
  sentence: 'an autoscaler names a workload of its namespace, and is the only one that scales it',
  why: 'without its target it scales nothing and says so in its status only; two of them undo what the other does',
  fix: 'correct kind, name or namespace of the target; remove one of two autoscalers',
  doesNotSee:
    'targets of a kind that the namespace has none of in the input: they are an info; whether a kind can be scaled',
  check(graph, report) {
    const targets = scaleTargets(graph);
    for (const target of targets) reportMissing(graph, target, report);
    reportRivals(graph, targets, report);
  },
};

function reportMissing(graph: Graph, target: ScaleTarget, report: Report): void {
  const { resource, namespace, group, kind, name, path } = target;
  if (graph.index.find(group, kind, namespace, name).length > 0 || isPlaceholder(name)) return;
  if (graph.isExternal(kind, namespace, name)) return;

  const isOther = (one: Resource): boolean => one !== resource && graph.index.areTogether(resource, one);
  const here = graph.index.ofKindIn(group, kind, namespace).filter(isOther);
  const there = graph.index.ofKindNamed(group, kind, name).find(isOther);
  const otherGroup = graph.workloadIndex
    .inNamespace(namespace)
    .map((workload) => workload.resource)
    .find((one) => one.kind === kind && one.name === name && one.group !== group);
  const near = suggest(
    name,
    here.map((one) => one.name),
  );
  const found = otherGroup ?? there ?? here.find((one) => one.name === near);
  const say = (at: readonly string[], text: string, severity: Severity, candidates: readonly string[]): void => {
    report({
      resource,
      path: [...path, ...at],
      message: `there is no such target: ${objectText(resource)} -> ${kind} ${name} -x- ${text}`,
      severity,
      candidates,
      ...(found !== undefined && {
        related: [{ resource: found, path: ['metadata', 'name'], message: 'probably meant' }],
      }),
    });
  };
  if (otherGroup !== undefined) {
    say(['apiVersion'], `that one is of ${otherGroup.apiVersion}`, 'error', [otherGroup.apiVersion]);
  } else if (there !== undefined) {
    const isExplicit = resource.namespace !== undefined && there.namespace !== undefined;
    const text = `${objectText(there)} is in namespace '${graph.index.namespaceOf(there)}', not '${namespace}'`;
    // With a namespace left out, the two may well meet: it is the client's.
    say(['name'], text, isExplicit ? 'error' : 'warning', []);
  } else if (here.length > 0) {
    const names = here.map((one) => one.name);
    const text = `namespace '${namespace}' has ${listText(here.map(objectText))}${near === undefined ? '' : `; did you mean '${near}'?`}`;
    say(['name'], text, 'error', near === undefined ? names : [near]);
  } else {
    say(['name'], `it is not in the input`, graph.isComplete ? 'error' : 'info', []);
  }
}

function reportRivals(graph: Graph, targets: readonly ScaleTarget[], report: Report): void {
  const firsts = new Map<string, Resource>();
  for (const { resource, property, namespace, group, kind, name, path } of targets) {
    const key = [property, namespace, group, kind, name].join('\n');
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, resource);
    if (first === undefined || !graph.index.areTogether(first, resource)) continue;
    if (graph.index.identityOf(first) === graph.index.identityOf(resource)) continue;
    report({
      resource,
      path: [...path, 'name'],
      message: `${kind} ${name} has two autoscalers: ${objectText(resource)} and ${objectText(first)} both set its ${property}`,
      severity: 'warning',
      related: [{ resource: first, path, message: 'scales it as well' }],
    });
  }
}
