import { createServer } from 'node:net';

/** Hands out ports of this machine, each once. */
export class LocalPorts {
  private readonly given = new Set<number>();

  /** Takes the first of the wanted ports that needs no privileges and is free; `undefined` lets the system choose one. */
  public async take(wanted: readonly number[]): Promise<number | undefined> {
    for (const port of wanted) {
      if (port < FIRST || this.given.has(port)) continue;
      this.given.add(port);
      if (await isFree(port)) return port;
    }
    return undefined;
  }
}

/** Ports below it need root privileges. */
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
