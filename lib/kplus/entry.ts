/**
 * The Kubernetes versions that have a cdk8s-plus. Each has an entry of this package, such as `cdk8s-ports/33`; that of 27 is the main one.
 */
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
 * Loads what the main entry exports. cdk8s-cli loads that entry whichever cdk8s-plus is installed, so if its own is missing, whatever needs
 * it fails when it is used, not before.
 */
export function loadMainEntry(load: () => object, names: readonly string[], independent: () => object): object {
  try {
    return load();
  } catch (error) {
    const sentence = sentenceFor(MAIN, error);
    if (sentence === undefined) throw error;
    const standIn = failingWith(sentence);
    return { ...Object.fromEntries(names.map((name) => [name, standIn])), ...independent() };
  }
}

/** A value that throws however it is used: constructed, called, extended, read. */
function failingWith(sentence: Error): object {
  const fail = (): never => {
    throw new Error(sentence.message);
  };
  // The target is a class, because a proxy handles `new` and calls only if its target allows them.
  return new Proxy(Error, { construct: fail, apply: fail, get: fail, has: fail });
}

/** The error to throw if a package that the user has to install is missing; `undefined` if something else went wrong. */
function sentenceFor(version: Version, error: unknown): Error | undefined {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const [, missing] = code === 'MODULE_NOT_FOUND' ? (/Cannot find module '([^']+)'/.exec(String(message)) ?? []) : [];
  if (missing === `cdk8s-plus-${version}`)
    return new Error(`${entryName(version)} needs ${missing}, ${insteadOf(version)}`);
  // A compiler or a test runner may find cdk8s-plus, but not the packages that it needs.
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
