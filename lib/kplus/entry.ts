/** The versions of Kubernetes that there is a cdk8s-plus for; each has an entry of this package, `cdk8s-ports/33`, and 27 the main one. */
export const VERSIONS = ['25', '26', '27', '28', '29', '30', '31', '32', '33', '34'] as const;

export type Version = (typeof VERSIONS)[number];

/** The version of the main entry. */
export const MAIN: Version = '27';

/**
 * Loads what an entry exports.
 *
 * @throws If its cdk8s-plus is not installed: with one sentence that says what to install, or which entry to import instead.
 */
export function loadEntry(version: Version, load: () => object): object {
  try {
    return load();
  } catch (error) {
    throw sentenceFor(version, error) ?? error;
  }
}

/**
 * Loads what the main entry exports, which cdk8s-cli loads whatever cdk8s-plus there is. Where it is missing, all that needs it fails when
 * it is used, not before.
 */
export function loadMainEntry(load: () => object, names: readonly string[], independent: object): object {
  try {
    return load();
  } catch (error) {
    const sentence = sentenceFor(MAIN, error);
    if (sentence === undefined) throw error;
    const standIn = failingWith(sentence);
    return { ...Object.fromEntries(names.map((name) => [name, standIn])), ...independent };
  }
}

/** Something that fails in whatever way it is used: made, called, extended, read. */
function failingWith(sentence: Error): object {
  const fail = (): never => {
    throw new Error(sentence.message);
  };
  // Of a class, because only what could be made and called is asked to.
  return new Proxy(Error, { construct: fail, apply: fail, get: fail, has: fail });
}

/** What to say where a package that the user installs is missing; nothing, where something else went wrong. */
function sentenceFor(version: Version, error: unknown): Error | undefined {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const [, missing] = code === 'MODULE_NOT_FOUND' ? (/Cannot find module '([^']+)'/.exec(String(message)) ?? []) : [];
  if (missing === `cdk8s-plus-${version}`)
    return new Error(`${entryName(version)} needs ${missing}, ${insteadOf(version)}`);
  // A compiler or a test runner may have found cdk8s-plus, and not what it is used with.
  if (missing !== 'cdk8s' && missing !== 'constructs') return undefined;
  return new Error(`${entryName(version)} needs cdk8s and constructs: npm install cdk8s constructs`);
}

function insteadOf(version: Version): string {
  const [found, ...others] = VERSIONS.filter(isInstalled).reverse();
  if (found === undefined) {
    return `which is not installed: npm install cdk8s-plus-${version} cdk8s constructs`;
  }
  const entries = [found, ...others].map((one) => `'${entryName(one)}'`).join(' or ');
  return `and cdk8s-plus-${[found, ...others].join(' and cdk8s-plus-')} is installed: import from ${entries}`;
}

function isInstalled(version: Version): boolean {
  try {
    require.resolve(`cdk8s-plus-${version}`);
    return true;
  } catch {
    return false;
  }
}

/** What a program imports for this version. */
export function entryName(version: Version): string {
  return version === MAIN ? 'cdk8s-ports' : `cdk8s-ports/${version}`;
}
