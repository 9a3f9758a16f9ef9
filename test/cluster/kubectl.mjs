#!/usr/bin/env node
// Stands in for kubectl: answers what the real one has answered (KUBECTL_RECORDING), or calls the real one (KUBECTL_REAL) and keeps what it
// answers in a folder (KUBECTL_RECORD). Port-forwards lead to FORWARD_TO on loopback. Every call is a line of KUBECTL_LOG.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';

const args = process.argv.slice(2);
const { KUBECTL_LOG, KUBECTL_REAL, KUBECTL_RECORD, KUBECTL_RECORDING, KUBECTL_GONE, FORWARD_TO } = process.env;
if (KUBECTL_LOG) appendFileSync(KUBECTL_LOG, `${args.join(' ')}\n`);

/** A call, without what is not about the question. */
const key = args.filter((arg) => !/^--request-timeout=/.test(arg)).join(' ');

if (KUBECTL_REAL) callReal();
else if (args[0] === 'port-forward') forward();
else if (args[0] === 'wait') waitUntilGone();
else answer();

function callReal() {
  const isShort = !['port-forward', 'wait'].includes(args[0]);
  const child = spawn(KUBECTL_REAL, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal));
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].on('data', (data) => {
      said[stream] += data;
      process[stream].write(data);
    });
  }
  child.on('close', (status) => {
    if (isShort && KUBECTL_RECORD) {
      const file = `${createHash('sha1').update(key).digest('hex')}.json`;
      writeFileSync(join(KUBECTL_RECORD, file), JSON.stringify({ key, status, ...said, stdout: compact(said.stdout) }));
    }
    process.exitCode = status ?? 1;
  });
}

/** JSON in one line: it is long. */
function compact(text) {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

function answer() {
  const known = JSON.parse(readFileSync(KUBECTL_RECORDING, 'utf8'))[key];
  if (known === undefined) {
    process.stderr.write(`the stand-in for kubectl was never asked: ${key}\n`);
    process.exitCode = 99;
    return;
  }
  process.stdout.write(known.stdout);
  process.stderr.write(known.stderr);
  process.exitCode = known.status;
}

function forward() {
  const [, pod, ports] = args;
  const [wanted, port] = ports.split(':');
  const server = createServer((socket) => {
    const there = connect({ host: '127.0.0.1', port: Number(FORWARD_TO) });
    socket.on('error', () => there.destroy());
    there.on('error', () => {
      // As kubectl 1.32 says it.
      process.stderr.write(
        `E0101 00:00:00.000000       1 portforward.go:424] "Unhandled Error" err="an error occurred forwarding ${server.address().port} -> ${port}: error forwarding port ${port} to ${pod.replace('/', ' ')}/default, uid : failed to dial 127.0.0.1:${FORWARD_TO}: dial tcp 127.0.0.1:${FORWARD_TO}: connect: connection refused"\nerror: lost connection to pod\n`,
      );
      socket.destroy();
      process.exit(1);
    });
    socket.pipe(there).pipe(socket);
  });
  server.on('error', () => {
    process.stderr.write(`error: unable to listen on any of the requested ports: [{${wanted} ${port}}]\n`);
    process.exitCode = 1;
  });
  server.listen(Number(wanted), '127.0.0.1', () => {
    process.stdout.write(`Forwarding from 127.0.0.1:${server.address().port} -> ${port}\n`);
  });
}

function waitUntilGone() {
  const [, , pod] = args;
  const isGone = () => existsSync(KUBECTL_GONE) && readFileSync(KUBECTL_GONE, 'utf8') === pod;
  const timer = setInterval(() => {
    if (!isGone()) return;
    writeFileSync(KUBECTL_GONE, '');
    clearInterval(timer);
  }, 50);
}
