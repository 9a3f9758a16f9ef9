import type * as kplus from '../../kplus/cdk8s-plus';
import type { UrlOptions } from '../endpoint/endpoint';

/** The URL that an environment variable holds. */
export interface ConnectedUrl extends UrlOptions {
  /**
   * The path, beginning with `/`.
   *
   * @default - none
   */
  readonly path?: string;
}

/** Options of `connect()`. */
export interface ConnectOptions<Container = string> {
  /**
   * The environment variables that say where the endpoint is: the name of one for the URL, as in `'API_URL'`, or what each holds, as in
   * `{ API_HOST: 'host', API_PORT: 'port', API_URL: { path: '/v1' } }`. Of a port that is not TCP, a name alone holds host and port.
   *
   * @default - none
   */
  readonly env?: string | Readonly<Record<string, 'url' | 'host' | 'port' | 'hostAndPort' | ConnectedUrl>>;

  /**
   * The container that has the variables.
   *
   * @default - all containers but the init containers
   */
  readonly container?: Container | kplus.Container;

  /**
   * Whether a NetworkPolicy of the workload lets its pods call the endpoint. It forbids them what it does not allow.
   *
   * @default true
   */
  readonly egress?: boolean;

  /**
   * Whether a NetworkPolicy of the pods behind the endpoint lets this workload in. It keeps everybody out that it does not name.
   *
   * @default true
   */
  readonly ingress?: boolean;

  /**
   * Whether the policy of the workload lets its pods ask for addresses: the pods `k8s-app: kube-dns` in the namespace `kube-system`, on
   * port 53 over UDP and TCP; or other DNS servers, as in `NetworkPolicyIpBlock.ipv4(chart, 'dns', '169.254.20.10/32')`.
   *
   * @default true
   */
  readonly dns?: boolean | kplus.INetworkPolicyPeer;

  /**
   * The port of the pods, where the Service lives elsewhere and its port is another number.
   *
   * @default - the port of the Service
   */
  readonly podPort?: string | number;
}
