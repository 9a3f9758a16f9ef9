import type { ELK } from 'elkjs/lib/elk-api';

/** elkjs is not installed. */
class ElkMissingError extends Error {
  public override readonly name = 'ElkMissingError';
}

/**
 * Loads elkjs. It is large and needed only for the layout of pictures, so only users who draw them install it.
 *
 * @throws {ElkMissingError} If it is not installed.
 */
export function loadElk(): ELK {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an optional peer
    const Elk = require('elkjs/lib/elk.bundled.js') as new () => ELK;
    return new Elk();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new ElkMissingError(
      'to lay a picture out, install elkjs: npm install --save-dev elkjs; mermaid, dot and json work without it',
    );
  }
}
