import type * as kplus from '../../kplus/cdk8s-plus';
import { diallingIn } from '../../kplus/dialling';
import { groupOf, kindFacts } from '../../kube/kind-facts';
import { portNumberProblem } from '../../ports/port-number';
import { isUnchecked, plainValue } from '../../ports/unchecked';
import type { AnyWorkload } from '../shared/workload-of';

/** The lists of containers in a manifest; the sidecars in the second have probes and hooks, too. */
const LISTS = ['containers', 'initContainers'] as const;

/** The fields of a workload that are written with `unchecked`, and those that would only repeat what is wrong with `portNumber`. */
export function uncheckedContainerFields(workload: AnyWorkload): readonly string[] {
  const found: string[] = [];
  for (const list of LISTS) {
    workload[list].forEach((container, index) => {
      for (const [field, port] of diallingIn(container)) {
        // The path is built only for these few.
        if (isUnchecked(port) || isFaultOf(container, port))
          found.push(`${placeOf(workload, `${list}[${index}]`)}.${field}`);
      }
    });
  }
  return found;
}

/** Whether a probe, such as the startup probe from cdk8s-plus, dials a `portNumber` that no port can have: the port itself is reported. */
function isFaultOf({ portNumber }: kplus.Container, port: unknown): boolean {
  if (portNumber === undefined || portNumberProblem(portNumber) === undefined) return false;
  return port === undefined || plainValue(port) === portNumber;
}

function placeOf({ apiVersion, kind }: AnyWorkload, container: string): string {
  const { podTemplate = [] } = kindFacts(groupOf(apiVersion, kind), kind);
  return [...podTemplate, 'spec', container].join('.');
}
