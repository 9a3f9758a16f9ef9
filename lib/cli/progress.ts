import { count } from '../report/words';
import type { Io } from './io';

const PATIENCE = 700;
const STEP = 100;

/** Does what takes long and shows how far it has got; however it ends, the line is taken away. */
export function withProgress<Result>(stderr: Io['stderr'], work: (progress: Progress) => Result): Result {
  const progress = new Progress(stderr);
  try {
    return work(progress);
  } finally {
    progress.clear();
  }
}

/** Shows how far a run has got, once it takes longer than people wait without asking; on a terminal only. */
export class Progress {
  private readonly start = Date.now();
  private last = 0;

  /** Takes where to show it. */
  public constructor(private readonly stderr: Io['stderr']) {}

  /** Shows that so many of all are done. */
  public show(done: number, all: number): void {
    const now = Date.now();
    if (now - this.start < PATIENCE || now - this.last < STEP) return;
    // Asked last, for most runs are done before: the stream is opened for it.
    if (this.stderr.isTTY !== true) return;
    this.last = now;
    this.stderr.write(`\r\u001b[Kreading ${done} of ${count(all, 'file')}`);
  }

  /** Says that it now checks what was read. */
  public check(): void {
    if (this.last > 0) this.stderr.write('\r\u001b[Kchecking');
  }

  /** Takes the line away. */
  public clear(): void {
    if (this.last > 0) this.stderr.write('\r\u001b[K');
  }
}
