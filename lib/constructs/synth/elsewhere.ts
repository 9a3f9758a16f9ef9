import type { IConstruct } from 'constructs';

// A symbol and not a WeakMap: two copies of this package in one app must see each other's objects.
const ELSEWHERE = Symbol.for('cdk8s-ports.elsewhere');

type Root = object & { [ELSEWHERE]?: string[] };

/** Tells the check at synth about an object that another program creates. */
export function noteElsewhere(construct: IConstruct, kind: string, namespace: string | undefined, name: string): void {
  const root = construct.node.root as Root;
  const object = [kind, ...(namespace === undefined ? [] : [namespace]), name].join('/');
  if (root[ELSEWHERE] === undefined) Object.defineProperty(root, ELSEWHERE, { value: [] });
  root[ELSEWHERE]?.push(object);
}

/** The objects that other programs create, as in `Service/data/postgres`. */
export function elsewhere(root: object): readonly string[] {
  return (root as Root)[ELSEWHERE] ?? [];
}
