import type { FindingObject } from '../check/finding';
import { objectName } from '../check/object-name';
import type { Resource } from '../manifest/resource';
import type { ValidationContext } from './validation-context';

/**
 * Names objects so that their constructs are found.
 *
 * cdk8s keeps constructs by the bare names of their objects, so of a Deployment and a Service that share one only one is known,
 * and not which: such objects are named in full, and no construct is better than the wrong one.
 */
export class ConstructNames {
  private readonly shared = new Set<string>();

  /** Finds out which names are shared. */
  public constructor(
    resources: readonly Resource[],
    private readonly metadata: ValidationContext['metadata'],
  ) {
    const seen = new Set<string>();
    for (const { name } of resources) {
      if (seen.has(name)) this.shared.add(name);
      seen.add(name);
    }
  }

  /** What a report calls the object. */
  public nameOf(object: FindingObject): string {
    return object.name === '' || this.shared.has(object.name) ? objectName(object) : object.name;
  }

  /** The path of the construct, if it is certain. */
  public pathOf(object: FindingObject): string | undefined {
    return this.shared.has(object.name) ? undefined : this.metadata[object.name]?.path;
  }
}
