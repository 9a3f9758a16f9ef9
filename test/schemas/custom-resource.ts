import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { load } from 'js-yaml';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

interface Definition {
  readonly spec: { readonly versions: readonly { readonly schema: { readonly openAPIV3Schema: Schema } }[] };
}

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const validators = new Map<string, ValidateFunction>();

/**
 * What the definition of a custom resource says of an object, one line each; fields that it does not know, too.
 *
 * @param file The definition, as in `monitoring/monitoring.coreos.com_podmonitors.yaml`.
 */
export function schemaErrors(file: string, object: unknown): readonly string[] {
  const validate = validators.get(file) ?? compiled(file);
  validators.set(file, validate);
  validate(object);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath}: ${message ?? ''} ${JSON.stringify(params)}`,
  );
}

function compiled(file: string): ValidateFunction {
  const { spec } = load(readFileSync(path.join(__dirname, file), 'utf8')) as Definition;
  return ajv.compile(closed(spec.versions[0]!.schema.openAPIV3Schema));
}

/** The schema without room for fields that it does not name. */
function closed(value: unknown): object {
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    const walked = Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
    const isOpen = 'additionalProperties' in one || 'x-kubernetes-preserve-unknown-fields' in one;
    return 'type' in one && one.type === 'object' && 'properties' in one && !isOpen
      ? { ...walked, additionalProperties: false }
      : walked;
  };
  return walk(value) as object;
}
