import { BlockReader } from './block-reader';
import { OtherStyle } from './line-cursor';
import { FlowReader } from './flow-reader';
import type { TextRange } from './text-range';

/** More are not compared with one another. */
const MOST_FIELDS = 1_000;

/** Sees that a value can be read, and makes nothing of it. */
export class BlockCheck extends BlockReader<undefined, number[], undefined> {
  protected override empty(): undefined {
    return undefined;
  }

  protected override scalar(): undefined {
    return undefined;
  }

  protected override flow(from: number): { readonly node: undefined; readonly end: number } {
    const reader = new FlowReader(this.text, from);
    reader.read();
    return { node: undefined, end: reader.at };
  }

  protected override openFields(): number[] {
    return [];
  }

  protected override addField(hashes: number[], [from, to]: TextRange, isQuoted: boolean): void {
    const { text } = this;
    const [start, end] = isQuoted ? [from + 1, to - 1] : [from, to];
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    // Two names with one hash are rare enough to be left to the parser, as a name that is there twice is.
    if (hashes.length > MOST_FIELDS || hashes.includes(hash)) throw new OtherStyle();
    hashes.push(hash);
  }

  protected override closeFields(): undefined {
    return undefined;
  }

  protected override openItems(): undefined {
    return undefined;
  }

  protected override addItem(): void {
    // Nothing is made of it.
  }

  protected override closeItems(): undefined {
    return undefined;
  }
}
