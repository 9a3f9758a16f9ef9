import { createServer as createHttp } from 'node:http';
import { createServer as createHttp2 } from 'node:http2';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** Answers for every pod, over HTTP and gRPC, on one port: all port-forwards of kwok lead to a single address. */
export interface PodServer {
  readonly port: number;
  /** The requests so far, in words. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Starts a server that stands for all pods. `state` is its health status over gRPC. */
export async function servePods(port = 0, { status = 200, state = 1, grpcStatus = '0' } = {}): Promise<PodServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const http = createHttp((request, response) => {
    asked.push(`${request.method!} ${request.url!}`);
    response.statusCode = status;
    response.end();
  });
  const http2 = createHttp2();
  http2.on('stream', (stream, headers) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      asked.push(`gRPC ${headers[':path']!} ${Buffer.concat(parts).toString('hex')}`);
      stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
      stream.on('wantTrailers', () => {
        stream.sendTrailers({ 'grpc-status': grpcStatus });
      });
      stream.end(grpcStatus === '0' ? Buffer.from([0, 0, 0, 0, 2, 0x08, state]) : undefined);
    });
  });
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('readable', () => {
      const first = socket.read() as Buffer | null;
      if (first === null) return;
      socket.unshift(first);
      (first.toString('latin1').startsWith('PRI') ? http2 : http).emit('connection', socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}
