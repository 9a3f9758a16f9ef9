import { ClusterError } from '../kubectl/cluster-error';
import { lastLine } from '../kubectl/failures';
import type { Kubectl } from '../kubectl/kubectl';

/** A port of a pod. */
export interface PodAddress {
  readonly namespace: string;
  readonly pod: string;
  readonly port: number;
}

/** An open port-forward. */
export interface PortForward {
  /** The port on this machine. */
  readonly local: number;
  /** Resolves when it ends, with the last line that kubectl printed. */
  readonly ended: Promise<string>;
  /** Resolves when a connection cannot be forwarded to the pod, with the reason that kubectl prints. */
  readonly failed: Promise<string>;
  stop(): void;
}

const FORWARDING = /Forwarding from 127\.0\.0\.1:(\d+) -> \d+/;
const CANNOT_CARRY = /error forwarding port \d+ to pod [^,]*, (?:uid : )?(.*?)"?$/m;

/**
 * Opens a port-forward to a pod, on any free port of this machine unless one is given.
 *
 * @throws {ClusterError} If it is not open in time.
 */
export async function openForward(kubectl: Kubectl, address: PodAddress, local?: number): Promise<PortForward> {
  const { namespace, pod, port } = address;
  const ports = `${local ?? ''}:${port}`;
  const args = ['port-forward', `pod/${pod}`, ports, `--namespace=${namespace}`, '--address=127.0.0.1'];
  let [out, err] = ['', ''];
  let opened: (local: number) => void = () => undefined;
  let carryFailed: (said: string) => void = () => undefined;
  const open = new Promise<number>((resolve) => (opened = resolve));
  const failed = new Promise<string>((resolve) => (carryFailed = resolve));
  const running = kubectl.start(args, {
    stdout: (text) => {
      out += text;
      const [, found] = FORWARDING.exec(out) ?? [];
      if (found !== undefined) opened(Number(found));
    },
    stderr: (text) => {
      err += text;
      const [, said] = CANNOT_CARRY.exec(err) ?? [];
      if (said !== undefined) carryFailed(said.trim());
    },
  });
  const ended = running.ended.then(() => lastLine(err));
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    limit = setTimeout(() => {
      resolve('late');
    }, kubectl.timeout * 1000);
  });
  const first = await Promise.race([open, ended, late]);
  clearTimeout(limit);
  if (typeof first === 'number') {
    return {
      local: first,
      ended,
      failed,
      stop: () => {
        running.stop();
      },
    };
  }
  running.stop();
  throw new ClusterError(
    first === 'late'
      ? `the port-forward to ${namespace}/${pod}:${port} is not open after ${kubectl.timeout} s`
      : `no port-forward to ${namespace}/${pod}:${port}: ${forwardFailure(first)}`,
  );
}

function forwardFailure(said: string): string {
  if (/is forbidden|Forbidden/.test(said)) return `${said}; ask for a Role with create on pods/portforward`;
  if (said.includes('unable to listen on any of the requested ports'))
    return 'the port of this machine is taken; name another one';
  return said === '' ? 'kubectl has ended without a word' : said;
}
