import fc from 'fast-check';
import { holds } from '../holds';
import { mangled } from './mangled';

interface Said {
  readonly field: string;
  readonly message: string;
}

/**
 * Expects that for arbitrary values in the YAML, each message is one of our sentences about a field, without a full stop as it becomes part
 * of longer ones, that nothing is thrown, and that the manifest is not modified.
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
