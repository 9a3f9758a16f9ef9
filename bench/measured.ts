import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ROOT } from './copies';

/** What a run of a program has cost. */
export interface Cost {
  readonly seconds: number;
  /** The most memory that it had; 0 where the system does not tell. */
  readonly megabytes: number;
  readonly output: string;
}

const EVERY = 20;

/** Runs a program and measures it from outside, so that all are measured alike. Whatever its exit code is. */
export async function measured(command: string, args: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
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
  return { seconds: (performance.now() - start) / 1000, megabytes, output: output.join('') };
}

/** The run of the middle duration. */
export function middle<Run extends { readonly seconds: number }>(runs: readonly Run[]): Run {
  return [...runs].sort((one, other) => one.seconds - other.seconds)[runs.length >> 1]!;
}

function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
