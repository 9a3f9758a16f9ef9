// Writes schema/config.json, the JSON Schema of the configuration for editors, from what checks it (lib/check/config-schema.ts).
// With --check it writes nothing and fails if the file is not what it would have written. It uses what `npm run build` made.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';

const require = createRequire(import.meta.url);
const { CONFIG_SCHEMA } = require('../dist/check/config-schema.js');
const FILE = join('schema', 'config.json');

const { $schema, ...schema } = toJsonSchema(CONFIG_SCHEMA, {
  // What functions check cannot be said in a schema.
  errorMode: 'ignore',
  overrideSchema: ({ valibotSchema, jsonSchema }) => {
    if (valibotSchema.type === 'loose_object') return { ...jsonSchema, additionalProperties: false };
    if (valibotSchema.type !== 'object_with_rest') return undefined;
    // Of rules: those of one's own have a dot in their ids, and the settings that all have.
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
