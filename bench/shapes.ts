/** A module to write an app with: this one, or plain cdk8s-plus, which has no names for target ports. */
export type Module = 'cdk8s-ports' | 'cdk8s-plus-27';

/** How an app is made of pieces, each a workload and its Service. */
export interface Shape {
  /** What a piece is. */
  readonly title: string;
  /** What a piece may cost at most: instantiations, and the time of a check as a multiple of plain cdk8s-plus' by compiler. */
  readonly target: Target;
  /** Other things than usual. */
  readonly differs?: Difference;
}

/** What a piece may cost at most. */
interface Target {
  readonly instantiations: number;
  readonly ratio: Readonly<Record<'5.9' | '7.0', number>>;
}

/** What a piece is besides a Deployment of one container with two ports and a Service that names both. */
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

/** The shapes that are measured, by the name that the command line takes. */
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
