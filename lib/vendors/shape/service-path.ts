/** Where an object means a Service. */
export interface ServicePath {
  /** The object that holds the fields below, or the name itself; `[]` stands for each item of a list. */
  readonly at: string;
  /** The field that says the name; left out if the value at the place is the name. */
  readonly name?: string;
  /** The field of the whole object that says the name. */
  readonly nameOfAll?: string;
  /** How the name is written: plain, as a host name, with the namespace before a slash, or as an address with a port. */
  readonly written?: 'host' | 'namespace/name' | 'address';
  /** The field that says the namespace; without one it is that of the object. */
  readonly namespace?: string;
  /** The field that says the port, of the object at the place. */
  readonly port?: string;
  /** The field that says the port, of the whole object. */
  readonly portOfAll?: string;
  /** The default port, if none is given. */
  readonly defaultPort?: number;
  /** The protocol that the port has to have. */
  readonly protocol?: 'TCP' | 'UDP';
  /** Whether the port is that of the pods, or the name of a Service port. */
  readonly meansPodPort?: boolean;
  /** Whether a reference without a port has no effect. */
  readonly needsPort?: boolean;
  /** Whether any port may be used if none is given and the Service has several. */
  readonly isAnyWithoutPort?: boolean;
  /**
   * Whether a port that the Service does not list gets no traffic, even if the Service is an alias of an external host.
   */
  readonly needsListedPort?: boolean;
  /** Whether a number in quotes is treated as a name. */
  readonly takesTextForName?: boolean;
  /** Whether it is only a setting for the port, so nothing breaks without it. */
  readonly isSetting?: boolean;
  /** A field of the whole object with which it means something other than a Service of Kubernetes. */
  readonly unless?: string;
}

/** Entries of a ConfigMap that each name a Service and its port. */
export interface ServiceEntries {
  /** What such a ConfigMap is called; the group `protocol` says `tcp` or `udp`. */
  readonly configMap: RegExp;
  /** What an entry is called. */
  readonly key: RegExp;
  /** What an entry says; the groups are `namespace`, `name` and `port`. */
  readonly entry: RegExp;
}
