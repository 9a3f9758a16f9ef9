const CONTEXT = 3;

/** The difference between two texts of as many lines, as `patch` and `git apply` read it. */
export function diffText(file: string, before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
  const hunks: { readonly from: number; to: number }[] = [];
  for (const index of changed) {
    const last = hunks.at(-1);
    if (last !== undefined && index - last.to <= 2 * CONTEXT) last.to = index;
    else hunks.push({ from: index, to: index });
  }
  // What follows the last line break is no line, unless it is something.
  const lines = old.at(-1) === '' ? old.length - 1 : old.length;
  const name = file.replace(/^\.\//, '');
  const body = hunks.flatMap(({ from, to }) => {
    const start = Math.max(0, from - CONTEXT);
    const end = Math.min(lines, to + CONTEXT + 1);
    const place = `${start + 1},${end - start}`;
    return [`@@ -${place} +${place} @@`, ...hunk(old, now, start, end, lines === old.length)];
  });
  return `${[`--- a/${name}`, `+++ b/${name}`, ...body].join('\n')}\n`;
}

function hunk(
  old: readonly string[],
  now: readonly string[],
  start: number,
  end: number,
  isOpen: boolean,
): readonly string[] {
  const result: string[] = [];
  const line = (mark: string, lines: readonly string[], index: number): readonly string[] => [
    `${mark}${lines[index] ?? ''}`,
    ...(isOpen && index === lines.length - 1 ? ['\\ No newline at end of file'] : []),
  ];
  for (let index = start; index < end;) {
    if (old[index] === now[index]) {
      result.push(...line(' ', old, index));
      index += 1;
      continue;
    }
    // Lines that change together: first all as they were, then all as they are.
    let last = index;
    while (last < end && old[last] !== now[last]) last += 1;
    for (let at = index; at < last; at += 1) result.push(...line('-', old, at));
    for (let at = index; at < last; at += 1) result.push(...line('+', now, at));
    index = last;
  }
  return result;
}
