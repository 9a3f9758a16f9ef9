/** Knows which files are alternatives: they describe an object in different ways, so they cannot be applied together. */
export class Alternatives {
  /** By file, the objects that are described in several ways, and the ways in which this file describes them. */
  private readonly contested = new Map<string, Map<number, Set<number>>>();

  /** Takes the files, by object and by way of describing it. */
  public constructor(objects: readonly (readonly (readonly string[])[])[]) {
    objects.forEach((ways, object) => {
      ways.forEach((files, way) => {
        for (const file of files) this.note(file, object, way);
      });
    });
  }

  /** Whether the two files describe all objects that both contain in the same way. */
  public areTogether(file: string, otherFile: string): boolean {
    if (file === otherFile) return true;
    const [ways, otherWays] = [this.contested.get(file), this.contested.get(otherFile)];
    if (ways === undefined || otherWays === undefined) return true;
    const [few, many] = ways.size <= otherWays.size ? [ways, otherWays] : [otherWays, ways];
    for (const [object, own] of few) {
      const others = many.get(object);
      if (others !== undefined && ![...own].some((way) => others.has(way))) return false;
    }
    return true;
  }

  private note(file: string, object: number, way: number): void {
    const ways = this.contested.get(file) ?? new Map<number, Set<number>>();
    this.contested.set(file, ways);
    const own = ways.get(object);
    if (own === undefined) ways.set(object, new Set([way]));
    else own.add(way);
  }
}
