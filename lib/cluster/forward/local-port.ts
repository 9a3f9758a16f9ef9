import { createServer } from 'node:net';

/** Ports of this machine that are given out, each once. */
export class LocalPorts {
  private readonly given = new Set<number>();

  /** The first of some ports that everybody may take and nobody has; `undefined` leaves it to the system. */
  public async take(wanted: readonly number[]): Promise<number | undefined> {
    for (const port of wanted) {
      if (port < FIRST || this.given.has(port)) continue;
      this.given.add(port);
      if (await isFree(port)) return port;
    }
    return undefined;
  }
}

/** Those before it are for root. */
const FIRST = 1024;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
