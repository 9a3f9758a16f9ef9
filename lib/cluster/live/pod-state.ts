import { fieldsListOf, fieldsOf, isSet, textOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';

/** Whether a pod can get traffic: it has neither ended nor is being deleted. */
export function isRunning({ value }: Resource): boolean {
  const phase = textOf(fieldsOf(value['status'])['phase']);
  return phase !== 'Succeeded' && phase !== 'Failed' && !isSet(fieldsOf(value['metadata'])['deletionTimestamp']);
}

/** Whether a pod has the condition Ready. */
export function isReady({ value }: Resource): boolean {
  return conditionOf(value, 'Ready')['status'] === 'True';
}

/** Why a pod is not ready, in the words of `kubectl get pods` and `kubectl describe pod`; '' if its status has no reason. */
export function whyNotReady({ value }: Resource): string {
  const status = fieldsOf(value['status']);
  const containers = [...fieldsListOf(status['initContainerStatuses']), ...fieldsListOf(status['containerStatuses'])];
  for (const container of containers) {
    const { waiting, terminated } = fieldsOf(container['state']);
    const reason = textOf(fieldsOf(waiting)['reason']);
    const ended = textOf(fieldsOf(terminated)['reason']);
    if (reason !== '' && reason !== 'PodInitializing') return `container ${textOf(container['name'])}: ${reason}`;
    if (ended !== '' && ended !== 'Completed') return `container ${textOf(container['name'])}: ${ended}`;
  }
  const scheduled = conditionOf(value, 'PodScheduled');
  if (scheduled['status'] === 'False') {
    // After its first sentence, the message is about preemption.
    const [message = ''] = textOf(scheduled['message']).split('. ');
    return `not scheduled: ${message || textOf(scheduled['reason'])}`;
  }
  const unready = fieldsListOf(status['containerStatuses']).find(({ ready }) => ready === false);
  if (unready !== undefined) return `container ${textOf(unready['name'])} is not ready`;
  const ready = conditionOf(value, 'Ready');
  return textOf(ready['message']) || textOf(ready['reason']);
}

function conditionOf(value: Resource['value'], type: string): ReturnType<typeof fieldsOf> {
  return fieldsListOf(fieldsOf(value['status'])['conditions']).find((one) => one['type'] === type) ?? {};
}
