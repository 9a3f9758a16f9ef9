import type { Graph } from '../graph/graph';
import { valueAt } from '../kube/field-path';
import type { Resource } from '../manifest/resource';
import type { Fix, Problem, Severity } from '../rules/shared/rule';
import { isWeaker } from './severity';
import { listText, objectText } from '../rules/shared/text';

/**
 * Knows why a fix may be a guess: a value is certain only if the objects that it was read from have no findings, and no other object asks
 * them for the value that is to be replaced.
 */
export class FixDoubts {
  /** The rules that report something about an object, with the worst severity of each. An `info` is only about convention. */
  private readonly faults = new Map<Resource, Map<string, Severity>>();
  private readonly noted: Problem[] = [];
  private asking: ReadonlyMap<Resource, Asked> | undefined;

  public constructor(private readonly graph: Graph) {}

  /** Notes a problem that a rule reports, whether it is shown or not. */
  public note(rule: string, severity: Severity, problem: Problem): void {
    const { resource } = problem;
    const faults = this.faults.get(resource) ?? new Map<string, Severity>();
    const known = faults.get(rule);
    if (known === undefined || isWeaker(known, severity)) faults.set(rule, severity);
    this.faults.set(resource, faults);

    this.noted.push(problem);
  }

  /** Why the fix of a problem may be a guess; `undefined` if it is certain. */
  public doubtOf(rule: string, { resource, fix }: Problem & { readonly fix: Fix }): string | undefined {
    const sources = [...new Set(fix.from)];
    for (const source of sources) {
      const faults = [...(this.faults.get(source) ?? [])];
      const other = faults.find(([id, severity]) => severity !== 'info' && (source !== resource || id !== rule));
      if (other !== undefined)
        return `${objectText(source)}, where the value comes from, has a finding itself: ${other[0]}`;
    }
    this.asking ??= this.whoAsks();
    for (const source of sources) {
      const askers = this.asking.get(source)?.get(String(fix.replaces));
      if (askers === undefined || askers.size < 2) continue;
      const names = [...askers.values()].map(objectText);
      return `${listText(names)} agree on ${String(fix.replaces)}, so ${objectText(source)} may be at fault`;
    }
    return undefined;
  }

  /** By object, which others ask it in vain for which values. Computed after all problems are noted, and only if there is a fix. */
  private whoAsks(): ReadonlyMap<Resource, Asked> {
    const asking = new Map<Resource, Asked>();
    for (const problem of this.noted) {
      const { resource, path } = problem;
      const value = valueAt(resource.value, path);
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      for (const asked of involved(problem)) {
        const byValue: Asked = asking.get(asked) ?? new Map<string, Map<string, Resource>>();
        const askers = byValue.get(String(value)) ?? new Map<string, Resource>();
        askers.set(this.graph.index.identityOf(resource), resource);
        byValue.set(String(value), askers);
        asking.set(asked, byValue);
      }
    }
    return asking;
  }
}

/** The objects that ask for a value, by value and identity. */
type Asked = Map<string, Map<string, Resource>>;

/** The objects that a problem mentions other than its own, and those that its fix was read from. */
function involved({ resource, chain = [], related = [], fix }: Problem): ReadonlySet<Resource> {
  return new Set([
    ...chain.flatMap(({ resources = [] }) => resources).filter((other) => other !== resource),
    ...related.map((end) => end.resource).filter((other) => other !== resource),
    ...(fix?.from ?? []),
  ]);
}
