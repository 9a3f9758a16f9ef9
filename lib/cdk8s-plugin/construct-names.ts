import type { FindingObject } from '../check/finding';
import { objectName } from '../check/object-name';
import type { Resource } from '../manifest/resource';
import type { ValidationContext } from './validation-context';

/**
 * Names objects so that their constructs are found.
 *
 * cdk8s keeps constructs by the bare names of their objects, so of a Deployment and a Service that share one only the last is known: such
 * objects are named in full. An app with typed constructs notes them by that name, too; in others the last one is certain where all are
 * in one file, and of the rest no construct is better than the wrong one.
 */
export class ConstructNames {
  private readonly shared = new Set<string>();

  /** Finds out which names are shared, and adds to the metadata what is known of those: cdk8s-cli looks there for the names of a report. */
  public constructor(
    resources: readonly Resource[],
    private readonly metadata: ValidationContext['metadata'],
  ) {
    const byName = new Map<string, Resource[]>();
    for (const resource of resources) byName.set(resource.name, [...(byName.get(resource.name) ?? []), resource]);
    for (const [name, all] of byName) {
      if (all.length < 2) continue;
      this.shared.add(name);
      const last = all.at(-1);
      const known = metadata[name];
      if (last === undefined || known === undefined || new Set(all.map(fileOf)).size > 1) continue;
      metadata[fullName(last)] ??= known;
    }
  }

  /** What a report calls the object. */
  public nameOf(object: FindingObject): string {
    return object.name === '' || this.shared.has(object.name) ? objectName(object) : object.name;
  }

  /** The path of the construct, if it is certain. */
  public pathOf(object: FindingObject): string | undefined {
    return this.metadata[this.nameOf(object)]?.path;
  }
}

function fileOf({ origin }: Resource): string | undefined {
  return origin?.document.source.file;
}

function fullName({ kind, namespace, name }: Resource): string {
  return objectName({ kind, name, namespace });
}
