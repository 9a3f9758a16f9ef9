import type { FieldPath } from '../kube/field-path';
import type { Resource } from '../manifest/resource';

/** A place in an object that means a Service, and mostly a port of it. */
export interface ServiceReference {
  /** The object. */
  readonly resource: Resource;
  /** What it is there for, so that each rule takes its own. */
  readonly role: ReferenceRole;
  /** Where the reference stands. */
  readonly path: FieldPath;
  /** The namespace of the Service. */
  readonly namespace: string;
  /** The name of the Service. */
  readonly name: string;
  /** Where the name of the Service stands. */
  readonly namePath: FieldPath;
  /** The port, by number or by name; `undefined` if none is given or it is neither. */
  readonly port: number | string | undefined;
  /** Where the port stands, or would. */
  readonly portPath: FieldPath;
  /** The port that is meant if none is given. */
  readonly defaultPort?: number;
  /** The protocol that the port has to have, if the reference says so. */
  readonly protocol?: 'TCP' | 'UDP';
  /** Whether the port is that of the pods, or the name of a Service port: so OpenShift reads it. */
  readonly meansPodPort?: boolean;
  /** Whether there is nothing where no port is given. */
  readonly needsPort?: boolean;
  /** Whether any port may be taken where none is given and the Service has several. */
  readonly isAnyWithoutPort?: boolean;
  /** Whether nothing is sent to a port that the Service does not list, even if the Service stands for a host outside. */
  readonly needsListedPort?: boolean;
  /** Whether a number in quotes is taken for a name. */
  readonly takesTextForName?: boolean;
  /** Whether it is but a setting for the port, so that nothing breaks without it. */
  readonly isSetting?: boolean;
  /** Whether it looks just like a host outside of the cluster. */
  readonly mayBeHost?: boolean;
}

/** What a reference to a Service is there for. */
export type ReferenceRole = 'ingress' | 'route' | 'webhook' | 'vendor';
