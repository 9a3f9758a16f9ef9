import { perGraph } from '../../lib/graph/per-graph';

test('computes once for each graph, when it is first asked', () => {
  const compute = jest.fn(({ name }: { readonly name: string }) => `of ${name}`);
  const valueOf = perGraph(compute);
  expect(compute).not.toHaveBeenCalled();

  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  expect([valueOf(one), valueOf(other), valueOf(one)]).toEqual(['of one', 'of other', 'of one']);
  expect(compute).toHaveBeenCalledTimes(2);
});

test('remembers that there is nothing, too', () => {
  const compute = jest.fn((): string | undefined => undefined);
  const valueOf = perGraph(compute);
  const graph = {};
  expect([valueOf(graph), valueOf(graph)]).toEqual([undefined, undefined]);
  expect(compute).toHaveBeenCalledTimes(1);
});

test('two of them remember apart', () => {
  const graph = { size: 2 };
  const [double, triple] = [
    perGraph((one: typeof graph) => one.size * 2),
    perGraph((one: typeof graph) => one.size * 3),
  ];
  expect([double(graph), triple(graph)]).toEqual([4, 6]);
});
