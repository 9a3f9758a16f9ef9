import { diallingIn } from '../../kplus/dialling';
import { groupOf, kindFacts } from '../../kube/kind-facts';
import { isUnchecked } from '../../ports/unchecked';
import type { AnyWorkload } from '../shared/workload-of';

/** The lists of containers in a manifest; the sidecars in the second have probes and hooks, too. */
const LISTS = ['containers', 'initContainers'] as const;

/** The fields of a workload that are written with `unchecked`. */
export function uncheckedContainerFields(workload: AnyWorkload): readonly string[] {
  const found: string[] = [];
  for (const list of LISTS) {
    workload[list].forEach((container, index) => {
      for (const [field, port] of diallingIn(container)) {
        // Where it stands is put together for those few alone.
        if (isUnchecked(port)) found.push(`${placeOf(workload, `${list}[${index}]`)}.${field}`);
      }
    });
  }
  return found;
}

function placeOf({ apiVersion, kind }: AnyWorkload, container: string): string {
  const { podTemplate = [] } = kindFacts(groupOf(apiVersion, kind), kind);
  return [...podTemplate, 'spec', container].join('.');
}
