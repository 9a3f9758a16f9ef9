import { matches } from '../graph/external';
import { type Resource, shownNameOf } from '../manifest/resource';
import { type Baseline, type BaselineEntry, entryOf, keyOf, type UnplacedFinding } from './baseline';
import type { Finding } from './finding';
import { type ForeignSuppression, type ForeignTool, foreignSuppressionsOf } from './foreign-suppression';
import { rulesNamed } from '../rules/renamed-rules';
import { objectName } from './object-name';
import { isNameOf, renamedAmong, type RenamedRule } from './renamed';
import type { Ignore, ManifestSuppression, SuppressionSource } from './suppression';
import { WrittenSuppressions } from './written-suppressions';

/** A finding that is suppressed. */
export interface SuppressedFinding {
  /** The finding. */
  readonly finding: Finding;
  /** Where the suppression is written. */
  readonly by: SuppressionSource;
  /** Why; '' for a baseline. */
  readonly reason: string;
}

/** Decides which findings are suppressed, and remembers which suppressions were used. */
export class Suppressor {
  private readonly written: WrittenSuppressions;
  private readonly foreign = new Map<Resource, readonly ForeignSuppression[]>();
  private readonly used = new Set<ManifestSuppression | ForeignSuppression | Ignore | BaselineEntry>();
  private readonly baseline: ReadonlyMap<string, BaselineEntry>;

  /** Collects annotations and comments, which few objects have, from the checked objects: of equal objects, only one is checked. */
  public constructor(
    private readonly resources: readonly Resource[],
    checked: readonly Resource[],
    private readonly ignores: readonly Ignore[],
    baseline: Baseline | undefined,
    private readonly honor: readonly ForeignTool[] = [],
  ) {
    const known = baseline?.findings ?? [];
    this.baseline = new Map(
      known.flatMap((entry) =>
        [entry.rule, ...rulesNamed(entry.rule)].map((rule) => [keyOf({ ...entry, rule }), entry]),
      ),
    );
    this.written = new WrittenSuppressions(checked);
  }

  /** Whether, and how, a finding is suppressed. The first of annotation, comment, configuration and baseline counts. */
  public find(finding: Finding): SuppressedFinding | undefined {
    const resource = this.resources[finding.object.index];
    const found =
      (resource && this.written.byAnnotation(finding.rule, resource)) ??
      (resource && this.byForeignAnnotation(finding, resource)) ??
      (resource && this.written.byComment(finding.rule, finding.path, resource)) ??
      this.byConfiguration(finding);
    if (found !== undefined) {
      this.used.add(found);
      const by = 'source' in found ? found.source : 'configuration';
      return { finding, by, reason: found.reason };
    }
    const entry = this.byBaseline(finding);
    if (entry === undefined) return undefined;
    this.used.add(entry);
    return { finding, by: 'baseline', reason: '' };
  }

  /** Notes a finding that is not shown, so that its suppression counts as used. */
  public noteHidden(finding: UnplacedFinding): void {
    const resource = this.resources[finding.object.index];
    if (resource !== undefined) {
      for (const one of this.written.around(finding.rule, resource)) this.used.add(one);
    }
    const configured = this.byConfiguration(finding) ?? this.byBaseline(finding);
    if (configured !== undefined) this.used.add(configured);
  }

  /** The suppressions in manifests that have suppressed nothing so far. */
  public unusedInManifests(): readonly ManifestSuppression[] {
    return this.written.all.filter((suppression) => !this.used.has(suppression));
  }

  /** The old rule ids in manifests and the baseline. */
  public renamed(): readonly RenamedRule[] {
    const inBaseline = [...this.baseline.values()].map(({ rule }) => rule);
    return [...this.written.renamed(), ...renamedAmong(inBaseline, 'baseline')];
  }

  /** The configured suppressions that have suppressed nothing so far, except those for rules that are off. */
  public unusedIgnores(off: ReadonlySet<string>): readonly Ignore[] {
    return this.ignores.filter((ignore) => !this.used.has(ignore) && !isOff(ignore.rule, off));
  }

  /** The baseline entries that were not found again, except those of rules that are off. */
  public staleBaseline(off: ReadonlySet<string>): readonly BaselineEntry[] {
    if (this.baseline.size === 0) return [];
    // An entry for an object that is not in the input may still hold: perhaps only one file is checked.
    const objects = new Set(this.resources.map((one) => objectName({ ...one, name: shownNameOf(one) })));
    return [...new Set(this.baseline.values())].filter(
      (entry) => !this.used.has(entry) && !isOff(entry.rule, off) && objects.has(entry.object),
    );
  }

  /** Read only when there is a finding: annotations for other tools are never reported as unused. */
  private byForeignAnnotation({ rule }: Finding, resource: Resource): ForeignSuppression | undefined {
    if (this.honor.length === 0) return undefined;
    let own = this.foreign.get(resource);
    if (own === undefined) this.foreign.set(resource, (own = foreignSuppressionsOf(resource, this.honor)));
    return own.find((one) => one.rule === rule || one.rule === '*');
  }

  private byBaseline(finding: UnplacedFinding): BaselineEntry | undefined {
    return this.baseline.size === 0 ? undefined : this.baseline.get(keyOf(entryOf(finding)));
  }

  private byConfiguration(finding: UnplacedFinding): Ignore | undefined {
    return this.ignores.find(
      ({ rule, object = '*', file = '*' }) =>
        isNameOf(rule, finding.rule) &&
        matches(object, objectName(finding.object)) &&
        matches(file, finding.object.file ?? ''),
    );
  }
}

function isOff(id: string, off: ReadonlySet<string>): boolean {
  const rules = rulesNamed(id);
  return off.has(id) || (rules.length > 0 && rules.every((rule) => off.has(rule)));
}
