import { setFlagsFromString } from 'node:v8';

/** How long V8 waits before it optimizes a function, by the versions of V8 in which the flag is called so: those of Node 18 to 24. */
const WAITS = [
  { from: 10, until: 11.8, flag: '--interrupt-budget=250000' },
  { from: 11.8, until: 14, flag: '--invocation-count-for-turbofan=20000' },
];
const INLINES_LESS = '--max-inlined-bytecode-size-cumulative=250';
/** Of what is left after a collection, V8 would let a large heap grow to more than twice that much. */
const GROWS_LESS = '--heap-growing-percent=70';

/**
 * Has V8 wait longer before it optimizes a function, inline less into it, and collect before the memory has doubled.
 *
 * A check runs for a second or a few, and thousands of functions a little each: as V8 is set, a third of the processor's time goes into
 * optimizing what is hardly called again. V8 reads the flags each time that it decides. A version that is not known to have them is left
 * as it is: it would complain on the standard error. What says that it is V8 and is not, as Bun does, may have no flags at all.
 *
 * @see https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
export function tuneForShortRun({ v8 }: { readonly v8?: string } = process.versions): void {
  const version = parseFloat(v8 ?? '');
  const wait = WAITS.find(({ from, until }) => from <= version && version < until);
  if (wait === undefined) return;
  try {
    for (const flag of [wait.flag, INLINES_LESS, GROWS_LESS]) setFlagsFromString(flag);
  } catch {
    // It is slower without them, and nothing else.
  }
}
