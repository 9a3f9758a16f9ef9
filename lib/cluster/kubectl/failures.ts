import { ClusterError } from './cluster-error';
import type { Answer } from './kubectl';

/** A reason why kubectl fails. */
interface Failure {
  /** Matches kubectl's message. */
  readonly said: RegExp;
  /** What it means. */
  readonly means: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Known failures of kubectl, with what to do; the first that matches applies. */
const FAILURES: readonly Failure[] = [
  {
    said: /context was not found for specified context: (\S+)|cannot locate context (\S+)|context "([^"]+)" does not exist/,
    means: 'the kubeconfig has no such context',
    remedy: 'kubectl config get-contexts lists those that there are',
  },
  {
    said: /localhost:8080 was refused|current-context must exist/,
    means: 'kubectl knows no cluster',
    remedy:
      'set KUBECONFIG, or pass --kubeconfig FILE or --context NAME; kubectl config current-context says which one it uses',
  },
  {
    said: /stat .*: no such file or directory|error loading config file/,
    means: 'the kubeconfig cannot be read',
    remedy: 'correct --kubeconfig or KUBECONFIG',
  },
  {
    said: /getting credentials: exec|exec plugin|executable \S+ (not found|failed)/,
    means: 'the program that logs you in has failed',
    remedy: 'log in to the cluster as its provider says, and try kubectl get pods',
  },
  {
    said: /Unauthorized|must be logged in|provide credentials|Token has been invalidated|token is expired/i,
    means: 'the cluster does not accept your credentials',
    remedy: 'log in to the cluster again, and try kubectl get pods',
  },
  {
    said: /is forbidden|\bForbidden\b/,
    means: 'you may not ask that',
    remedy: 'ask for a Role with the verbs get and list',
  },
  {
    said: /x509|certificate/,
    means: "the cluster's certificate is not trusted",
    remedy: 'compare the server and the certificate authority of the kubeconfig',
  },
  {
    said: /was refused|no such host|no route to host|i\/o timeout|timed? ?out|deadline exceeded|Unable to connect|handshake|connection reset|\bEOF\b/i,
    means: 'the cluster cannot be reached',
    remedy: 'see that it runs, and that this machine reaches it (VPN, proxy, --context)',
  },
];

/** Whether the cluster denied the request. */
export function isForbidden({ stderr }: Answer): boolean {
  return /\(Forbidden\)|is forbidden/.test(stderr);
}

/** Whether the cluster has no such kind. */
export function isUnknownKind({ stderr }: Answer): boolean {
  return /the server doesn't have a resource type|no matches for kind|could not find the requested resource/.test(
    stderr,
  );
}

/** The error for a failed call, in two lines at most: what it means and what to do, then kubectl's own message. */
export function failureOf({ command, status, stderr }: Answer, timeout: number): ClusterError {
  if (status === null) {
    return new ClusterError(
      `the cluster gave no answer within ${timeout} s to ${command}; see that it runs, or allow more with --timeout`,
    );
  }
  const said = lastLine(stderr);
  const failure = FAILURES.find((one) => one.said.test(stderr));
  const head = failure === undefined ? 'kubectl has failed' : `${failure.means}; ${failure.remedy}`;
  return new ClusterError(`${head}\n${command}: ${said === '' ? `exit code ${status}` : said}`);
}

/** The line with the error: the lines before it are warnings and log messages. */
export function lastLine(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.filter((line) => !/^[WE]\d{4} /.test(line)).at(-1) ?? lines.at(-1) ?? '';
}
