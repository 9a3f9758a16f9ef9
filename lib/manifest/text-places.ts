import type { FieldPath } from '../kube/field-path';
import type { Comment } from './comments';
import type * as locators from './document-locator';
import { type Places, placesIn } from './places';
import type { TextRange } from './text-range';

/** Locates fields in the text of a document on demand; documents with the same text share one instance. */
export class TextPlaces {
  private locator: locators.DocumentLocator | undefined;
  private places: Places | 'unknown' | undefined;

  /** Only keeps the text; nothing is computed yet. */
  public constructor(private readonly text: string) {}

  /** The range of a field, or of the nearest existing object around it. */
  public rangeOf(path: FieldPath): TextRange {
    this.places ??= placesIn(this.text) ?? 'unknown';
    const place = this.places === 'unknown' ? undefined : this.places.rangeOf(path);
    return place ?? this.getLocator().rangeOf(path);
  }

  /** Whether the text of a field is also the value of other fields. */
  public isShared(path: FieldPath): boolean {
    // Without an anchor, no value is shared.
    return this.text.includes('&') && this.getLocator().isShared(path);
  }

  /** The comments above and after a field, and above the objects around it, innermost first. */
  public commentsAt(path: FieldPath): readonly Comment[] {
    return this.getLocator().commentsAt(path);
  }

  /** All comments, in order. */
  public comments(): readonly Comment[] {
    return this.getLocator().comments;
  }

  private getLocator(): locators.DocumentLocator {
    if (this.locator === undefined) {
      // Loaded on demand: a parser that keeps comments is slow, and few documents need it.
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const { DocumentLocator } = require('./document-locator') as typeof locators;
      this.locator = new DocumentLocator(this.text);
    }
    return this.locator;
  }
}
