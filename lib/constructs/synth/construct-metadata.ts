import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** The file that cdk8s writes beside the manifests, for validation reports. */
interface ConstructMetadata {
  readonly resources: Record<string, { readonly path: string }>;
}

/** The part of `cdk8s.App` that writes it. */
interface MetadataWriter extends IConstruct {
  readonly outdir?: string;
  writeConstructMetadata?: (objects: readonly ApiObject[]) => void;
}

/**
 * Makes cdk8s note the constructs of objects that share a name, too. It keeps constructs by the bare name of their object, so it knows only
 * one of a Deployment and its Service. The others are added as `Service/web`, or as `Service/shop/web` with their namespace.
 *
 * The method is private to cdk8s. If a version of cdk8s names it differently, reports name fewer constructs, and nothing else changes.
 */
export function noteSharedNames(root: MetadataWriter): void {
  const original = root.writeConstructMetadata;
  if (typeof original !== 'function' || !Object.isExtensible(root)) return;
  const noted = (objects: readonly ApiObject[]): void => {
    original.call(root, objects);
    const shared = sharedNames(objects);
    if (root.outdir === undefined || shared.size === 0) return;
    const file = join(root.outdir, 'construct-metadata.json');
    const metadata = JSON.parse(readFileSync(file, 'utf8')) as ConstructMetadata;
    for (const [name, path] of shared) metadata.resources[name] = { path };
    writeFileSync(file, JSON.stringify(metadata));
  };
  Object.defineProperty(root, 'writeConstructMetadata', { value: noted, configurable: true, writable: true });
}

/** The paths of the objects that share a name with another one, by kind and name. */
function sharedNames(objects: readonly ApiObject[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of objects) counts.set(name, (counts.get(name) ?? 0) + 1);
  const paths = new Map<string, string>();
  for (const { kind, name, metadata, node } of objects) {
    if ((counts.get(name) ?? 0) < 2) continue;
    const { namespace } = metadata;
    paths.set([kind, ...(namespace === undefined ? [] : [namespace]), name].join('/'), node.path);
  }
  return paths;
}
