import type { Graph } from '../../graph/graph';
import { meantObject } from '../../graph/resolve/meant-object';
import { type ScaleTarget, scaleTargets } from '../../graph/scale-targets';
import { isWrittenFor } from '../../graph/written-namespaces';
import { broken, type Step, to } from '../shared/chain';
import { probablyMeant } from '../shared/ends';
import type { Report, RuleBody, Severity } from '../shared/rule';
import { missingStep, objectStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';
import { hints, question, write } from '../shared/words';

/** Autoscalers whose target is missing. */
export const autoscalerTargetMissing: RuleBody = {
  severity: 'error',
  sentence: 'the target of an autoscaler does not exist',
  why: 'an autoscaler without a target scales nothing, and reports it only in its status',
  fix: 'correct the kind, name or namespace of the target',
  doesNotSee:
    "whether a kind can be scaled; it is only an info if the namespace has no object of the target's kind in the input",
  check(graph, report) {
    for (const target of scaleTargets(graph)) reportMissing(graph, target, report);
  },
};

function reportMissing(graph: Graph, target: ScaleTarget, report: Report): void {
  const { resource, namespace, group, kind, name, path } = target;
  // Another rule reports a missing kind or name, and such a reference has no target.
  if (kind === '' || name === '') return;
  if (graph.index.find(group, kind, namespace, name).length > 0) return;
  if (graph.isExternal(kind, namespace, name)) return;

  const { otherGroup, namesake, near, here } = meantObject(graph, target);
  if (otherGroup === undefined && namesake !== undefined && isWrittenFor(graph, resource, namespace, namesake)) return;
  const found = otherGroup ?? namesake ?? near;
  const say = (at: string, step: Step, remedy: string, severity: Severity, candidates: readonly string[]): void => {
    report({
      resource,
      path: [...path, at],
      what: `no ${kind} named '${name}' in namespace '${namespace}'`,
      chain: [objectStep(resource), to(missingStep(kind, name)), broken(step)],
      ...hints(found === near ? question(near?.name) : undefined),
      remedy,
      severity,
      candidates,
      ...(found !== undefined && { related: [probablyMeant(found)] }),
    });
  };
  if (otherGroup !== undefined) {
    const step = { text: `that one is of ${otherGroup.apiVersion}`, resources: [otherGroup] };
    say('apiVersion', step, write([otherGroup.apiVersion], ''), 'error', [otherGroup.apiVersion]);
  } else if (namesake !== undefined) {
    const isExplicit = resource.namespace !== undefined && namesake.namespace !== undefined;
    const other = graph.index.namespaceOf(namesake);
    const step = {
      text: `${objectText(namesake)} is in namespace '${other}', not '${namespace}'`,
      resources: [namesake],
    };
    // An object without a namespace gets the client's, so the two may end up in the same one.
    say('name', step, `put both into one namespace, such as '${other}'`, isExplicit ? 'error' : 'warning', []);
  } else if (here.length > 0) {
    const names = [...new Set(here.map((one) => one.name))];
    const candidates = near === undefined ? names : [near.name];
    const step = { text: `namespace '${namespace}' has ${listText(here.map(objectText))}`, resources: here };
    say('name', step, write(candidates, 'correct the name'), 'error', candidates);
  } else {
    const step = { text: 'it is not in the input' };
    say('name', step, `correct the name, or add the ${kind}`, graph.isComplete ? 'error' : 'info', []);
  }
}
