import { k8s } from '../../kplus/cdk8s-plus';

/**
 * A name or a number as the manifest has it: a name stays a name.
 *
 * Of no port nothing is written: the API server refuses that, where a made-up number would be dialled.
 */
export function intOrString(value: string | number | undefined): k8s.IntOrString {
  if (typeof value === 'string') return k8s.IntOrString.fromString(value);
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- cdk8s-plus' types ask for a port, its rendering does not
  return (value === undefined ? undefined : k8s.IntOrString.fromNumber(value))!;
}
