import { connect } from 'node:http2';
import type { Reply } from './reply';

/** The values of `ServingStatus`, in the order of their numbers. */
const STATES = ['UNKNOWN', 'SERVING', 'NOT_SERVING', 'SERVICE_UNKNOWN'];

/** The gRPC status codes to expect, with their meanings. */
const CODES: Readonly<Record<string, string>> = {
  '5': 'NOT_FOUND: it does not know the service',
  '12': 'UNIMPLEMENTED: it does not serve grpc.health.v1.Health',
  '14': 'UNAVAILABLE',
  '16': 'UNAUTHENTICATED',
};

/**
 * Calls `grpc.health.v1.Health/Check`, as a gRPC probe does.
 *
 * @see https://github.com/grpc/grpc/blob/master/doc/health-checking.md
 */
export function askGrpcHealth(port: number, service: string, timeout: number): Promise<Reply> {
  return new Promise((resolve) => {
    const session = connect(`http://127.0.0.1:${port}`);
    let isDone = false;
    const end = (answer: string, isWell: boolean): void => {
      if (isDone) return;
      isDone = true;
      clearTimeout(limit);
      session.destroy();
      resolve({ answer, isWell });
    };
    const limit = setTimeout(() => {
      end(`no answer within ${timeout} s`, false);
    }, timeout * 1000);
    session.on('error', ({ message }: Error) => {
      end(message, false);
    });
    session.on('close', () => {
      end('closed without an answer', false);
    });

    const stream = session.request({
      ':method': 'POST',
      ':path': '/grpc.health.v1.Health/Check',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const parts: Buffer[] = [];
    let code = '';
    const read = (headers: Readonly<Record<string, unknown>>): void => {
      code = typeof headers['grpc-status'] === 'string' ? headers['grpc-status'] : code;
    };
    stream.on('response', (headers) => {
      read(headers);
      const status = Number(headers[':status']);
      if (status !== 200) end(`HTTP ${status}`, false);
    });
    stream.on('trailers', read);
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('error', ({ message }: Error) => {
      end(message, false);
    });
    stream.on('end', () => {
      if (code !== '' && code !== '0') {
        end(CODES[code] ?? `gRPC status ${code}`, false);
        return;
      }
      const state = stateOf(Buffer.concat(parts));
      end(state ?? 'an answer that is not one of gRPC health', state === 'SERVING');
    });
    stream.end(framed(service));
  });
}

/** The request: an uncompressed gRPC frame with a protobuf message whose field 1 is `service`. */
function framed(service: string): Buffer {
  const name = Buffer.from(service);
  const message = name.length === 0 ? name : Buffer.concat([Buffer.from([0x0a, ...varint(name.length)]), name]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

function varint(number: number): readonly number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...varint(number >> 7)];
}

/** Reads the response, a protobuf message whose field 1 is `status`. An omitted field means the first value. */
function stateOf(frame: Buffer): string | undefined {
  if (frame.length < 5) return undefined;
  const message = frame.subarray(5);
  if (message.length === 0) return STATES[0];
  return message[0] === 0x08 ? STATES[message[1] ?? -1] : undefined;
}
