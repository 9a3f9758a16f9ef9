import type { Fault } from './fault';
import { FaultList } from './fault-list';
import { pathText, valueAt } from './field-path';
import type { KindFacts } from './kind-facts';
import { checkLabels } from './labels';
import { checkMetadata, nameProblemOf } from './metadata';
import { fieldsOf } from './read-manifest';

/**
 * Returns what the API server rejects in the name of a workload and in the labels of its selector.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export function workloadIdentityFaults(workload: unknown, facts: KindFacts): readonly Fault[] {
  const found = new FaultList();
  // Something fills in a missing name.
  checkMetadata(found, fieldsOf(workload), nameProblemOf(facts), { isRequired: false });
  const { ownPods } = facts;
  if (ownPods !== undefined) {
    const path = ownPods.labelsOnly === true ? ownPods.path : [...ownPods.path, 'matchLabels'];
    checkLabels(found, pathText(path), valueAt(workload, path));
  }
  return found.faults;
}
