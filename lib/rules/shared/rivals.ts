import type { Graph } from '../../graph/graph';
import type { Resource } from '../../manifest/resource';

/** A place in an object that wants something for itself. */
interface Claim {
  /** The object. */
  readonly resource: Resource;
}

/** Who wants what there is but once. */
export class Rivals<Place extends Claim> {
  private readonly byKey = new Map<string | number, Place[]>();

  /** Begins with nobody. */
  public constructor(private readonly graph: Graph) {}

  /** Notes a claim, and gives an earlier one of another object that it is at odds with: best of one applied together with it. */
  public claim(key: string | number, place: Place): Place | undefined {
    const earlier = this.byKey.get(key);
    if (earlier === undefined) {
      this.byKey.set(key, [place]);
      return undefined;
    }
    const rivals = earlier.filter(({ resource }) => this.areRivals(resource, place.resource));
    earlier.push(place);
    const unit = place.resource.maker?.unit;
    return rivals.find(({ resource }) => resource.maker?.unit === unit) ?? rivals[0];
  }

  private areRivals(one: Resource, other: Resource): boolean {
    const { index } = this.graph;
    return one !== other && index.identityOf(one) !== index.identityOf(other) && index.areTogether(one, other);
  }
}
