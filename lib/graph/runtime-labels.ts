import { RUNTIME_LABELS } from '../kube/runtime-labels';
import { VENDORS } from '../vendors/index';

const OPERATED = VENDORS.flatMap(({ pods }) => pods ?? []);
const LABELS = [...RUNTIME_LABELS, ...OPERATED.flatMap(({ labels = [] }) => labels)];
const NAMES = OPERATED.flatMap(({ names = [] }) => names);
const NAME_LABEL = /^(app\.kubernetes\.io\/name|app|application)$/;

/**
 * Whether pods get the label only at run time, from a controller or an operator: a selector that asks for it says nothing about the
 * manifests of the input.
 */
export function isRuntimeLabel(key: string): boolean {
  return LABELS.some((expression) => expression.test(key));
}

/** Whether a label shows that an operator creates the pods. */
export function isOperatorLabel(key: string, value: string): boolean {
  return NAME_LABEL.test(key) && NAMES.some((expression) => expression.test(value));
}
