import { readSync } from 'node:fs';

const STDIN = 0;
const PAUSE = 10;

/** Reads all bytes of standard input; if it is non-blocking and has no data yet, it tries again. */
export function readStdin(): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.alloc(65_536);
    const length = readSome(chunk);
    if (length === 0) return Buffer.concat(chunks);
    if (length === undefined) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    else chunks.push(chunk.subarray(0, length));
  }
}

/** The number of bytes read; 0 at the end, `undefined` if there are none for now. */
function readSome(chunk: Buffer): number | undefined {
  try {
    return readSync(STDIN, chunk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return undefined;
    // On Windows, the end of a pipe is this error.
    if (code === 'EOF') return 0;
    throw error;
  }
}
