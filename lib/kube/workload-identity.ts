import { dns1123LabelProblem, dns1123SubdomainProblem } from '../ports/dns-name';
import type { Fault } from './fault';
import { FaultList } from './fault-list';
import { pathText, valueAt } from './field-path';
import { stringField } from './field-type';
import type { KindFacts } from './kind-facts';
import { checkLabels } from './labels';
import { fieldsOf } from './read-manifest';

/**
 * What the API server rejects in the name of a workload and in the labels by which it finds its pods.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export function workloadIdentityFaults(workload: unknown, { names = {}, ownPods }: KindFacts): readonly Fault[] {
  const found = new FaultList();
  const metadata = fieldsOf(fieldsOf(workload)['metadata']);
  const name = stringField(found, 'metadata.name', metadata['name']);
  // One without a name is given one.
  if (name !== undefined && name !== '') {
    const problem = names.isLabel === true ? dns1123LabelProblem(name, 'name') : dns1123SubdomainProblem(name, 'name');
    const isLong = names.max !== undefined && name.length > names.max;
    found.error(
      'metadata.name',
      problem ?? (isLong ? `name '${name}' has more than ${names.max} characters` : undefined),
    );
  }
  if (ownPods !== undefined) {
    const path = ownPods.labelsOnly === true ? ownPods.path : [...ownPods.path, 'matchLabels'];
    checkLabels(found, pathText(path), valueAt(workload, path));
  }
  return found.faults;
}
