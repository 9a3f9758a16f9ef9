/** Numbers that come one after the other, the same each time. */
export class Dice {
  public constructor(private state: number) {}

  /** A whole number below another one. */
  public below(end: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * end);
  }

  public oneOf<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

export type Fields = Record<string, unknown>;
