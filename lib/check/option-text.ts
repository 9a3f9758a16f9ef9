import type { NumberRange } from '../ports/port-number';

/**
 * Reads a range of node ports, in the format of `--service-node-port-range`.
 *
 * @throws If it is not two numbers with a hyphen between them, the smaller one first.
 */
export function nodePortRange(text: string): NumberRange {
  const [, min, max] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  const range = { min: Number(min), max: Number(max) };
  if (range.min <= range.max && range.max <= 65535) return range;
  throw new Error(`'${text}' is not a node port range; write two numbers, such as '30000-32767'`);
}

/**
 * Reads a Kubernetes version.
 *
 * @throws If it does not have the form 1.32.
 */
export function kubernetesVersion(text: string): string {
  if (/^v?\d+\.\d+(\.\d+)?$/.test(text)) return text;
  throw new Error(`'${text}' is not a Kubernetes version; write it as in '1.32'`);
}
