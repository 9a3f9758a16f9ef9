import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { AppObject } from '../../check/app-object';

/** What more objects say takes as long to put together as it takes to check them once, which is what a program with so many does. */
const MOST_OBJECTS = 500;
/** So many are remembered: tests make one app time and again, seldom many different ones in turn. */
const MOST_APPS = 256;

/** By their digests, the apps in which nothing was found. */
const correct = new Set<string>();

/**
 * All that a check of an app depends on, in short, so that what says the same is not checked again, as where each test makes and
 * synthesizes the same chart; `undefined` where that would not pay, or cannot be said.
 *
 * @param objects The objects of the app.
 * @param world What is known of the world around it.
 */
export function digestOf(objects: readonly AppObject[], world: unknown): string | undefined {
  if (objects.length > MOST_OBJECTS) return undefined;
  try {
    const said = [world, objects.map(inputsOf)];
    // Not JSON, in which NaN and null are the same.
    return createHash('sha256').update(serialize(said)).digest('base64');
  } catch {
    // There is something in it that is no data, such as a rule of the user's.
    return undefined;
  }
}

/** Whether nothing was found in what says the same. */
export function isKnownCorrect(digest: string | undefined): boolean {
  return digest !== undefined && correct.has(digest);
}

/** Remembers that nothing was found in what says this. */
export function noteCorrect(digest: string | undefined): void {
  if (digest === undefined) return;
  if (correct.size >= MOST_APPS) correct.clear();
  correct.add(digest);
}

/** All that is asked of an object; the type sees to it that nothing is left out. */
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
