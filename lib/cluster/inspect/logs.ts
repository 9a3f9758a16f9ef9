import { ClusterError } from '../kubectl/cluster-error';
import { lastLine } from '../kubectl/failures';
import type { Kubectl, Running } from '../kubectl/kubectl';
import type { AnsweringContainer } from './answering-containers';

/** Which part of the logs to print, as options of `kubectl logs`. */
export interface LogOptions {
  readonly follow: boolean;
  readonly tail: string | undefined;
  readonly since: string | undefined;
}

/** Logs that are being printed. */
export interface Logs {
  /** Resolves when all have ended; rejects if one cannot be read. */
  readonly ended: Promise<void>;
  stop(): void;
}

/**
 * Prints the logs of containers: one after the other, or all at once if they are followed. If there are several, each line starts with its
 * container.
 */
export function printLogs(
  kubectl: Kubectl,
  containers: readonly AnsweringContainer[],
  options: LogOptions,
  print: (text: string) => void,
): Logs {
  const running = new Set<Running>();
  const state = { isStopped: false };
  const isStopped = (): boolean => state.isStopped;
  const one = async (container: AnsweringContainer): Promise<void> => {
    if (isStopped()) return;
    const { pod, container: name } = container;
    const lines = new Lines(containers.length > 1 ? `[${pod}/${name}] ` : '', print);
    let err = '';
    const limit = new Limit(options.follow ? undefined : kubectl.timeout, () => {
      call.stop();
    });
    const call = kubectl.start(argsFor(container, options), {
      stdout: (text) => {
        limit.extend();
        lines.add(text);
      },
      stderr: (text) => {
        err += text;
      },
    });
    running.add(call);
    const code = await call.ended;
    running.delete(call);
    lines.end();
    limit.end();
    if (limit.hasPassed()) throw new ClusterError(`no logs of ${pod}/${name} within ${kubectl.timeout} s`);
    if (code !== 0 && !isStopped()) throw new ClusterError(`no logs of ${pod}/${name}: ${lastLine(err)}`);
  };
  const all = async (): Promise<void> => {
    if (options.follow) await Promise.all(containers.map(one));
    else for (const container of containers) await one(container);
  };
  return {
    ended: all(),
    stop: () => {
      state.isStopped = true;
      for (const call of running) call.stop();
    },
  };
}

function argsFor(
  { namespace, pod, container }: AnsweringContainer,
  { follow, tail, since }: LogOptions,
): readonly string[] {
  return [
    'logs',
    `pod/${pod}`,
    `--container=${container}`,
    `--namespace=${namespace}`,
    ...(follow ? ['--follow'] : []),
    ...(tail === undefined ? [] : [`--tail=${tail}`]),
    ...(since === undefined ? [] : [`--since=${since}`]),
  ];
}

/** Prints whole lines, each with a prefix, so that the lines of several containers do not mix. */
class Lines {
  private rest = '';

  public constructor(
    private readonly prefix: string,
    private readonly print: (text: string) => void,
  ) {}

  public add(text: string): void {
    const lines = `${this.rest}${text}`.split('\n');
    this.rest = lines.pop() ?? '';
    if (lines.length > 0) this.print(lines.map((line) => `${this.prefix}${line}\n`).join(''));
  }

  public end(): void {
    if (this.rest !== '') this.print(`${this.prefix}${this.rest}\n`);
    this.rest = '';
  }
}

/** Calls back when nothing is printed for that many seconds; never if no number is given. */
class Limit {
  private isOver = false;
  private timer: NodeJS.Timeout | undefined;

  public constructor(
    private readonly seconds: number | undefined,
    private readonly over: () => void,
  ) {
    this.extend();
  }

  public hasPassed(): boolean {
    return this.isOver;
  }

  public extend(): void {
    this.end();
    if (this.seconds === undefined) return;
    this.timer = setTimeout(() => {
      this.isOver = true;
      this.over();
    }, this.seconds * 1000);
  }

  public end(): void {
    clearTimeout(this.timer);
  }
}
