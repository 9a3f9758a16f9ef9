/** A process makes few apps with more objects than that, and keeping them takes memory. */
const MOST_OBJECTS = 100;
/** The number of apps to remember. Tests make the same app again and again, but seldom many different ones in turn. */
const MOST_APPS = 64;
/** The number of apps to remember that begin alike, such as a chart that each test makes slightly differently. */
const MOST_ALIKE = 8;

/** Copies of the apps in which nothing was wrong at first sight, by the size of the app and the name of its first object. */
const known = new Map<string, unknown[]>();

/**
 * Whether nothing is wrong with an app at first sight.
 *
 * It remembers what was right, for example if each test makes and synthesizes the same chart: a comparison takes less time than a look at
 * the objects, above all while V8 has not compiled the functions for the look yet. A copy in JSON is enough: values that JSON cannot tell
 * apart, such as NaN and null, are never right at first sight.
 *
 * @param manifests The objects of the app.
 * @param look Looks at them.
 */
export function isKnownRight(manifests: readonly unknown[], look: (manifests: readonly unknown[]) => boolean): boolean {
  if (manifests.length > MOST_OBJECTS) return look(manifests);
  const key = `${manifests.length} ${nameOf(manifests[0])}`;
  const alike = known.get(key);
  // An app that comes for the first time may not come again, so it is not worth a copy.
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

/** A copy, because the program may change the objects later; `undefined` for what is not JSON, such as an object that contains itself. */
function copyOf(manifests: readonly unknown[]): unknown {
  try {
    return JSON.parse(JSON.stringify(manifests));
  } catch {
    return undefined;
  }
}

/** Whether a value equals one that was parsed from JSON. */
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
  // Counts the fields instead of listing them: lists of fields would be most of the cost.
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
