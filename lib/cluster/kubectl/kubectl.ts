import { spawn } from 'node:child_process';
import { reason } from '../../manifest/reason';
import { ClusterError } from './cluster-error';
import type { Environment } from './environment';
import { findProgram } from './find-program';

/** The result of a kubectl call. */
export interface Answer {
  /** The command line, as one would type it. */
  readonly command: string;
  /** The exit code; `null` if it took too long and was killed. */
  readonly status: number | null;
  /** Its standard output. */
  readonly stdout: string;
  /** Its standard error. */
  readonly stderr: string;
}

/** A kubectl call that runs until it is stopped. */
export interface Running {
  /** Resolves when it has ended, by itself or because it was stopped. */
  readonly ended: Promise<number | null>;
  /** Ends it. */
  stop(): void;
}

/** Receives the output of a running call. */
interface Listener {
  stdout(text: string): void;
  stderr(text: string): void;
}

/** kubectl, for requests that change nothing in the cluster. */
export interface Kubectl {
  /** How long an answer may take, in seconds. */
  readonly timeout: number;
  /** Calls it and waits for its answer, within a time limit. */
  run(args: readonly string[]): Promise<Answer>;
  /** Calls it and leaves it running. */
  start(args: readonly string[], listener: Listener): Running;
}

/** Which cluster to query, as options of kubectl. */
export interface Connection {
  /** The context of the kubeconfig; the current one if omitted. */
  readonly context?: string | undefined;
  /** The kubeconfig; that of the variable KUBECONFIG, or `~/.kube/config`, if omitted. */
  readonly kubeconfig?: string | undefined;
  /** How long each answer may take, in seconds. */
  readonly timeout?: number | undefined;
}

/** Where to find and start kubectl. */
export interface Place {
  /** The environment variables, including PATH. */
  readonly env: Environment;
  /** The folder that paths are relative to. */
  readonly cwd: string;
}

/** The default for how long an answer may take, in seconds. */
const TIMEOUT = 10;

const INSTALL = 'install it (https://kubernetes.io/docs/tasks/tools)';

/**
 * The user's kubectl, which knows their clusters and how to log in.
 *
 * @throws {ClusterError} If there is none.
 */
export function userKubectl(connection: Connection, { env, cwd }: Place): Kubectl {
  const path = findProgram('kubectl', env);
  if (path === undefined) {
    throw new ClusterError(`there is no 'kubectl' on the PATH, and the cluster is asked by it; ${INSTALL}`);
  }
  const { context, kubeconfig, timeout = TIMEOUT } = connection;
  const which = [
    ...(context === undefined ? [] : [`--context=${context}`]),
    ...(kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`]),
  ];
  const options = { cwd, env: { ...env }, windowsHide: true };
  return {
    timeout,
    run: (args) =>
      new Promise((resolve, reject) => {
        const all = [...args, ...which];
        const child = spawn(path, [...all, `--request-timeout=${timeout}s`], {
          ...options,
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        const printed = { stdout: '', stderr: '' };
        for (const stream of ['stdout', 'stderr'] as const) {
          child[stream].setEncoding('utf8').on('data', (text: string) => (printed[stream] += text));
        }
        // A credential plugin that kubectl starts to log in does not know --request-timeout.
        const limit = setTimeout(() => child.kill('SIGKILL'), (timeout + GRACE) * 1000);
        child.on('error', (error) => {
          clearTimeout(limit);
          reject(new ClusterError(`${path} cannot be started: ${reason(error)}`));
        });
        child.on('close', (status) => {
          clearTimeout(limit);
          resolve({ command: ['kubectl', ...all].join(' '), status, ...printed });
        });
      }),
    start: (args, listener) => {
      const child = spawn(path, [...args, ...which], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of ['stdout', 'stderr'] as const) {
        child[stream].setEncoding('utf8').on('data', (text: string) => {
          listener[stream](text);
        });
      }
      const ended = new Promise<number | null>((resolve) => {
        child.on('error', (error) => {
          listener.stderr(`${path} cannot be started: ${reason(error)}\n`);
          resolve(null);
        });
        child.on('close', resolve);
      });
      const stop = (): void => {
        child.kill();
        // Normally it ends at once, but it may hang.
        setTimeout(() => child.kill('SIGKILL'), GRACE * 1000).unref();
      };
      return { ended, stop };
    },
  };
}

/** How much longer than its own limit kubectl may take, in seconds. */
const GRACE = 3;
