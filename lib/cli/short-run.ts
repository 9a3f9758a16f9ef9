import { setFlagsFromString } from 'node:v8';

/** The flag for how long V8 waits before it optimizes a function, by the V8 versions that have it: those of Node 18 to 24. */
const WAITS = [
  { from: 10, until: 11.8, flag: '--interrupt-budget=250000' },
  { from: 11.8, until: 14, flag: '--invocation-count-for-turbofan=20000' },
];
const INLINES_LESS = '--max-inlined-bytecode-size-cumulative=250';
/** By default V8 lets a large heap grow to more than twice the size that is left after a collection. */
const GROWS_LESS = '--heap-growing-percent=70';

/**
 * Makes V8 wait longer before it optimizes a function, inline less into it, and collect garbage before the heap has doubled.
 *
 * A check runs for a few seconds at most, and each of thousands of functions only a little: with V8's defaults, a third of the CPU time
 * goes into optimizing functions that are hardly called again. V8 reads the flags at each such decision, so they can be set at run time.
 * Versions that are not known to have the flags are left alone, because V8 would print an error. A runtime that only claims to be V8, such
 * as Bun, may support no flags at all.
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
    // Without the flags the run is only slower.
  }
}
