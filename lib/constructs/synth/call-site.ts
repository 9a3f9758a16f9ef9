import type { IConstruct } from 'constructs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

// A symbol and not a WeakMap: two copies of this package in one app must see each other's constructs.
const TRACE = Symbol.for('cdk8s-ports.trace');

/** The folders of this package's sources and of its build, because a source map leads from one to the other. */
const OWN_FOLDERS = ['lib', 'dist'].map((folder) => join(dirname(dirname(dirname(__dirname))), folder, sep));
/** Deep enough for a construct that is made through a few of the user's own functions and classes; one line is that of this module. */
const DEPTH = 13;

/** Remembers where the program makes the construct. */
export function noteCallSite(construct: IConstruct): void {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = DEPTH;
  // Cheap, because V8 formats the stack only when it is read. An error takes less time than `captureStackTrace`.
  const trace = new Error();
  Error.stackTraceLimit = limit;
  Object.defineProperty(construct, TRACE, { value: trace, configurable: true });
}

/** Whether the constructor of this very construct has noted its call site; one that has failed has not. */
export function hasCallSite(construct: object): boolean {
  return TRACE in construct;
}

/** Where the program made the construct, or else the nearest scope for which that is known: `main.ts:12:3`. */
export function callSiteOf(construct: IConstruct): string | undefined {
  for (const scope of [...construct.node.scopes].reverse()) {
    const trace = (scope as { [TRACE]?: { stack?: string } })[TRACE];
    if (trace !== undefined) return siteIn(trace.stack ?? '');
  }
  return undefined;
}

/**
 * The first line of a stack that belongs to the program, not to this package or one that it uses.
 *
 * The file of the first line is ours, whatever its name: in a bundle it may be the program's, too, and then no line is known.
 */
function siteIn(stack: string): string | undefined {
  const [own, ...others] = stack.split('\n').flatMap((line) => {
    const [, file = '', place] = /(?:\(|at )((?:file:\/\/)?[^()]+?):(\d+:\d+)\)?$/.exec(line.trim()) ?? [];
    if (place === undefined || file.startsWith('node:')) return [];
    return [{ path: file.startsWith('file:') ? fileURLToPath(file) : file, place }];
  });
  const isOurs = (path: string): boolean => path === own?.path || OWN_FOLDERS.some((folder) => path.startsWith(folder));
  const sites = others.filter(({ path }) => !isOurs(path));
  const site = sites.find(({ path }) => !path.includes('node_modules')) ?? sites[0];
  return site && `${relative(process.cwd(), site.path)}:${site.place}`;
}
