/** An object by its name. */
export interface ChainObject {
  /** Its kind. */
  readonly kind: string;
  /** Its namespace; omitted for cluster-scoped kinds. */
  readonly namespace?: string;
  /** Its name. */
  readonly name: string;
}

/** A step of a chain, as in `targetPort "http"`. */
export interface ChainStep {
  /** Whether it can be reached from the previous step; the first step has none. */
  readonly link?: '->' | '-x-';
  /** The step in words. */
  readonly text: string;
}

/** The endpoints of a Service port in the cluster. */
export interface ChainEndpoints {
  /** The number of ready endpoints. */
  readonly ready: number;
  /** The number of endpoints. */
  readonly total: number;
  /** The ports of the pods that they lead to. */
  readonly ports: readonly number[];
}

/** The result of a connection through a port-forward to one pod. */
export interface ChainConnection {
  /** The pod. */
  readonly pod: string;
  /** Its port. */
  readonly port: number;
  /** The request: `TCP`, `GET /healthz`, `gRPC health`. */
  readonly asked: string;
  /** The answer, or why there was none. */
  readonly answer: string;
  /** Whether the answer is that of a healthy program. */
  readonly isWell: boolean;
}

/** The status of a chain: ok, broken at a step, or unknown because the cluster denied a request. */
export type ChainStatus = 'ok' | 'broken' | 'unknown';

/** A chain that the manifests declare, and its status in the cluster. */
export interface VerifiedChain {
  /** The status. */
  readonly status: ChainStatus;
  /**
   * What leads to the Service: an Ingress, a route, a webhook, a monitor or a workload; omitted if the chain starts at
   * the Service.
   */
  readonly from?: ChainObject;
  /** The Service. */
  readonly service: ChainObject;
  /** The port that clients dial, by number, or as written in the reference to the Service; omitted if there is none. */
  readonly port?: number | string;
  /** The steps, up to the broken one. */
  readonly steps: readonly ChainStep[];
  /** The broken step in words, or why the status is unknown; if the chain is ok, what was seen. */
  readonly what: string;
  /** Further information, such as what may be meant. */
  readonly hint?: string;
  /** What to do about it; '' if `what` says it. */
  readonly remedy: string;
  /** Notes that do not affect the status. */
  readonly notes: readonly string[];
  /** The endpoints, if the Service exists and has the port. */
  readonly endpoints?: ChainEndpoints;
  /** The result of a connection, if one was tried. */
  readonly connection?: ChainConnection;
}

/** The chains that manifests declare, and their status in the cluster. */
export interface VerifyResult {
  /** The context of the kubeconfig; '' if there is none, as in a pod. */
  readonly context: string;
  /** The version of the cluster, as in `1.34`; omitted if it is not known. */
  readonly kubernetesVersion?: string;
  /** The chains, in the order of the manifests. */
  readonly chains: readonly VerifiedChain[];
  /** The number of chains with each status. */
  readonly counts: Readonly<Record<ChainStatus, number>>;
}
