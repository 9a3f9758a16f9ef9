/*
 * How the kinds of a mesh refer to each other. Fields are given by their paths in the object, in which `[]` stands for each item of a list.
 */

/** Where a route refers to a subset of the pods of a host. */
export interface SubsetUses {
  /** The paths of the destinations. */
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

/** Which ports a gateway listens on, and in which pods. */
export interface GatewayServers {
  /** The labels of its pods. */
  readonly selector: string;
  /** The ports. */
  readonly ports: string;
  /** The hosts, perhaps with the namespace of the routes and a slash in front. */
  readonly hosts: string;
  /** How to recognize the pods of gateways. */
  readonly pods: {
    /** The label that all of them have. */
    readonly label: string;
    /** Their image. */
    readonly image: RegExp;
  };
  /** The kinds that install gateways, as `group/kind`. */
  readonly installers: readonly string[];
}

/** How a route without a port keeps the port of a request. */
export interface KeptPorts {
  /** The last field in the path of a destination. */
  readonly destination: string;
  /** The hosts of the requests. */
  readonly hosts: string;
  /** The gateways that receive the requests, by name or by namespace and name. */
  readonly gateways: string;
  /** The kind of the gateways, in the group of the route. */
  readonly gateway: string;
  /** The word that stands for the pods of the mesh instead of a gateway. */
  readonly mesh: string;
}

/** What a platform that serves one port of a pod accepts. */
export interface ServedPort {
  /** The names that it accepts; they set the protocol. */
  readonly names: readonly string[];
  /** The numbers that the proxy in the pod uses itself. */
  readonly taken: readonly number[];
}
