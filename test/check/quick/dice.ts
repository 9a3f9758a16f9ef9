/** A sequence of random numbers that is the same in each run. */
export class Dice {
  public constructor(private state: number) {}

  /** An integer below another one. */
  public below(end: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * end);
  }

  public oneOf<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

export type Fields = Record<string, unknown>;
