import { check } from '../../lib/check/check';
import type { CheckOptions } from '../../lib/check/options';
import { parseAll } from '../../lib/manifest/read-manifests';

/** An object of a manifest. */
export type Manifest = Readonly<Record<string, unknown>>;

/** A port of a container. */
export interface Port {
  readonly name?: string;
  readonly containerPort: number;
  readonly protocol?: string;
}

/** A pod template with one container, or with those of `spec`. */
export function template(labels: Manifest, ports: readonly Port[] = [], spec: Manifest = {}): Manifest {
  return { metadata: { labels }, spec: { containers: [{ name: 'main', image: 'example/web', ports }], ...spec } };
}

/** The text of a file with these objects. */
export const fileOf = (...objects: readonly Manifest[]): string =>
  objects.map((one) => JSON.stringify(one, undefined, 2)).join('\n---\n');

/** The findings as `severity rule`, in the order of the rules' names. */
export function findings(files: readonly string[], options: CheckOptions = {}): readonly string[] {
  const read = parseAll(files.map((text, index) => ({ file: `folder-${index}/objects.yaml`, text })));
  const result = check(read, options);
  expect(result.findings.filter(({ position }) => position === undefined)).toEqual([]);
  return result.findings.map(({ severity, rule }) => `${severity} ${rule}`).sort();
}

/** The findings of objects in one file. */
export const found = (...objects: readonly Manifest[]): readonly string[] => findings([fileOf(...objects)]);

/** An object with a name, and a namespace if one is given. */
export function named(
  apiVersion: string,
  kind: string,
  name: string,
  rest: Manifest,
  metadata: Manifest = {},
): Manifest {
  return { apiVersion, kind, metadata: { name, ...metadata }, ...rest };
}

/** A Deployment whose pods have the label `app`, with further fields. */
export function deployment(
  name: string,
  ports: readonly Port[],
  metadata: Manifest = {},
  spec: Manifest = {},
): Manifest {
  const labels = { app: name };
  return named(
    'apps/v1',
    'Deployment',
    name,
    { spec: { selector: { matchLabels: labels }, template: template(labels, ports, spec) } },
    metadata,
  );
}

/** A Service of the pods with that label `app`. */
export function service(
  name: string,
  ports: readonly Manifest[],
  metadata: Manifest = {},
  spec: Manifest = {},
): Manifest {
  return named('v1', 'Service', name, { spec: { selector: { app: name }, ports, ...spec } }, metadata);
}
