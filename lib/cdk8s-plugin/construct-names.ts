import type { FindingObject } from '../check/finding';
import { objectName } from '../check/object-name';
import type { Resource } from '../manifest/resource';
import type { ValidationContext } from './validation-context';

/**
 * Names objects so that cdk8s-cli finds their constructs.
 *
 * cdk8s records constructs by the plain names of their objects. If a Deployment and a Service share a name, it records only the last one,
 * so such objects get a full name, as in `Service/web`. An app with typed constructs records them by that name too. In other apps the last
 * one is certain only if all objects of the name are in one file; for the rest, no construct is better than a wrong one.
 */
export class ConstructNames {
  private readonly shared = new Set<string>();

  /**
   * Finds shared names, and adds full names to the metadata where the construct is certain: cdk8s-cli looks up the names of a report there.
   */
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

  /** The name of the object in a report. */
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
