/** Where an object refers to a Service. */
export interface ServicePath {
  /** The path of the object with the fields below, or of the name itself; `[]` stands for each item of a list. */
  readonly at: string;
  /** The field with the name; omitted if the value at the path is the name. */
  readonly name?: string;
  /** The field of the whole object with the name. */
  readonly nameOfAll?: string;
  /** The format of the name: plain, a host name, with the namespace and a slash in front, or an address with a port. */
  readonly written?: 'host' | 'namespace/name' | 'address';
  /** The field with the namespace; without one, it is that of the object. */
  readonly namespace?: string;
  /** The field with the port, in the object at the path. */
  readonly port?: string;
  /** The field with the port, in the whole object. */
  readonly portOfAll?: string;
  /** The default port, if none is given. */
  readonly defaultPort?: number;
  /** The protocol that the port must have. */
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
  /** Whether it takes only the name of a port, although it may look like a number. */
  readonly takesNamesOnly?: boolean;
  /** Whether the field `kind` beside it is that of another object. */
  readonly ignoresKind?: boolean;
  /** Whether it is only a setting for the port, so nothing breaks without it. */
  readonly isSetting?: boolean;
  /** A field of the whole object that makes it refer to something other than a Kubernetes Service. */
  readonly unless?: string;
}

/** Entries of a ConfigMap that each name a Service and its port. */
export interface ServiceEntries {
  /** The name of such a ConfigMap; the group `protocol` is `tcp` or `udp`. */
  readonly configMap: RegExp;
  /** The key of an entry. */
  readonly key: RegExp;
  /** The value of an entry; the groups are `namespace`, `name` and `port`. */
  readonly entry: RegExp;
}
