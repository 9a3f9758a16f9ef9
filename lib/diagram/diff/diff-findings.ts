import type { DiagramFinding } from '../diagram';
import { pairUp } from './pair';

/** The findings of both sides in one list. */
export interface DiffFindings {
  readonly findings: readonly DiagramFinding[];
  /** Maps the indexes of findings about the same thing on both sides to indexes in that list. */
  readonly merge: (before: readonly number[], after: readonly number[]) => readonly number[];
}

/**
 * Merges the findings of both sides. Two findings are the same if their rule, object and message are: lines and indexes shift when
 * something is inserted above them.
 */
export function diffFindings(before: readonly DiagramFinding[], after: readonly DiagramFinding[]): DiffFindings {
  const same = ({ rule, object, what }: DiagramFinding): string => [rule, object, what].join('\n');
  const pairs = pairUp(before, after, [(one) => `${same(one)}\n${one.severity}`, same]);
  const findings = pairs.map(({ before: one, after: other, shown: finding }): DiagramFinding => {
    if (one === undefined) return { ...finding, change: 'added' };
    if (other === undefined) return { ...finding, change: 'removed' };
    return one.severity === other.severity ? finding : { ...finding, change: 'changed', before: one.severity };
  });
  const indexes = new Map(
    pairs.flatMap(({ before: one, after: other }, index) =>
      [one, other].flatMap((finding) => (finding === undefined ? [] : [[finding, index] as const])),
    ),
  );
  const inList = (list: readonly DiagramFinding[], all: readonly number[]): readonly number[] =>
    all.flatMap((one) => {
      const finding = list[one];
      const index = finding === undefined ? undefined : indexes.get(finding);
      return index === undefined ? [] : [index];
    });
  return {
    findings,
    merge: (one, other) => {
      // A finding of both sides keeps its place in the new one.
      const gone = inList(before, one).filter((index) => pairs[index]?.after === undefined);
      return [...inList(after, other), ...gone];
    },
  };
}
