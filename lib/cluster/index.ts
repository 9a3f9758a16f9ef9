// The entry `cdk8s-ports/cluster`: compares the chains that manifests declare with a running cluster.
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

/** The cluster, and what to check. */
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
   * @default the value of `KUBECONFIG`, or `~/.kube/config`
   */
  readonly kubeconfig?: string;
  /**
   * The namespace of objects that do not name one.
   *
   * @default that of the context
   */
  readonly namespace?: string;
  /**
   * Whether to connect to one pod of each chain, through a port-forward.
   *
   * @default false
   */
  readonly connect?: boolean;
  /**
   * How long to wait for each response of the cluster, in seconds.
   *
   * @default 10
   */
  readonly timeout?: number;
  /**
   * The environment variables with which `kubectl` is found and run.
   *
   * @default those of the process
   */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Compares the chains that manifests declare, from clients through Services to container ports, with a running cluster:
 * whether the Services exist with these ports, which endpoints their EndpointSlices have, whether the containers of the
 * pods declare the port, and whether a NetworkPolicy forbids it. It uses the `kubectl` of the user, and changes nothing
 * in the cluster.
 *
 * @param input A chart or an app, manifests, or YAML.
 * @param options The cluster, and what to check.
 * @returns Each chain, and at which step it is broken.
 * @throws {ClusterError} If there is no `kubectl`, or the cluster cannot be queried; the message says what to do.
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
