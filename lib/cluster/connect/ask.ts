import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { askGrpcHealth } from './grpc-health';
import type { Question } from './question';
import type { Reply } from './reply';

/** Asks a program on a port of this machine, for a bounded time. */
export function ask(port: number, question: Question, timeout: number): Promise<Reply> {
  if (question.sort === 'tcp') return askTcp(port, timeout);
  return question.sort === 'grpc' ? askGrpcHealth(port, question.service, timeout) : askHttp(port, question, timeout);
}

/** How long a connection has to stay open to count as taken, in milliseconds: a refusal comes back from the pod in less. */
const QUIET = 1000;

/** A port-forward takes every connection, and closes it if the pod refuses it; then kubectl says so. */
function askTcp(port: number, timeout: number): Promise<Reply> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (answer: string, isWell: boolean): void => {
      socket.destroy();
      resolve({ answer, isWell });
    };
    let isOpen = false;
    socket.setTimeout(timeout * 1000);
    socket.on('timeout', () => {
      end(isOpen ? 'connected' : `no connection within ${timeout} s`, isOpen);
    });
    socket.on('connect', () => {
      isOpen = true;
      socket.setTimeout(QUIET);
    });
    socket.on('data', () => {
      end('connected', true);
    });
    socket.on('end', () => {
      end('closed at once', true);
    });
    socket.on('error', ({ message }) => {
      end(message, false);
    });
  });
}

function askHttp(
  port: number,
  { path, isTls, headers }: Extract<Question, { sort: 'http' }>,
  timeout: number,
): Promise<Reply> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, path, headers, timeout: timeout * 1000 };
    const request = isTls
      ? // As the kubelet does: who asks whether a program is well does not ask who it is.
        httpsRequest({ ...options, rejectUnauthorized: false })
      : httpRequest(options);
    const end = (answer: string, isWell: boolean): void => {
      request.destroy();
      resolve({ answer, isWell });
    };
    request.on('response', ({ statusCode = 0 }) => {
      end(String(statusCode), statusCode >= 200 && statusCode < 400);
    });
    request.on('timeout', () => {
      end(`no answer within ${timeout} s`, false);
    });
    request.on('error', ({ message }) => {
      end(message === 'socket hang up' ? 'closed without an answer' : message, false);
    });
    request.end();
  });
}
