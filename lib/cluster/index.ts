// The running cluster, `cdk8s-ports/cluster`: what the cluster says of the chains that manifests declare.
import { type Received, readReceived } from '../check/read-received';
import { connectTo } from './connect/connect';
import { userKubectl } from './kubectl/kubectl';
import type { VerifyResult } from './verify/result';
import { verifyManifests } from './verify/verify-manifests';

export { ClusterError } from './kubectl/cluster-error';
export type {
  ChainConnection,
  ChainEndpoints,
  ChainObject,
  ChainStatus,
  ChainStep,
  VerifiedChain,
  VerifyResult,
} from './verify/result';

/** Which cluster is asked, and what. */
export interface VerifyOptions {
  /**
   * The context of the kubeconfig.
   *
   * @default the current context
   */
  readonly context?: string;
  /**
   * The kubeconfig.
   *
   * @default what the variable `KUBECONFIG` says, or `~/.kube/config`
   */
  readonly kubeconfig?: string;
  /**
   * The namespace of objects that do not name one.
   *
   * @default that of the context
   */
  readonly namespace?: string;
  /**
   * Whether a connection is tried to one pod of each chain, through a port-forward.
   *
   * @default false
   */
  readonly connect?: boolean;
  /**
   * How long each answer of the cluster may take, in seconds.
   *
   * @default 10
   */
  readonly timeout?: number;
  /**
   * The variables of the environment that `kubectl` is looked for and started with.
   *
   * @default those of the process
   */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Holds the chains that manifests declare, from clients through Services to container ports, against a running cluster: whether the
 * Services exist with these ports, what their EndpointSlices hold, whether the containers of the pods declare the port, and whether a
 * NetworkPolicy forbids it. It asks the `kubectl` of the user, and changes nothing in the cluster.
 *
 * @param input A chart or an app, manifests, or YAML.
 * @param options Which cluster is asked, and what.
 * @returns Each chain, and at which step it is broken.
 * @throws {ClusterError} If there is no `kubectl`, or the cluster cannot be asked; the message says what to do.
 * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/
 * @example
 * ```ts
 * import * as cdk8s from 'cdk8s';
 * import { App } from 'cdk8s-ports';
 * import { ClusterError, verify } from 'cdk8s-ports/cluster';
 *
 * const chart = new cdk8s.Chart(new cdk8s.App(), 'shop', { namespace: 'shop' });
 * const api = new App(chart, 'api', { containers: { web: { image: 'api:1.4', ports: { http: 8080 } } } });
 * api.expose({ http: 80 });
 *
 * verify(chart, { context: 'staging', connect: true }).then(
 *   ({ chains }) => {
 *     for (const { status, what } of chains) if (status !== 'ok') console.error(what);
 *   },
 *   (error: unknown) => {
 *     if (!(error instanceof ClusterError)) throw error;
 *     console.error(error.message);
 *   },
 * );
 * ```
 */
export async function verify(input: unknown, options: VerifyOptions = {}): Promise<VerifyResult> {
  const manifests: Received = readReceived(input);
  const { namespace, connect = false, env = process.env, ...connection } = options;
  const kubectl = userKubectl(connection, { env, cwd: process.cwd() });
  return verifyManifests({ manifests, kubectl, namespace, connect: connect ? connectTo : undefined });
}
