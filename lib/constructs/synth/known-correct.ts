import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { AppObject } from '../../check/app-object';

/** For more objects, a digest takes as long as a check, and a program with so many objects checks them only once. */
const MOST_OBJECTS = 500;
/** The number of apps to remember. Tests make the same app again and again, but seldom many different ones in turn. */
const MOST_APPS = 256;

/** The digests of the apps in which nothing was found. */
const correct = new Set<string>();

/**
 * A digest of all that a check of an app depends on, so that an identical app is not checked again, as when each test makes and synthesizes
 * the same chart; `undefined` if a digest would take too long, or is not possible.
 *
 * @param objects The objects of the app.
 * @param world What is known of the world around it.
 */
export function digestOf(objects: readonly AppObject[], world: unknown): string | undefined {
  if (objects.length > MOST_OBJECTS) return undefined;
  try {
    const said = [world, objects.map(inputsOf)];
    // Not JSON, which has no NaN and writes null for it.
    return createHash('sha256').update(serialize(said)).digest('base64');
  } catch {
    // Something in it is not data, such as a rule of the user's own.
    return undefined;
  }
}

/** Whether nothing was found in an app with this digest. */
export function isKnownCorrect(digest: string | undefined): boolean {
  return digest !== undefined && correct.has(digest);
}

/** Remembers that nothing was found in the app with this digest. */
export function noteCorrect(digest: string | undefined): void {
  if (digest === undefined) return;
  if (correct.size >= MOST_APPS) correct.clear();
  correct.add(digest);
}

/** Everything that a check reads of an object; the type makes sure that nothing is left out. */
const INPUTS: Readonly<Record<keyof AppObject, (object: AppObject) => unknown>> = {
  value: ({ value }) => value,
  path: ({ path }) => path,
  unit: ({ unit }) => unit,
  nodePortRange: ({ nodePortRange }) => nodePortRange,
  rules: ({ rules }) => rules,
  undeclaredPorts: ({ undeclaredPorts }) => undeclaredPorts,
  meant: (object) => object.meant(),
  unchecked: (object) => object.unchecked(),
  ownProblems: (object) => object.ownProblems(),
};
const READERS = Object.values(INPUTS);

function inputsOf(object: AppObject): readonly unknown[] {
  return READERS.map((read) => read(object));
}
