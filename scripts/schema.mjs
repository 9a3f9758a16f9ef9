// Writes schema/config.json, the JSON Schema of the configuration for editors, from the schema that checks it
// (lib/check/config-schema.ts). It needs the output of `npm run build`. With --check it writes nothing, and fails if the file is not up to
// date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';

const require = createRequire(import.meta.url);
const { CONFIG_SCHEMA } = require('../dist/check/config-schema.js');
const FILE = join('schema', 'config.json');

const { $schema, ...schema } = toJsonSchema(CONFIG_SCHEMA, {
  // JSON Schema cannot express checks by functions.
  errorMode: 'ignore',
  overrideSchema: ({ valibotSchema, jsonSchema }) => {
    if (valibotSchema.type === 'loose_object') return { ...jsonSchema, additionalProperties: false };
    if (valibotSchema.type !== 'object_with_rest') return undefined;
    // The rules: ids of the user's own rules contain a dot, and their settings are the same.
    const setting = { ...Object.values(jsonSchema.properties)[0] };
    delete setting.description;
    return { ...jsonSchema, patternProperties: { '\\.': setting }, additionalProperties: false };
  },
});
const title = 'The configuration of cdk8s-ports, .cdk8s-ports.yaml';
const text = await format(JSON.stringify({ $schema, title, ...schema }), {
  ...(await resolveConfig(FILE)),
  parser: 'json',
});

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is not what the configuration is checked by; run \`npm run schema\``);
  process.exitCode = 1;
}
