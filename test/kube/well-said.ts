import fc from 'fast-check';
import { holds } from '../holds';
import { mangled } from './mangled';

interface Said {
  readonly field: string;
  readonly message: string;
}

/**
 * Whatever the YAML holds in place of a value or two, what is said of it is a sentence of ours about a field, without a full stop as it
 * goes into longer ones; nothing is thrown, and the manifest stays as it was.
 */
export function expectWellSaid(
  example: object,
  faultsOf: (manifest: unknown) => readonly Said[],
  at = /^(metadata|spec)/,
  runs = 1000,
): void {
  holds(
    fc.property(mangled(example), (manifest) => {
      const before = JSON.stringify(manifest);
      for (const { field, message } of faultsOf(manifest)) {
        expect(field).toMatch(at);
        expect(message).toMatch(/[^.]$/);
        expect(message).not.toMatch(/undefined|\[object|NaN/);
      }
      expect(JSON.stringify(manifest)).toBe(before);
    }),
    runs,
  );
}
