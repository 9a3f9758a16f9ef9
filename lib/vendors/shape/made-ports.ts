/** The ports of Services that are created from an object and the containers of a workload. Fields are paths in the object. */
export interface MadePorts {
  /** The field with the number of the port that the object sets itself. */
  readonly port: string;
  /** The field with its name. */
  readonly name: string;
  /** Its name if the object sets none. */
  readonly defaultName: string;
  /** The field with its target port; without one, the target is the number of the port itself. */
  readonly target: string;
  /** The field that is true if the ports of the containers are added. */
  readonly adds: string;
  /** The field with the name of the workload that has these containers. */
  readonly of: string;
  /** The containers whose ports are never added. */
  readonly except: readonly string[];
}
