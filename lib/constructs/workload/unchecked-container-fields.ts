import { diallingIn } from '../../kplus/dialling';
import { groupOf, kindFacts } from '../../kube/kind-facts';
import { isUnchecked } from '../../ports/unchecked';
import type { AnyWorkload } from '../shared/workload-of';

/** The lists of containers in a manifest; the sidecars in the second have probes and hooks, too. */
const LISTS = ['containers', 'initContainers'] as const;

/** The fields of a workload that are written with `unchecked`. */
export function uncheckedContainerFields(workload: AnyWorkload): readonly string[] {
  const { apiVersion, kind } = workload;
  const { podTemplate = [] } = kindFacts(groupOf(apiVersion, kind), kind);
  return LISTS.flatMap((list) =>
    workload[list].flatMap((container, index) => {
      const at = [...podTemplate, 'spec', `${list}[${index}]`].join('.');
      return diallingIn(container)
        .filter(([, port]) => isUnchecked(port))
        .map(([field]) => `${at}.${field}`);
    }),
  );
}
