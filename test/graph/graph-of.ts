import { Graph } from '../../lib/graph/graph';
import type { GraphOptions } from '../../lib/graph/graph-options';
import { toResource } from '../../lib/manifest/resource';

/** The graph of some objects, which are in namespace `shop` unless they name another one. */
export function graphOf(objects: readonly unknown[], options: GraphOptions = {}): Graph {
  const resources = objects.map((object) => toResource(object)!);
  return new Graph({ resources }, { defaultNamespace: 'shop', ...options });
}

/** A Deployment named web whose pods have the label `app: web`. */
export const deployment = (spec: object): object => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: { template: { metadata: { labels: { app: 'web' } }, spec } },
});

/** A Service named web that selects them. */
export const service = (ports: unknown, spec: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { selector: { app: 'web' }, ports, ...spec },
});

/** An object of any kind. */
export const object = (
  apiVersion: string,
  kind: string,
  name: string,
  rest: object = {},
  metadata: object = {},
): object => ({
  apiVersion,
  kind,
  metadata: { name, ...metadata },
  ...rest,
});

/** A Namespace with labels. */
export const namespace = (name: string, labels: object): object => object('v1', 'Namespace', name, {}, { labels });
