import { entryOf, keyOf } from '../check/baseline';
import type { Finding } from '../check/finding';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * What stays the same of a finding when its file is edited elsewhere, so that a service knows it again: its rule, object and
 * field as a short text. A second one of the same kind is counted.
 *
 * @param finding The finding.
 * @param seen The fingerprints of this report so far, which it adds to.
 */
export function fingerprint(finding: Finding, seen: Map<string, number>): string {
  let hash = OFFSET;
  for (const byte of Buffer.from(`${finding.object.file ?? ''}\n${keyOf(entryOf(finding))}`)) {
    hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  }
  const text = hash.toString(16).padStart(16, '0');
  const count = (seen.get(text) ?? 0) + 1;
  seen.set(text, count);
  return `${text}:${count}`;
}
