/** The maximum nesting of a document: that of the YAML parser. */
const DEEPEST = 100;
/** The maximum number of values that aliases may add, about what kubectl accepts. */
const MOST_ADDED = 400_000;
/** Aliases can nest deeper than the text does. */
const DEEPEST_ALIASES = 1_000;

/** Why a value is too large to traverse: a few lines of aliases can expand to any number of values. */
export function sizeProblem(value: unknown, hasAliases: boolean): string | undefined {
  if (!hasAliases) return isDeeper(value, DEEPEST) ? `it is nested more than ${DEEPEST} levels deep` : undefined;
  const sizes = new Map<object, number>();
  let own = 0;
  const sizeOf = (part: unknown, depth: number): number => {
    if (typeof part !== 'object' || part === null) return 1;
    const known = sizes.get(part);
    // NaN marks a value whose size is still being computed, so it contains itself.
    if (known !== undefined) return known;
    if (depth > DEEPEST_ALIASES) return Infinity;
    sizes.set(part, NaN);
    let size = 1;
    own += 1;
    for (const inner of Object.values(part)) {
      if (typeof inner !== 'object' || inner === null) own += 1;
      size += sizeOf(inner, depth + 1);
    }
    sizes.set(part, size);
    return size;
  };
  const size = sizeOf(value, 0);
  if (Number.isNaN(size)) return 'an alias refers to a value that contains it';
  return size - own > MOST_ADDED ? 'its aliases expand to too much' : undefined;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
