import { diallingIn } from '../../kplus/dialling';
import { groupOf, kindFacts } from '../../kube/kind-facts';
import { isUnchecked } from '../../ports/unchecked';
import type { AnyWorkload } from '../shared/workload-of';

/** The fields of a workload that are written with `unchecked`. */
export function uncheckedContainerFields(workload: AnyWorkload): readonly string[] {
  const { apiVersion, kind } = workload;
  const { podTemplate = [] } = kindFacts(groupOf(apiVersion, kind), kind);
  return workload.containers.flatMap((container, index) => {
    const at = [...podTemplate, 'spec', `containers[${index}]`].join('.');
    return diallingIn(container)
      .filter(([, port]) => isUnchecked(port))
      .map(([field]) => `${at}.${field}`);
  });
}
