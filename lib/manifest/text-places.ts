import type { FieldPath } from '../kube/field-path';
import type { Comment } from './comments';
import type * as locators from './document-locator';
import { type Places, placesIn } from './places';
import type { TextRange } from './text-range';

/** Finds fields in the text of a document when somebody asks; of documents that say the same, in all of them at once. */
export class TextPlaces {
  private locator: locators.DocumentLocator | undefined;
  private places: Places | 'unknown' | undefined;

  /** Keeps the text for a later question; nothing is computed. */
  public constructor(private readonly text: string) {}

  /** The place of a field, or of the nearest object around it that is there. */
  public rangeOf(path: FieldPath): TextRange {
    this.places ??= placesIn(this.text) ?? 'unknown';
    const place = this.places === 'unknown' ? undefined : this.places.rangeOf(path);
    return place ?? this.getLocator().rangeOf(path);
  }

  /** Whether what stands in the place of a field is the value of other fields too. */
  public isShared(path: FieldPath): boolean {
    // Without an anchor there is nothing to share.
    return this.text.includes('&') && this.getLocator().isShared(path);
  }

  /** The comments above and behind a field, and above the objects around it, the innermost first. */
  public commentsAt(path: FieldPath): readonly Comment[] {
    return this.getLocator().commentsAt(path);
  }

  /** All comments, in their order. */
  public comments(): readonly Comment[] {
    return this.getLocator().comments;
  }

  private getLocator(): locators.DocumentLocator {
    if (this.locator === undefined) {
      // Loaded late: a parser that keeps comments is slow, and few documents need it.
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const { DocumentLocator } = require('./document-locator') as typeof locators;
      this.locator = new DocumentLocator(this.text);
    }
    return this.locator;
  }
}
