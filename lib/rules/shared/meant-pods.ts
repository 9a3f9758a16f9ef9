import type { Graph } from '../../graph/graph';
import type { IdleSelector, MeantPods as Found } from '../../graph/resolve/idle-selector';
import { meantPods } from '../../graph/resolve/meant-pods';
import type { Workload } from '../../graph/workload';
import { labelText } from '../../kube/label-selector';
import type { Severity } from './rule';
import { objectText } from './text';

/** The workload whose pods are probably meant. */
export interface MeantPods extends Found {
  /** The severity, which depends on how certain the guess is. */
  readonly severity: Severity;
  /** Why the selector does not match. */
  readonly text: string;
}

/** The workload whose pods a selector probably should select, and why it does not. */
export function guessMeantPods(graph: Graph, idle: IdleSelector): MeantPods | undefined {
  const found = meantPods(graph, idle);
  return found && { ...found, severity: SEVERITIES[found.isMeant], text: TEXTS[found.because](found.workload, idle) };
}

const SEVERITIES: Readonly<Record<Found['isMeant'], Severity>> = {
  surely: 'error',
  probably: 'warning',
  perhaps: 'info',
};

const TEXTS: Readonly<Record<Found['because'], (workload: Workload, idle: IdleSelector) => string>> = {
  namespace: ({ resource, namespace }, idle) =>
    `${objectText(resource)} has them, but in namespace '${namespace}', not '${idle.namespace}'`,
  'own-labels': (workload) =>
    `${objectText(workload.resource)} has them itself, but its pods (${labelsText(workload)}) do not`,
  labels: (workload) => {
    const whose = objectText(workload.resource);
    const isPod = workload.template.path.length === 0;
    return isPod ? `${whose} has ${labelsText(workload)}` : `the pods of ${whose} have ${labelsText(workload)}`;
  },
};

/** The labels of the pods of a workload. */
export function labelsText({ labels }: Workload): string {
  const text = Object.entries(labels).map(([key, value]) => `${key}=${labelText(value)}`);
  return text.length === 0 ? 'no labels' : text.join(', ');
}
