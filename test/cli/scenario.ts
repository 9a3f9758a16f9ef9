/** A run of the command line, and its expected result. */
export interface Run {
  /** The command, as typed in a shell, after any environment variables. */
  readonly command: string;
  /** Its standard input. */
  readonly stdin: string;
  /** Its standard output. */
  readonly stdout: string;
  /** Its standard error. */
  readonly stderr: string;
  /** The exit code. */
  readonly status: number;
  /** The files after it. */
  readonly files: readonly (readonly [string, string])[];
}

/** A folder of files, and runs in it, one after the other. */
export interface Scenario {
  /** The files before the first run. */
  readonly files: readonly (readonly [string, string])[];
  /** The runs. */
  readonly runs: readonly Run[];
}

const BLOCK = /^```(\w+)(?: (.*))?\n([^]*?)^```$/gm;

/**
 * Reads a scenario.
 *
 * Blocks with a file's name in their first line are files: above the first command with their content before it, below a command with
 * their content after it. A `sh` block is a command; `stdin`, `stdout` and `stderr` blocks and `exit N` belong to it.
 */
export function parseScenario(text: string): Scenario {
  const [head = '', ...parts] = text.split(/^(?=```sh$)/m);
  const filesIn = (part: string): readonly (readonly [string, string])[] =>
    [...part.matchAll(BLOCK)].flatMap(([, , name, body = '']) => (name === undefined ? [] : [[name, body] as const]));
  const runs = parts.map((part): Run => {
    const blocks = new Map([...part.matchAll(BLOCK)].map(([, language = '', , body = '']) => [language, body]));
    return {
      command: (blocks.get('sh') ?? '').trim(),
      stdin: blocks.get('stdin') ?? '',
      stdout: blocks.get('stdout') ?? '',
      stderr: blocks.get('stderr') ?? '',
      status: Number(/^exit (\d)$/m.exec(part)?.[1] ?? 0),
      files: filesIn(part),
    };
  });
  return { files: filesIn(head), runs };
}
