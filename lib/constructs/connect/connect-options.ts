import type * as kplus from '../../kplus/cdk8s-plus';
import type { UrlOptions } from '../endpoint/endpoint';

/** The URL that an environment variable holds. */
export interface ConnectedUrl extends UrlOptions {
  /**
   * The path, starting with `/`.
   *
   * @default - none
   */
  readonly path?: string;
}

/** Options of `connect()`. */
export interface ConnectOptions<Container = string> {
  /**
   * The environment variables that hold the address of the endpoint: the name of one for the URL, as in `'API_URL'`, or
   * a map of variables, as in `{ API_HOST: 'host', API_PORT: 'port', API_URL: { path: '/v1' } }`. For a port that is
   * not TCP, the single variable holds host and port.
   *
   * @default - none
   */
  readonly env?: string | Readonly<Record<string, 'url' | 'host' | 'port' | 'hostAndPort' | ConnectedUrl>>;

  /**
   * The container that gets the variables.
   *
   * @default - all containers except init containers
   */
  readonly container?: Container | kplus.Container;

  /**
   * Whether to write a NetworkPolicy that lets the workload's pods call the endpoint. It forbids everything that it
   * does not allow.
   *
   * @default true
   */
  readonly egress?: boolean;

  /**
   * Whether to write a NetworkPolicy that lets this workload call the pods behind the endpoint. It forbids all callers
   * that it does not name.
   *
   * @default true
   */
  readonly ingress?: boolean;

  /**
   * Whether the policy of the workload allows DNS: the pods labelled `k8s-app: kube-dns` in the namespace
   * `kube-system`, on port 53, UDP and TCP; or other DNS servers, as in
   * `NetworkPolicyIpBlock.ipv4(chart, 'dns', '169.254.20.10/32')`.
   *
   * @default true
   */
  readonly dns?: boolean | kplus.INetworkPolicyPeer;

  /**
   * The port of the pods, if another program creates the Service and its port has another number.
   *
   * @default - the port of the Service
   */
  readonly podPort?: string | number;
}
