/** The world as the command line sees it; only `bin.ts` knows that it is a process. */
export interface Io {
  /** The folder that paths begin at. */
  readonly cwd: string;
  /** The variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where `-` is read from. */
  readonly stdin: { readonly isTTY?: boolean };
  /** Where reports go. */
  readonly stdout: Output;
  /** Where everything else goes. */
  readonly stderr: Output;
  /** Calls back when somebody wants an end, as with Ctrl-C. */
  readonly onInterrupt?: (end: () => void) => void;
  /** Ends the run. */
  readonly exit?: (code: number) => void;
}

/** Something to write to. */
export interface Output {
  /** Whether a person looks at it. */
  readonly isTTY?: boolean;
  /** Writes a text. */
  write(text: string): void;
}

/** The request cannot be done, for a reason that the user can do something about. */
export class UserError extends Error {}

/** Whether what is written there is coloured: on a terminal, unless the environment says otherwise. */
export function isColoured(output: Output, env: Io['env']): boolean {
  const { NO_COLOR: no = '', FORCE_COLOR: force = '', TERM: terminal } = env;
  if (force !== '') return force !== '0' && force !== 'false';
  return no === '' && output.isTTY === true && terminal !== 'dumb';
}
