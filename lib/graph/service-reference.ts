import type { FieldPath } from '../kube/field-path';
import type { Resource } from '../manifest/resource';

/** A reference in an object to a Service and, usually, one of its ports. */
export interface ServiceReference {
  /** The object. */
  readonly resource: Resource;
  /** Its role, so each rule handles its own references. */
  readonly role: ReferenceRole;
  /** The path of the reference. */
  readonly path: FieldPath;
  /** The namespace of the Service. */
  readonly namespace: string;
  /** The name of the Service. */
  readonly name: string;
  /** The path of the Service's name. */
  readonly namePath: FieldPath;
  /** The port, by number or by name; `undefined` if none is given, or it is neither. */
  readonly port: number | string | undefined;
  /** The path of the port, even if it is missing. */
  readonly portPath: FieldPath;
  /** The default port, if none is given. */
  readonly defaultPort?: number;
  /** The protocol that the port must have, if the reference specifies one. */
  readonly protocol?: 'TCP' | 'UDP';
  /** Whether the port is that of the pods, or the name of a Service port, as in OpenShift Routes. */
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
  /** Whether it is only a setting for the port, so nothing breaks without it. */
  readonly isSetting?: boolean;
  /** Whether it could also be a host outside the cluster. */
  readonly mayBeHost?: boolean;
}

/** The role of a reference to a Service. */
export type ReferenceRole = 'ingress' | 'route' | 'webhook' | 'vendor';
