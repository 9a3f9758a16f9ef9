/** Everything that the command line uses of its process; only `bin.ts` touches `process` itself. */
export interface Io {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** The environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where `-` is read from. */
  readonly stdin: { readonly isTTY?: boolean };
  /** Where reports go. */
  readonly stdout: Output;
  /** Where everything else goes. */
  readonly stderr: Output;
  /** Calls back when the user interrupts the run, as with Ctrl-C. */
  readonly onInterrupt?: (end: () => void) => void;
  /** Ends the run. */
  readonly exit?: (code: number) => void;
}

/** A stream to write to. */
export interface Output {
  /** Whether it is a terminal. */
  readonly isTTY?: boolean;
  /** Writes a text. */
  write(text: string): void;
}

/** The request cannot be carried out, for a reason that the user can fix. */
export class UserError extends Error {}

/** Whether to write colours to this output: on a terminal, unless the environment says otherwise. */
export function isColoured(output: Output, env: Io['env']): boolean {
  const { NO_COLOR: no = '', FORCE_COLOR: force = '', TERM: terminal } = env;
  if (force !== '') return force !== '0' && force !== 'false';
  return no === '' && output.isTTY === true && terminal !== 'dumb';
}
