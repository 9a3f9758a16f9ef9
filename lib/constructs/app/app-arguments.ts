import type { Construct } from 'constructs';
import { didYouMean } from '../../ports/suggest';
import {
  type AppKind,
  COMMON_PROPERTIES,
  CONTAINER_PROPERTIES,
  KIND_PROPERTIES,
  PORT_PROPERTIES,
} from './app-property-names';
import { valueText } from '../../ports/value-text';
import { checkObject, checkScope, hasMember, isObject, type Place, placeOf } from '../shared/arguments';
import { isContainer } from '../container/container-arguments';

const CONTAINERS = "{ web: { image: 'nginx:1.27', ports: { http: 8080 } } }";
const CONTAINER = "{ image: 'nginx:1.27', ports: { http: 8080 } }";

/**
 * Refuses arguments that no application can be made with.
 *
 * @throws If scope, id or props are of another kind than they have to be, or the props lack something or have too much.
 */
export function checkAppArguments(scope: unknown, id: unknown, props: unknown): void {
  checkScope('App', scope, id);
  const place = placeOf('App', scope as Construct, id as string);
  const given = props ?? {};
  checkObject(place, 'props', given, `{ containers: ${CONTAINERS} }`);
  const { kind = 'Deployment', containers, initContainers, ...rest } = given as Readonly<Record<string, unknown>>;
  if (containers === undefined) {
    throw new Error(`${place()} has no containers: pass { containers }, by name, as in ${CONTAINERS}`);
  }
  if (typeof kind !== 'string' || !Object.hasOwn(KIND_PROPERTIES, kind)) {
    const shown = typeof kind === 'string' ? `'${kind}'` : `is ${valueText(kind)}, which`;
    throw new Error(`${place()}: kind ${shown} is not one of ${Object.keys(KIND_PROPERTIES).join(', ')}`);
  }
  checkProperties(place, `a ${kind}`, given, [...KIND_PROPERTIES[kind as AppKind], ...COMMON_PROPERTIES]);
  checkContainers(place, 'containers', containers);
  checkContainers(place, 'initContainers', initContainers);
  for (const field of ['labels', 'metadata', 'podMetadata']) checkObject(place, field, rest[field], "{ app: 'web' }");
  const labels = Object.values(rest['labels'] ?? { app: id });
  // cdk8s omits empty labels, and without labels the workload would select every pod, which the API server refuses.
  if (labels.every((value) => value === undefined || value === '')) {
    throw new Error(
      `${place()}: labels is empty, and the pods are selected by it: pass at least one, as in { app: 'web' }`,
    );
  }
}

function checkContainers(place: Place, what: string, containers: unknown): void {
  checkObject(place, what, containers, CONTAINERS);
  for (const [name, container] of Object.entries(containers ?? {})) {
    const at: Place = () => `${place()}, container '${name}'`;
    if (isContainer(container)) {
      throw new Error(`${at()} is a Container instance: pass its image and ports, as in ${CONTAINER}`);
    }
    if (container === undefined) throw new Error(`${at()} is undefined: pass an object, as in ${CONTAINER}`);
    checkObject(at, 'it', container, CONTAINER);
    const given = container as Readonly<Record<string, unknown>>;
    checkProperties(at, 'a container', given, CONTAINER_PROPERTIES);
    checkObject(at, 'ports', given['ports'], "{ http: 8080, dns: '53/UDP' }");
    checkObject(at, 'env', given['env'], "{ MODE: 'fast' }");
    checkVariables(at, given['env']);
    checkObject(at, 'envVariables', given['envVariables'], "{ MODE: EnvValue.fromValue('fast') }");
    for (const [port, value] of Object.entries(given['ports'] ?? {})) checkPort(at, port, value);
  }
}

function checkVariables(place: Place, variables: unknown): void {
  for (const [name, value] of Object.entries(variables ?? {})) {
    if (typeof value === 'string' || hasMember(value, 'value') || hasMember(value, 'valueFrom')) continue;
    const fix =
      typeof value === 'number' || typeof value === 'boolean'
        ? `write it as a string, '${value}'`
        : 'pass a string or an EnvValue';
    throw new Error(`${place()}: variable '${name}' is ${valueText(value)}: ${fix}`);
  }
}

/** Refuses a port without a number. Whether the number can be that of a port is judged at synth. */
function checkPort(place: Place, name: string, port: unknown): void {
  const at: Place = () => `${place()}, port '${name}'`;
  const allowed = "write a number, number and protocol as in '53/UDP', or an object, as in { number: 8080 }";
  if (typeof port === 'number' || typeof port === 'string') return;
  if (!isObject(port)) throw new Error(`${at()} is ${valueText(port)}: ${allowed}`);
  checkProperties(at, 'a port', port, PORT_PROPERTIES);
  if (typeof port['number'] === 'number') return;
  throw new Error(
    `${at()}: number is ${valueText(port['number'])}: write the number of the port, as in { number: 8080 }`,
  );
}

/** Refuses properties that would be silently dropped. */
function checkProperties(place: Place, what: string, given: object, allowed: readonly string[]): void {
  const unknown = Object.entries(given).find(([name, value]) => value !== undefined && !allowed.includes(name));
  if (unknown === undefined) return;
  const [name] = unknown;
  throw new Error(
    `${place()}: ${what} has no property '${name}'; it has ${allowed.join(', ')}${didYouMean(name, allowed)}`,
  );
}
