import type { Graph } from '../../graph/graph';
import { selectsMadePods } from '../../graph/made-pods';
import { isPatchedAt } from '../../graph/patched';
import type { IdleSelector } from '../../graph/resolve/idle-selector';
import { broken, to } from './chain';
import { probablyMeant } from './ends';
import { guessMeantPods, type MeantPods } from './meant-pods';
import type { Report, Severity } from './rule';
import { objectStep, selectorStep } from './steps';
import { isWrittenFor } from '../../graph/written-namespaces';
import { isSelectorUnfinished } from './placeholder';

/** The parts of the problem that differ between kinds of selectors. */
export interface IdleSelectorWords {
  /** The text if there is no likely workload: `no workload in namespace 'shop'`. */
  readonly nobody: string;
  /** The severity, which depends on the likely workload. */
  readonly severityOf: (meant: MeantPods | undefined) => Severity;
  /** Whether each of the labels is on some pods, but no pod has all of them. */
  readonly isMixed?: boolean;
  /** Whether the likely workload cannot be guessed. */
  readonly isOpen?: boolean;
}

/** Reports a selector that no pod matches, with the workload whose pods are probably meant. */
export function reportIdleSelector(
  graph: Graph,
  idle: IdleSelector,
  { nobody, severityOf, isMixed = false, isOpen = false }: IdleSelectorWords,
  report: Report,
): void {
  const { resource, selector, path } = idle;
  if (isPatchedAt(graph, resource, path)) return;
  if (isSelectorUnfinished(selector) || selectsMadePods(graph, idle.namespace, selector)) return;
  const meant = isOpen ? undefined : guessMeantPods(graph, idle);
  if (meant?.because === 'namespace' && isWrittenFor(graph, resource, idle.namespace, meant.workload.resource)) return;
  const isOfSeveral = isMixed && (meant === undefined || meant.severity === 'info');
  report({
    resource,
    path: (isOfSeveral ? undefined : meant?.path) ?? path,
    what: 'no pod matches the selector',
    chain: [
      objectStep(resource),
      to(selectorStep(selector)),
      broken(
        meant === undefined
          ? { text: `${nobody} has such labels` }
          : { text: meant.text, resources: [meant.workload.resource] },
      ),
    ],
    ...(isOfSeveral && { hint: 'each label is on some pods, but no pod has all of them' }),
    remedy: isOfSeveral ? 'keep the labels of one workload; for several, write a policy for each' : remedyFor(meant),
    severity: severityOf(meant),
    ...(meant !== undefined && {
      related: [probablyMeant(meant.workload.resource, meant.relatedPath)],
      ...(meant.value !== undefined && !isOfSeveral && { candidates: [meant.value] }),
    }),
  });
}

function remedyFor(meant: MeantPods | undefined): string {
  if (meant === undefined) return 'correct the labels, or add the workload that has them';
  if (meant.path.at(-1) === 'namespace') return `put both into one namespace, such as '${meant.workload.namespace}'`;
  if (meant.key !== undefined) return `write '${meant.key}' for the key, or change the label in the pod template`;
  return meant.value === undefined
    ? 'copy the labels from the pod template'
    : `write '${meant.value}', or change the label in the pod template`;
}
