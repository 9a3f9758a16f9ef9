/*
 * How the kinds of a mesh belong together. Paths are called by those who read the object; `[]` stands for each item of a list.
 */

/** Where a route picks a subset of the pods of a host. */
export interface SubsetUses {
  /** Where the destinations stand. */
  readonly at: readonly string[];
  /** The field of a destination with the host. */
  readonly host: string;
  /** The field of a destination with the name of the subset. */
  readonly subset: string;
  /** The kind that defines subsets, for messages. */
  readonly definedBy: string;
}

/** Where the subsets of the pods of a host are defined. */
export interface SubsetDefinitions {
  /** The host. */
  readonly host: string;
  /** The subsets. */
  readonly at: string;
  /** The field of a subset with its name. */
  readonly name: string;
  /** The field of a subset with the labels of its pods. */
  readonly labels: string;
}

/** At which ports a gateway listens, and in which pods. */
export interface GatewayServers {
  /** The labels of its pods. */
  readonly selector: string;
  /** The ports. */
  readonly ports: string;
  /** The hosts, perhaps with the namespace of the routes and a slash before them. */
  readonly hosts: string;
  /** How pods look that are there to be gateways. */
  readonly pods: {
    /** The label that all of them have. */
    readonly label: string;
    /** Their image. */
    readonly image: RegExp;
  };
  /** The kinds that install gateways, as `group/kind`. */
  readonly installers: readonly string[];
}

/** How a route without a port keeps the port that was called. */
export interface KeptPorts {
  /** How the path of a destination ends. */
  readonly destination: string;
  /** The hosts that are called. */
  readonly hosts: string;
  /** The gateways that are called, by name or by namespace and name. */
  readonly gateways: string;
  /** The kind of the gateways, in the group of the route. */
  readonly gateway: string;
  /** The word for no gateway but the pods of the mesh. */
  readonly mesh: string;
}

/** What a platform takes that serves one port of a pod. */
export interface ServedPort {
  /** The names that it knows; they say the protocol. */
  readonly names: readonly string[];
  /** The numbers that the proxy in the pod takes for itself. */
  readonly taken: readonly number[];
}
