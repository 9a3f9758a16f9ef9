import { entryOf, keyOf } from '../check/baseline';
import type { Finding } from '../check/finding';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * A hash of a finding's file, rule, object and field. It stays the same when other parts of the file change, so that a service recognizes
 * the finding. A counter distinguishes findings with the same hash.
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
