/** An object by its name. */
export interface ChainObject {
  /** Its kind. */
  readonly kind: string;
  /** Its namespace; left out if its kind has none. */
  readonly namespace?: string;
  /** Its name. */
  readonly name: string;
}

/** A step of a chain, as in `targetPort "http"`. */
export interface ChainStep {
  /** Whether it is reached from the step before it; the first step has none. */
  readonly link?: '->' | '-x-';
  /** The step in words. */
  readonly text: string;
}

/** How many endpoints a Service port has in the cluster. */
export interface ChainEndpoints {
  /** How many take traffic. */
  readonly ready: number;
  /** How many there are. */
  readonly total: number;
  /** The ports of the pods that they lead to. */
  readonly ports: readonly number[];
}

/** What came of a connection through a port-forward to one pod. */
export interface ChainConnection {
  /** The pod. */
  readonly pod: string;
  /** Its port. */
  readonly port: number;
  /** What it was asked: `TCP`, `GET /healthz`, `gRPC health`. */
  readonly asked: string;
  /** What it answered, or why it did not. */
  readonly answer: string;
  /** Whether that is an answer of a program that is well. */
  readonly isWell: boolean;
}

/** How a chain is: whole, broken at a step, or not known, because the cluster did not let it be seen. */
export type ChainStatus = 'ok' | 'broken' | 'unknown';

/** A chain that the manifests declare, and what the cluster says of it. */
export interface VerifiedChain {
  /** How it is. */
  readonly status: ChainStatus;
  /** What leads to the Service: an Ingress, a route, a webhook, a monitor, a workload; left out if the chain begins at the Service. */
  readonly from?: ChainObject;
  /** The Service. */
  readonly service: ChainObject;
  /** The port that clients dial, by number, or as what leads to the Service says it; left out if it says none. */
  readonly port?: number | string;
  /** The way, up to where it is broken. */
  readonly steps: readonly ChainStep[];
  /** The broken step in words, or why nothing is known; of a whole chain, what was seen. */
  readonly what: string;
  /** What else is known, such as what may have been meant. */
  readonly hint?: string;
  /** What to do about it, '' if what is wrong says so. */
  readonly remedy: string;
  /** What is worth to know of a chain all the same. */
  readonly notes: readonly string[];
  /** The endpoints, if the Service is there and has the port. */
  readonly endpoints?: ChainEndpoints;
  /** What came of a connection, if one was tried. */
  readonly connection?: ChainConnection;
}

/** What a cluster says of the chains that manifests declare. */
export interface VerifyResult {
  /** The context of the kubeconfig; '' if there is none, as in a pod. */
  readonly context: string;
  /** The version of the cluster, as in `1.34`; left out if it does not say it. */
  readonly kubernetesVersion?: string;
  /** The chains, in the order of the manifests. */
  readonly chains: readonly VerifiedChain[];
  /** How many there are of each. */
  readonly counts: Readonly<Record<ChainStatus, number>>;
}
