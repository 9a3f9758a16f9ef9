import type { Graph } from '../../graph/graph';
import type { Resource } from '../../manifest/resource';

/** A field of an object that claims something exclusively. */
interface Claim {
  readonly resource: Resource;
}

/** Whether two objects are different and can be in the same cluster, that is, not in files that are alternatives. */
export function areRivals({ index }: Graph, one: Resource, other: Resource): boolean {
  return one !== other && index.identityOf(one) !== index.identityOf(other) && index.areTogether(one, other);
}

/** The claims to things that only one object can have. */
export class Rivals<Place extends Claim> {
  private readonly byKey = new Map<string | number, Place[]>();

  public constructor(
    private readonly graph: Graph,
    private readonly clash: (one: Place, other: Place) => boolean = () => true,
  ) {}

  /** Notes a claim, and returns an earlier, conflicting one of another object, preferably one that is applied together with it. */
  public claim(key: string | number, place: Place): Place | undefined {
    const earlier = this.byKey.get(key);
    if (earlier === undefined) {
      this.byKey.set(key, [place]);
      return undefined;
    }
    const rivals = earlier.filter(
      (other) => areRivals(this.graph, other.resource, place.resource) && this.clash(place, other),
    );
    earlier.push(place);
    const unit = place.resource.maker?.unit;
    return rivals.find(({ resource }) => resource.maker?.unit === unit) ?? rivals[0];
  }
}
