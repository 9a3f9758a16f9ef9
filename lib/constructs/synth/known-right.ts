/** A process makes few apps with more objects than that, and to keep them takes memory. */
const MOST_OBJECTS = 100;
/** So many apps are remembered: tests make one time and again, seldom many different ones in turn. */
const MOST_APPS = 64;
/** So many are remembered that begin alike, as a chart that each test makes a little different. */
const MOST_ALIKE = 8;

/** What came before, by the size of an app and the name of its first object: copies of those in which nothing was wrong at first sight. */
const known = new Map<string, unknown[]>();

/**
 * Whether nothing is wrong with an app at first sight.
 *
 * What was right is remembered, as where each test makes and synthesizes the same chart: to compare takes less time than to look at what it
 * says, above all while the functions that do so are not yet compiled. A copy is no less than what was looked at: what JSON cannot tell
 * apart, such as NaN and null, is never right at first sight.
 *
 * @param manifests The objects of the app.
 * @param look Looks at them.
 */
export function isKnownRight(manifests: readonly unknown[], look: (manifests: readonly unknown[]) => boolean): boolean {
  if (manifests.length > MOST_OBJECTS) return look(manifests);
  const key = `${manifests.length} ${nameOf(manifests[0])}`;
  const alike = known.get(key);
  // What has not come before may not come again, and is not worth a copy.
  if (alike === undefined) {
    if (known.size >= MOST_APPS) known.clear();
    known.set(key, []);
    return look(manifests);
  }
  for (const one of alike) if (isSame(manifests, one)) return true;
  if (!look(manifests)) return false;
  if (alike.length >= MOST_ALIKE) alike.length = 0;
  const copy = copyOf(manifests);
  if (copy !== undefined) alike.push(copy);
  return true;
}

/** A copy, as whoever has the objects may change them; `undefined` of what is no JSON, such as an object that contains itself. */
function copyOf(manifests: readonly unknown[]): unknown {
  try {
    return JSON.parse(JSON.stringify(manifests));
  } catch {
    return undefined;
  }
}

/** Whether a value says the same as one that was made of JSON. */
function isSame(value: unknown, other: unknown): boolean {
  if (typeof value !== 'object' || typeof other !== 'object' || value === null || other === null) {
    return value === other;
  }
  if (Array.isArray(value)) {
    if (!Array.isArray(other) || value.length !== other.length) return false;
    for (let index = 0; index < value.length; index += 1) if (!isSame(value[index], other[index])) return false;
    return true;
  }
  if (Array.isArray(other)) return false;
  const [fields, others] = [value, other] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  // Counted and not listed: a list of the fields of each object is most of what this would cost.
  let more = 0;
  for (const field in fields) {
    if (!isSame(fields[field], others[field])) return false;
    more += 1;
  }
  for (const _ in others) more -= 1;
  return more === 0;
}

function nameOf(manifest: unknown): string {
  return String((manifest as { readonly metadata?: { readonly name?: unknown } } | undefined)?.metadata?.name);
}
