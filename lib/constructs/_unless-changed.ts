let changes = 0;

/** Notes that something was added that a check looks at. */
export function noteChange(): void {
  changes += 1;
}

/**
 * Checks again only if something was added since: cdk8s validates the whole tree once for the app and once more for each of its
 * charts.
 *
 * @param check What finds the problems.
 * @param isWatched Whether all that the check looks at notes its changes; cdk8s-plus' own objects do not.
 */
export function unlessChanged(check: () => string[], isWatched: () => boolean): () => string[] {
  let checkedAt = -1;
  let problems: string[] = [];
  return () => {
    if (checkedAt !== changes) {
      problems = check();
      checkedAt = isWatched() ? changes : -1;
    }
    // A copy: it is the caller's.
    return [...problems];
  };
}
