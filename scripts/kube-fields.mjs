// Writes lib/kube/api-fields.ts, the fields of Kubernetes' own kinds and their types, from what Kubernetes publishes:
//
//   node scripts/kube-fields.mjs FOLDER INTERNAL.GO
//
// FOLDER has the OpenAPI documents of an API server, a file for each version in KINDS (`kubectl get --raw /openapi/v3/apis/apps/v1 >
// FOLDER/apps_v1.json`); INTERNAL.GO is applyconfigurations/internal/internal.go of the newest k8s.io/client-go, whose fields are added:
// a field that only a later version of Kubernetes has is not a mistake.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

const [, , folder, internal] = process.argv;
if (internal === undefined) throw new Error('usage: node scripts/kube-fields.mjs FOLDER INTERNAL.GO');

/** The kinds that affect ports, Services, selectors, policies, routes and scale targets. */
const KINDS = {
  v1: ['Endpoints', 'Pod', 'PodTemplate', 'ReplicationController', 'Service'],
  'apps/v1': ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
  'batch/v1': ['CronJob', 'Job'],
  'autoscaling/v1': ['HorizontalPodAutoscaler'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'policy/v1': ['PodDisruptionBudget'],
  'networking.k8s.io/v1': ['Ingress', 'IngressClass', 'NetworkPolicy'],
  'discovery.k8s.io/v1': ['EndpointSlice'],
  'admissionregistration.k8s.io/v1': ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
  'apiregistration.k8s.io/v1': ['APIService'],
  'apiextensions.k8s.io/v1': ['CustomResourceDefinition'],
};
/** Fields and types that are not described further: other schemas, what the server itself writes, and a selector that it does not check. */
const OPAQUE_FIELDS = ['MetricIdentifier.selector'];
const OPAQUE = /\.(JSONSchemaProps|FieldsV1|[A-Za-z]+Status|RawExtension)$/;

const schemas = {};
for (const version of Object.keys(KINDS)) {
  const file = join(folder, `${version.replace('/', '_')}.json`);
  Object.assign(schemas, JSON.parse(readFileSync(file, 'utf8')).components.schemas);
}
const later = new Map(
  load(/schemaYAML = typed\.YAMLObject\(`(.*?)`\)/s.exec(readFileSync(internal, 'utf8'))[1]).types.map((type) => [
    type.name,
    type,
  ]),
);

const shortName = (name) => name.slice(name.lastIndexOf('.') + 1);
const versionedName = (name) => name.split('.').slice(-3).join('.');
const reached = new Map();

const wrap = (head, type) =>
  typeof type === 'string' ? head + type : { head: head + (type.head ?? ''), name: type.name };

/** The type of a schema. A reference keeps the full name of its type until all types are known. */
function typeOf(schema) {
  const reference = schema.$ref ?? schema.allOf?.[0].$ref;
  if (reference !== undefined) return referenced(reference.slice('#/components/schemas/'.length));
  if (schema.type === 'array') return wrap('[]', typeOf(schema.items));
  if (schema.type === 'object' && schema.additionalProperties) return wrap('{}', typeOf(schema.additionalProperties));
  return scalarOf(schema);
}

function scalarOf({ type, format }) {
  if (format === 'date-time') return 'time';
  if (format === 'int64') return 'long';
  return { string: 'string', integer: 'integer', number: 'number', boolean: 'boolean' }[type] ?? 'any';
}

function referenced(name) {
  const schema = schemas[name];
  if (schema?.format === 'int-or-string') return 'port';
  if (shortName(name) === 'Quantity') return 'quantity';
  if (schema !== undefined && schema.type === 'string') return scalarOf(schema);
  if (OPAQUE.test(name)) return 'any';
  if (schema !== undefined ? schema.properties === undefined : later.get(name)?.map?.fields === undefined) return 'any';
  if (!reached.has(name)) {
    reached.set(name, undefined);
    reached.set(name, fieldsOf(name));
  }
  return { name };
}

function laterTypeOf(type) {
  if (type.namedType !== undefined) return referenced(type.namedType);
  if (type.list !== undefined) return wrap('[]', laterTypeOf(type.list.elementType));
  if (type.map?.elementType !== undefined) return wrap('{}', laterTypeOf(type.map.elementType));
  return { string: 'string', numeric: 'number', boolean: 'boolean' }[type.scalar] ?? 'any';
}

function fieldsOf(name) {
  const fields = Object.entries(schemas[name]?.properties ?? {}).map(([field, schema]) => [
    field,
    OPAQUE_FIELDS.includes(`${shortName(name)}.${field}`) ? 'any' : typeOf(schema),
  ]);
  const known = new Set(fields.map(([field]) => field));
  for (const field of later.get(name)?.map?.fields ?? []) {
    if (!known.has(field.name)) fields.push([field.name, laterTypeOf(field.type)]);
  }
  return fields.sort(([one], [other]) => (one < other ? -1 : 1));
}

const roots = Object.entries(KINDS).flatMap(([version, kinds]) =>
  kinds.map((kind) => {
    const [group, number] = version.includes('/') ? version.split('/') : ['', version];
    const [name] = Object.entries(schemas).find(([, schema]) =>
      schema['x-kubernetes-group-version-kind']?.some(
        (one) => one.group === group && one.version === number && one.kind === kind,
      ),
    );
    referenced(name);
    return [`${version}/${kind}`, name];
  }),
);

const isShared = (name) => [...reached.keys()].filter((other) => shortName(other) === shortName(name)).length > 1;
const nameOf = (name) => (isShared(name) ? versionedName(name) : shortName(name));
const text = (type) => (typeof type === 'string' ? type : (type.head ?? '') + nameOf(type.name));
const lines = [...reached]
  .map(([name, fields]) => [nameOf(name), fields.map(([field, type]) => `${field}:${text(type)}`).join(' ')])
  .sort(([one], [other]) => (one < other ? -1 : 1));
if (new Set(lines.map(([name]) => name)).size !== lines.length) throw new Error('two types have one name');

writeFileSync(
  join('lib', 'kube', 'api-fields.ts'),
  `// Made by scripts/kube-fields.mjs.
/* eslint-disable local/question-length -- a table, with a line for each type */

/** The kinds whose fields are known, by version, group and kind: each is of the type of API_FIELDS that is named. */
export const API_KINDS: Readonly<Record<string, string>> = {
${roots.map(([kind, name]) => `  '${kind}': '${nameOf(name)}',\n`).join('')}};

/**
 * The fields of each type, and their types: \`[]\` is a list of, \`{}\` a map of; \`long\` is an integer of 64 bits, the others have 32; \`port\` is a number or a string, \`quantity\` one that may be a
 * number; \`any\` is not looked into.
 *
 * The API server of Kubernetes 1.34 says so; fields of 1.37 are added.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
export const API_FIELDS: Readonly<Record<string, string>> = {
${lines.map(([name, fields]) => `  ${name.includes('.') ? `'${name}'` : name}: '${fields}',\n`).join('')}};
`,
);
