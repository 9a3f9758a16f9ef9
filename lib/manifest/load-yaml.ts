import type * as schema from './yaml-schema';

/** Reads the documents of a text, of any style; with `takesTwice` a key may be there twice, and the last one counts. */
export function loadYaml(text: string, takesTwice?: boolean): readonly unknown[] {
  // Loaded late, the parser with it: most manifests are read without one.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('./yaml-schema') as typeof schema).loadYaml(text, takesTwice);
}
