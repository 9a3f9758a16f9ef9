import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ROOT } from './copies';

/** The cost of a run of a program. */
export interface Cost {
  /** Wall-clock time. */
  readonly seconds: number;
  /** CPU time on all processors, which a busy machine affects less; 0 if the system does not report it. */
  readonly cpu: number;
  /** Peak memory; 0 if the system does not report it. */
  readonly megabytes: number;
  readonly output: string;
}

const EVERY = 20;

/** Runs a program and measures it from outside, so that all programs are measured alike. Ignores its exit code. */
export async function measured(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const start = performance.now();
  const before = childrenCpu();
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  let megabytes = 0;
  const sample = (): void => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
  };
  const timer = setInterval(sample, EVERY);
  const output: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    sample();
    output.push(text);
  });
  await new Promise((done) => child.on('close', done));
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, cpu: childrenCpu() - before, megabytes, output: output.join('') };
}

/** The run with the median CPU time. */
export function middle<Run extends { readonly cpu: number }>(runs: readonly Run[]): Run {
  return [...runs].sort((one, other) => one.cpu - other.cpu)[runs.length >> 1]!;
}

const TICKS = 100;

/** The CPU time of all child processes that have ended so far, in seconds. */
function childrenCpu(): number {
  try {
    // Skip the process name, which may contain spaces. The fields are cutime and cstime.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) / TICKS;
  } catch {
    return 0;
  }
}

function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
