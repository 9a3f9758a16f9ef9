import type { DocumentText } from './split-json';
import { splitDocuments } from './split-documents';
import type { TextPlaces } from './text-places';

/** What is known of the text of a document that has nothing wrong with it. */
interface KnownText {
  readonly values: readonly unknown[];
  readonly places: TextPlaces;
}

/** What is known of texts that were read: the same definitions and roles stand in the folder of each environment. */
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
