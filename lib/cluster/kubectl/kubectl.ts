import { spawn } from 'node:child_process';
import { reason } from '../../manifest/reason';
import { ClusterError } from './cluster-error';
import type { Environment } from './environment';
import { findProgram } from './find-program';

/** What a call of kubectl came to. */
export interface Answer {
  /** What it was asked, as somebody types it. */
  readonly command: string;
  /** Its exit code; `null` if it was ended because it took too long. */
  readonly status: number | null;
  /** What it printed. */
  readonly stdout: string;
  /** What it said besides. */
  readonly stderr: string;
}

/** A call of kubectl that goes on until it is stopped. */
export interface Running {
  /** Settles when it has ended, by itself or because it was stopped. */
  readonly ended: Promise<number | null>;
  /** Ends it. */
  stop(): void;
}

/** Takes what a running call prints, as it comes. */
interface Listener {
  stdout(text: string): void;
  stderr(text: string): void;
}

/** kubectl, as far as it is used: it asks, and changes nothing. */
export interface Kubectl {
  /** How long an answer may take, in seconds. */
  readonly timeout: number;
  /** Calls it and waits for its answer, for a bounded time. */
  run(args: readonly string[]): Promise<Answer>;
  /** Calls it and leaves it running. */
  start(args: readonly string[], listener: Listener): Running;
}

/** Which cluster is asked, in kubectl's own words. */
export interface Connection {
  /** The context of the kubeconfig; the current one if it is left out. */
  readonly context?: string | undefined;
  /** The kubeconfig; that of the variable KUBECONFIG, or `~/.kube/config`, if it is left out. */
  readonly kubeconfig?: string | undefined;
  /** How long each answer may take, in seconds. */
  readonly timeout?: number | undefined;
}

/** Where kubectl is looked for and started. */
export interface Place {
  /** The variables, PATH among them. */
  readonly env: Environment;
  /** The folder that paths begin at. */
  readonly cwd: string;
}

/** How long an answer may take, in seconds, unless somebody says otherwise. */
const TIMEOUT = 10;

const INSTALL = 'install it (https://kubernetes.io/docs/tasks/tools)';

/**
 * The kubectl of the user, which knows their clusters, and how they log in.
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
        // What it starts to log in knows nothing of its own limit.
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
        // It ends at once, unless it hangs.
        setTimeout(() => child.kill('SIGKILL'), GRACE * 1000).unref();
      };
      return { ended, stop };
    },
  };
}

/** How much longer than its own limit kubectl may take, in seconds. */
const GRACE = 3;
