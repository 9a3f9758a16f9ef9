// Writes test/schemas/kubernetes/VERSION.json, the schemas of the kinds that the programs in tests and documentation create:
//
//   node scripts/kube-schemas.mjs FOLDER VERSION
//
// FOLDER is api/openapi-spec/v3 of the Go module k8s.io/kubernetes of that version. Descriptions are left out; each line has one type.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder, version] = process.argv;
if (version === undefined) throw new Error('usage: node scripts/kube-schemas.mjs FOLDER VERSION');

const KINDS = {
  v1: ['ConfigMap', 'Namespace', 'Pod', 'Secret', 'Service', 'ServiceAccount', 'PersistentVolumeClaim'],
  'admissionregistration.k8s.io/v1': ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
  'apiextensions.k8s.io/v1': ['CustomResourceDefinition'],
  'apiregistration.k8s.io/v1': ['APIService'],
  'apps/v1': ['DaemonSet', 'Deployment', 'StatefulSet'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'batch/v1': ['CronJob', 'Job'],
  'networking.k8s.io/v1': ['Ingress', 'NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
};

/** Keywords that do not constrain values. */
const LEFT_OUT = ['description', 'x-kubernetes-group-version-kind'];

const withoutText = (value, isMap = false) => {
  if (Array.isArray(value)) return value.map((one) => withoutText(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isMap || !LEFT_OUT.includes(key))
      .map(([key, inner]) => [key, withoutText(inner, !isMap && key === 'properties')]),
  );
};

const all = {};
const kinds = {};
for (const [apiVersion, names] of Object.entries(KINDS)) {
  const file = `${apiVersion.includes('/') ? 'apis' : 'api'}__${apiVersion.replace('/', '__')}_openapi.json`;
  const { schemas } = JSON.parse(readFileSync(join(folder, file), 'utf8')).components;
  Object.assign(all, schemas);
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  for (const name of names) {
    const [type] = Object.entries(schemas).find(([, schema]) =>
      schema['x-kubernetes-group-version-kind']?.some((one) => one.kind === name && one.group === group),
    );
    kinds[`${apiVersion} ${name}`] = type;
  }
}

const reached = new Map();
function reach(type) {
  if (reached.has(type)) return;
  const schema = withoutText(all[type]);
  reached.set(type, schema);
  for (const [, other] of JSON.stringify(schema).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) reach(other);
}
Object.values(kinds).forEach(reach);

const lines = (entries) =>
  entries.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n');
const types = lines([...reached].sort(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync(
  join(import.meta.dirname, '..', 'test', 'schemas', 'kubernetes', `${version}.json`),
  `{"kinds": {\n${lines(Object.entries(kinds))}\n},\n"components": {"schemas": {\n${types}\n}}}\n`,
);
