/** The number of letters to insert, delete or replace to make one text of the other; any number above the limit if it is more. */
export function editDistance(from: string, to: string, limit = Infinity): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const edits = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (edits < least) least = edits;
      current.push(edits);
    }
    // It never gets less from row to row.
    if (least > limit) return least;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
