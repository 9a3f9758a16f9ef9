import { listOf } from '../kube/read-manifest';
import type { Kustomization } from './kustomizations';

/** The files that kustomizations include, directly or through others; a component also has those of the kustomizations that include it. */
export class Reach {
  private readonly byFolder: ReadonlyMap<string, Kustomization>;
  /** The kustomizations that include a folder as a component. */
  private readonly takers = new Map<string, Kustomization[]>();
  private readonly known = new Map<Kustomization, ReadonlySet<string>>();

  /** Takes the kustomizations of the input. */
  public constructor(kustomizations: readonly Kustomization[]) {
    this.byFolder = new Map(kustomizations.map((one) => [one.folder, one]));
    for (const one of kustomizations) {
      for (const folder of pathsOf(one, ['components'])) {
        const takers = this.takers.get(folder);
        if (takers === undefined) this.takers.set(folder, [one]);
        else takers.push(one);
      }
    }
  }

  /** The files whose objects a kustomization may change. */
  public filesOf(kustomization: Kustomization): ReadonlySet<string> {
    const known = this.known.get(kustomization);
    if (known !== undefined) return known;
    const files = new Set<string>();
    this.known.set(kustomization, files);
    for (const one of [kustomization, ...(this.takers.get(kustomization.folder) ?? [])])
      this.collect(one, files, new Set());
    return files;
  }

  private collect(from: Kustomization, files: Set<string>, seen: Set<Kustomization>): void {
    if (seen.has(from)) return;
    seen.add(from);
    for (const path of pathsOf(from)) {
      const taken = this.byFolder.get(path);
      if (taken === undefined) files.add(path);
      else this.collect(taken, files, seen);
    }
  }
}

const TAKEN = ['resources', 'bases', 'components'] as const;

/** The files and folders that a kustomization includes. */
export function pathsOf({ fields, pathOf }: Kustomization, sorts: readonly string[] = TAKEN): readonly string[] {
  return sorts
    .flatMap((sort) => listOf(fields[sort]))
    .filter((path) => typeof path === 'string')
    .map(pathOf);
}
