import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { GraphEdgeKind } from '../../lib/graph/json/form';

interface Schema {
  readonly definitions: {
    readonly edge: { readonly properties: { readonly kind: { readonly enum: readonly GraphEdgeKind[] } } };
  };
}

const SCHEMA = JSON.parse(readFileSync(join(__dirname, '..', '..', 'schema', 'graph.json'), 'utf8')) as Schema;
const check = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA as object);

/** All kinds of edges. */
export const KINDS = SCHEMA.definitions.edge.properties.kind.enum;

/** The errors of a graph according to the schema. */
export function validate(graph: unknown): readonly string[] {
  return check(graph) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
