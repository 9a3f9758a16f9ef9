import { load } from 'js-yaml';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { KUSTOMIZATIONS } from '../../manifest/kustomizations';

/**
 * The folders and files that a kustomization reads, its own folder first: every existing path that it names, such as bases, components,
 * patches and files of generators, and what those bases name in turn. Remote bases are left out.
 */
export function kustomizationReads(folder: string, known = new Set<string>()): ReadonlySet<string> {
  const own = resolve(folder);
  if (known.has(own)) return known;
  known.add(own);
  for (const named of KUSTOMIZATIONS.flatMap((name) => textsIn(contentOf(join(own, name))))) {
    // A generator can put a key before a file: `nginx.conf=../common/nginx.conf`.
    const path = resolve(own, named.slice(named.indexOf('=') + 1));
    if (named === '' || named.includes('://') || named.includes('\n') || !existsSync(path)) continue;
    if (statSync(path).isDirectory()) kustomizationReads(path, known);
    else known.add(path);
  }
  return known;
}

function contentOf(file: string): unknown {
  try {
    return load(readFileSync(file, 'utf8'));
  } catch {
    // There is no such file, or it is being written.
    return undefined;
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
