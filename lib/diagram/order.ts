import type { DiagramEdge } from './diagram';

/** Groups the rows by container, in the order in which the containers first occur. */
export function byContainer<Row extends { readonly container?: string }>(rows: readonly Row[]): readonly Row[] {
  const containers = [...new Set(rows.map(({ container }) => container))];
  const order = (row: Row): number => (row.container === undefined ? Infinity : containers.indexOf(row.container));
  return rows
    .map((row, index) => ({ row, index }))
    .sort((one, other) => {
      const [a, b] = [order(one.row), order(other.row)];
      return a === b ? one.index - other.index : a - b;
    })
    .map(({ row }) => row);
}

/** Sorts the edges by their ends, and numbers them in that order. */
export function inOrder(edges: readonly DiagramEdge[]): readonly DiagramEdge[] {
  const number = (id: string): string => id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  const key = ({ from, fromRow = '', to, toRow = '', kind, text }: DiagramEdge): string =>
    [number(from), number(fromRow), number(to), number(toRow), kind, text].join(' ');
  const sorted = [...edges].sort((one, other) => compareText(key(one), key(other)));
  return sorted.map((edge, index) => ({ ...edge, id: `e${index}` }));
}

/** Compares two texts by code units, which unlike a locale gives the same order everywhere. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
