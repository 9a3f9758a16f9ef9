import { OtherStyle } from './line-cursor';

/** An object to which fields are added as they are read. */
export type ReadFields = Record<string, unknown>;

/** Adds a field; one that is there already, or that every object has, such as `constructor`, is left to the parser. */
export function addField(fields: ReadFields, name: string, value: unknown): void {
  if (fields[name] !== undefined) throw new OtherStyle();
  fields[name] = value;
}
