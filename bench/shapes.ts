/** The module that an app imports: this one, or plain cdk8s-plus, in which target ports have no names. */
export type Module = 'cdk8s-ports' | 'cdk8s-plus-27';

/** The shape of an app's pieces, each a workload and its Service. */
export interface Shape {
  /** What a piece consists of. */
  readonly title: string;
  /** The maximum cost of a piece: instantiations, and for each compiler the check time as a multiple of that of plain cdk8s-plus. */
  readonly target: Target;
  /** How a piece differs from the usual one. */
  readonly differs?: Difference;
}

/** The maximum cost of a piece. */
interface Target {
  readonly instantiations: number;
  readonly ratio: Readonly<Record<'5.9' | '7.0', number>>;
}

/** How a piece differs from a Deployment of one container with two ports, and a Service that names both. */
export type Difference =
  | 'one port'
  | 'no names'
  | 'names'
  | 'probe'
  | 'three ports'
  | 'two containers'
  | 'numeric target'
  | 'node port'
  | 'exposeViaService'
  | 'addContainer'
  | 'App and Service'
  | 'App and expose';

const SIMPLE: Target = { instantiations: 150, ratio: { '5.9': 2.6, '7.0': 4 } };
const LARGER: Target = { instantiations: 250, ratio: { '5.9': 3, '7.0': 4.5 } };

/** The shapes to measure, by their names on the command line. */
export const SHAPES = {
  one: { title: 'one port', target: SIMPLE, differs: 'one port' },
  nameless: { title: 'one port without a name', target: SIMPLE, differs: 'no names' },
  two: { title: 'two ports, one UDP', target: SIMPLE },
  names: { title: 'two ports, no two names alike', target: SIMPLE, differs: 'names' },
  probe: { title: 'with a probe', target: LARGER, differs: 'probe' },
  three: { title: 'three ports', target: LARGER, differs: 'three ports' },
  containers: { title: 'two containers', target: LARGER, differs: 'two containers' },
  number: { title: 'numeric targets', target: LARGER, differs: 'numeric target' },
  'node-port': { title: 'NodePort', target: LARGER, differs: 'node port' },
  'expose-via-service': { title: 'exposeViaService', target: LARGER, differs: 'exposeViaService' },
  'add-container': { title: 'addContainer', target: LARGER, differs: 'addContainer' },
  'app-service': { title: 'App and Service', target: LARGER, differs: 'App and Service' },
  'app-expose': { title: 'App and expose', target: LARGER, differs: 'App and expose' },
} as const satisfies Readonly<Record<string, Shape>>;

/** A shape that {@link SHAPES} lists. */
export type ShapeName = keyof typeof SHAPES;
