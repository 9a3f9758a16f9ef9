import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { askGrpcHealth } from './grpc-health';
import type { Question } from './question';
import type { Reply } from './reply';

/** Queries a program on a port of this machine, within a time limit. */
export function ask(port: number, question: Question, timeout: number): Promise<Reply> {
  if (question.sort === 'tcp') return askTcp(port, timeout);
  return question.sort === 'grpc' ? askGrpcHealth(port, question.service, timeout) : askHttp(port, question, timeout);
}

/** How many milliseconds a connection must stay open to count as accepted: if the pod refuses it, kubectl closes it sooner. */
const QUIET = 1000;

/** Tries a TCP connection. A port-forward accepts every connection; if the pod refuses it, kubectl prints so and closes it. */
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
      ? // The kubelet does not verify certificates of HTTPS probes either: a health check is not about identity.
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
