import { CEILING, downstreamOf, measureDownstream, ROWS } from '../../bench/downstream';
import { generateApp } from '../../bench/generate';
import { SHAPES, type ShapeName } from '../../bench/shapes';
import { instantiations } from '../instantiations';

/*
 * What the compiler does for a workload and its Service, in instantiations, which repeat exactly. `npm run bench` measures the time as well.
 * A figure is the one that was reached and three hundredths more; who brings it down writes the new one.
 */
const AT_MOST: Readonly<Record<ShapeName, number>> = {
  one: 113,
  nameless: 145,
  two: 148,
  names: 150,
  probe: 213,
  three: 232,
  containers: 215,
  number: 212,
  'node-port': 188,
  'expose-via-service': 156,
  'add-container': 119,
  'app-service': 247,
  'app-expose': 223,
};

const FEW = 20;
const MORE = 40;

describe.each(Object.keys(SHAPES) as ShapeName[])('%s', (shape) => {
  test('costs the compiler no more than it did', () => {
    const ours = perPiece((pieces) => generateApp('cdk8s-ports', pieces, shape));

    expect(ours).toBeLessThanOrEqual(AT_MOST[shape]);
    // A ceiling far above what it costs would hold nothing.
    expect(ours).toBeGreaterThan(AT_MOST[shape] * 0.9);
  });
});

test('a thousand cost no more than the target together with what the first one costs besides', () => {
  const program = (pieces: number): string => generateApp('cdk8s-ports', pieces, 'names');

  const atFirst = instantiations(program(FEW)) - FEW * perPiece(program);

  expect(perPiece(program) + atFirst / 1000).toBeLessThanOrEqual(SHAPES.names.target.instantiations);
});

describe.each(Object.keys(ROWS))('%s', (name) => {
  test('costs the compiler no more than its target', () => {
    const { beside, piece } = ROWS[name]!;

    const cost = perPiece((pieces) => downstreamOf(pieces, (index) => beside(index) + piece(index)));
    const without = perPiece((pieces) => downstreamOf(pieces, beside));

    expect(cost - without).toBeGreaterThan(0);
    expect(cost - without).toBeLessThanOrEqual(CEILING);
  });
});

test('they cost no more with TypeScript 7.0, which counts in its own way', () => {
  const measured = measureDownstream('7.0');

  expect(measured.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(ROWS)));
  expect(measured.filter(({ instantiations }) => !(instantiations > 0))).toEqual([]);
  expect(measured.filter(({ instantiations, ceiling }) => instantiations > ceiling)).toEqual([]);
});

/** The instantiations for each further piece of a program. */
function perPiece(program: (pieces: number) => string): number {
  return (instantiations(program(MORE)) - instantiations(program(FEW))) / (MORE - FEW);
}
