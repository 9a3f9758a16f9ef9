import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { closed } from './closed';

const FOLDER = path.join(__dirname, 'gateway-api');

type Schema = Record<string, unknown>;

const validators = new Map<string, ValidateFunction>(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const [kind, version] = file.split('.') as [string, string];
      const schema = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Schema;
      // Formats such as date-time are only in the status, which nothing here writes.
      const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
      const properties = schema['properties'] as Schema;
      const metadata = { type: 'object', required: ['name'] };
      const whole = { ...schema, properties: { ...properties, metadata } };
      return [`gateway.networking.k8s.io/${version} ${kind}`, ajv.compile(closed(whole) as object)];
    }),
);

/** The errors in an object according to the schema of its CustomResourceDefinition; `undefined` if it has none. */
export function schemaFaults(object: unknown): readonly string[] | undefined {
  const { apiVersion, kind } = object as { apiVersion: string; kind: string };
  const validate = validators.get(`${apiVersion} ${kind}`);
  if (validate === undefined) return undefined;
  validate(object);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath} ${message ?? ''}${'additionalProperty' in params ? `: ${String(params['additionalProperty'])}` : ''}`,
  );
}
