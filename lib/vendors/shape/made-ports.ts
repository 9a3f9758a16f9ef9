/** The ports of the Services that are made of an object and of the containers of a workload. Paths are called by those who read the object. */
export interface MadePorts {
  /** The number of the port that the object says itself. */
  readonly port: string;
  /** Its name. */
  readonly name: string;
  /** Its name if the object says none. */
  readonly defaultName: string;
  /** Its port of the pods, the number of the port itself if there is none. */
  readonly target: string;
  /** The field that is true if the ports of the containers are added. */
  readonly adds: string;
  /** The name of the workload whose containers they are. */
  readonly of: string;
  /** The containers whose ports are never added. */
  readonly except: readonly string[];
}
