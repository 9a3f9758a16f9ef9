import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { closed } from './closed';
import { schemaErrors } from './custom-resource';
import { schemaFaults } from './gateway-api';

/** The oldest version that the project mentions, and a current one. */
export const VERSIONS = ['1.27', '1.37'] as const;
export type Version = (typeof VERSIONS)[number];

interface Schemas {
  readonly kinds: Readonly<Record<string, string>>;
  readonly components: object;
}

interface Manifest {
  readonly apiVersion?: string;
  readonly kind?: string;
}

function validatorsOf(version: Version): (key: string) => ValidateFunction | undefined {
  const file = path.join(__dirname, 'kubernetes', `${version}.json`);
  const { kinds, components } = JSON.parse(readFileSync(file, 'utf8')) as Schemas;
  // A quantity is a string or a number; its format adds nothing to that.
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: version, components: closed(components) as object });
  const validators = new Map<string, ValidateFunction>();
  return (key) => {
    if (!(key in kinds)) return undefined;
    const known = validators.get(key) ?? ajv.compile({ $ref: `${version}#/components/schemas/${kinds[key]}` });
    validators.set(key, known);
    return known;
  };
}

const validators = new Map<Version, ReturnType<typeof validatorsOf>>();

const textOf = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath} ${message ?? ''}${'additionalProperty' in params ? `: ${String(params['additionalProperty'])}` : ''}`;

/** The errors in an object according to Kubernetes' schemas; `undefined` if they do not have its kind. */
export function kubernetesFaults(object: unknown, version: Version): readonly string[] | undefined {
  const { apiVersion, kind } = object as Manifest;
  const of = validators.get(version) ?? validatorsOf(version);
  validators.set(version, of);
  const validate = of(`${apiVersion} ${kind}`);
  if (validate === undefined) return undefined;
  validate(object);
  return (validate.errors ?? []).map(textOf);
}

const MONITORS = ['PodMonitor', 'ServiceMonitor'];

/** The errors in an object according to the schemas of its kind, in each version of Kubernetes; `undefined` if there are none. */
export function manifestFaults(object: unknown): readonly string[] | undefined {
  const { apiVersion = '', kind = '' } = object as Manifest;
  if (apiVersion === 'monitoring.coreos.com/v1' && MONITORS.includes(kind)) {
    return schemaErrors(`monitoring/monitoring.coreos.com_${kind.toLowerCase()}s.yaml`, object);
  }
  if (apiVersion.startsWith('gateway.networking.k8s.io/')) return schemaFaults(object);
  const faults = VERSIONS.map((version) => kubernetesFaults(object, version)?.map((fault) => `${version}: ${fault}`));
  const known = faults.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : known.flat();
}
