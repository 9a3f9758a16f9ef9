import { readSync } from 'node:fs';

const STDIN = 0;
const PAUSE = 10;

/** Reads the bytes of the standard input to its end; one that does not wait for its writer is asked again. */
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

/** How much was read, 0 at the end, `undefined` if there is nothing for now. */
function readSome(chunk: Buffer): number | undefined {
  try {
    return readSync(STDIN, chunk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return undefined;
    // How a pipe ends on Windows.
    if (code === 'EOF') return 0;
    throw error;
  }
}
