import { k8s } from '../../kplus/cdk8s-plus';
import { valueText } from '../../ports/value-text';

/**
 * A name or a number as written in the manifest: a name stays a name.
 *
 * Without a port, nothing is written: the API server refuses that, whereas a made-up number would be dialled.
 *
 * @throws If it is neither, as in a program in JavaScript: cdk8s would say so of a type of its own.
 */
export function intOrString(value: string | number | undefined, what = 'a port'): k8s.IntOrString {
  if (typeof value === 'string') return k8s.IntOrString.fromString(value);
  const given: unknown = value;
  if (given !== undefined && typeof given !== 'number') {
    throw new Error(`${what} is ${valueText(given)}: pass its name or number, or a handle, as in web.port('http')`);
  }
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- the types of cdk8s-plus require a port, its rendering does not
  return (value === undefined ? undefined : k8s.IntOrString.fromNumber(value))!;
}
