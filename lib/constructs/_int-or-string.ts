import { k8s } from '../kplus';

/**
 * A name or a number as the manifest has it: a name stays a name.
 *
 * Of no port nothing is written: the API server refuses that, where a made-up number would be dialled.
 */
export function intOrString(value: string | number | undefined): k8s.IntOrString {
  return (value === undefined
    ? undefined
    : typeof value === 'string'
      ? k8s.IntOrString.fromString(value)
      : k8s.IntOrString.fromNumber(value)) as k8s.IntOrString;
}
