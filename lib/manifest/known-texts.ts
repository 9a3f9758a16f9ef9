import type { DocumentText } from './split-json';
import { splitDocuments } from './split-documents';
import type { TextPlaces } from './text-places';

/** The result of reading a document without problems. */
interface KnownText {
  readonly values: readonly unknown[];
  readonly places: TextPlaces;
}

/** A cache of the texts that were read: folders for several environments often repeat the same definitions and roles. */
export class KnownTexts {
  /** By the text of the document. */
  public readonly documents = new Map<string, KnownText>();
  private readonly split = new Map<string, readonly DocumentText[]>();

  /** The documents of a file. */
  public documentsOf(text: string): readonly DocumentText[] {
    let documents = this.split.get(text);
    if (documents === undefined) this.split.set(text, (documents = splitDocuments(text)));
    return documents;
  }
}
