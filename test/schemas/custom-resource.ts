import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { load } from 'js-yaml';
import { closed } from './closed';

interface Definition {
  readonly spec: { readonly versions: readonly { readonly schema: { readonly openAPIV3Schema: object } }[] };
}

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const validators = new Map<string, ValidateFunction>();

/**
 * The errors in an object according to the definition of its custom resource, one line each, including unknown fields.
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
  return ajv.compile(closed(spec.versions[0]!.schema.openAPIV3Schema) as object);
}
