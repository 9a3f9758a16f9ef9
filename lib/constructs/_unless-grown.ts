/**
 * Checks again only if there is more to check: cdk8s validates the whole tree once for the app and once more for each of its
 * charts.
 *
 * @param size The number of things that the check looks at. They are read-only and none is ever taken away, so that a change
 *   is a larger number.
 */
export function unlessGrown(size: () => number, check: () => string[]): () => string[] {
  let checked = -1;
  let problems: string[] = [];
  return () => {
    const now = size();
    if (now !== checked) {
      problems = check();
      checked = now;
    }
    // A copy: it is the caller's.
    return [...problems];
  };
}
