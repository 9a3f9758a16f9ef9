/** A process makes few apps with more objects than that, and their texts are long. */
const MOST_OBJECTS = 100;
/** So much is remembered: tests make one app time and again, seldom many different ones in turn. */
const MOST_APPS = 64;

/** What came once: the sizes of apps, and the names of their first objects. */
const seen = new Set<string>();
/** The texts of apps in which nothing was wrong at first sight. */
const right = new Set<string>();

/**
 * Whether nothing is wrong with an app at first sight.
 *
 * It is remembered by the text of the app, as where each test makes and synthesizes the same chart: to write the text takes less time than
 * to look at what it says, above all while the functions that do so are not yet compiled. A text is no less than what was looked at: what
 * JSON cannot tell apart, such as NaN and null, is never right at first sight.
 *
 * @param manifests The objects of the app.
 * @param look Looks at them.
 */
export function isKnownRight(manifests: readonly unknown[], look: (manifests: readonly unknown[]) => boolean): boolean {
  if (manifests.length > MOST_OBJECTS) return look(manifests);
  const key = `${manifests.length} ${nameOf(manifests[0])}`;
  // What has not come before may not come again, and is not worth its text.
  if (!seen.has(key)) {
    add(key, seen);
    return look(manifests);
  }
  const text = textOf(manifests);
  if (text === undefined) return look(manifests);
  if (right.has(text)) return true;
  const isRight = look(manifests);
  if (isRight) add(text, right);
  return isRight;
}

/** As JSON; `undefined` of what is none, such as an object that contains itself. */
function textOf(manifests: readonly unknown[]): string | undefined {
  try {
    return JSON.stringify(manifests);
  } catch {
    return undefined;
  }
}

function add(text: string, texts: Set<string>): void {
  if (texts.size >= MOST_APPS) texts.clear();
  texts.add(text);
}

function nameOf(manifest: unknown): string {
  return String((manifest as { readonly metadata?: { readonly name?: unknown } } | undefined)?.metadata?.name);
}
