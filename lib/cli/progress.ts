import { count } from '../report/words';
import type { Io } from './io';

const PATIENCE = 700;
const STEP = 100;

/** Runs work that can take long, shows its progress, and removes the progress line even if the work throws. */
export function withProgress<Result>(stderr: Io['stderr'], work: (progress: Progress) => Result): Result {
  const progress = new Progress(stderr);
  try {
    return work(progress);
  } finally {
    progress.clear();
  }
}

/** A progress line, shown only on a terminal, and only once a run takes longer than people wait patiently. */
export class Progress {
  private readonly start = Date.now();
  private last = 0;

  /** Takes the stream to show it on. */
  public constructor(private readonly stderr: Io['stderr']) {}

  /** Shows how many of all files are read. */
  public show(done: number, all: number): void {
    const now = Date.now();
    if (now - this.start < PATIENCE || now - this.last < STEP) return;
    // Checked last: it loads node:tty for a terminal, and most runs end before they need it.
    if (this.stderr.isTTY !== true) return;
    this.last = now;
    this.stderr.write(`\r\u001b[Kreading ${done} of ${count(all, 'file')}`);
  }

  /** Shows that checking has begun. */
  public check(): void {
    if (this.last > 0) this.stderr.write('\r\u001b[Kchecking');
  }

  /** Removes the line. */
  public clear(): void {
    if (this.last > 0) this.stderr.write('\r\u001b[K');
  }
}
