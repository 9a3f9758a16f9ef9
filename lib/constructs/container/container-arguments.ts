import * as kplus from '../../kplus/cdk8s-plus';
import { RENDER_METHOD } from '../../kplus/rendering';
import { PROTOCOL_NAMES } from '../../ports/protocol';
import { plainValue } from '../../ports/unchecked';
import { valueText } from '../../ports/value-text';
import { checkList, checkObject, hasMember, isConstruct, isObject, type Place } from '../shared/arguments';

const EXAMPLE = "{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }";
const PROBES = ['readiness', 'liveness', 'startup'];
const HOOKS = ['postStart', 'preStop'];
const PORT_EXAMPLE = "{ name: 'http', number: 8080 }";

/** Whether a value is a container, from this copy of cdk8s-plus or from another. */
export function isContainer(value: unknown): value is kplus.Container {
  if (value instanceof kplus.Container) return true;
  return hasMember(value, RENDER_METHOD) && hasMember(value, 'mounts') && hasMember(value, 'ports');
}

/**
 * Refuses what cannot be the props of a container.
 *
 * @throws If it is a container already, as cdk8s-plus throws, or no object.
 */
export function checkContainerProps(place: Place, props: unknown): void {
  if (isContainer(props)) {
    throw new Error(
      `${place()}: container '${props.name}' is a Container instance: add it with attachContainer(), or pass props, as in ${EXAMPLE} (Attempted to construct a container from a Container object.)`,
    );
  }
  if (!isObject(props) || isConstruct(props)) {
    throw new Error(`${place()}: a container is ${valueText(props)}: pass its props, as in ${EXAMPLE}`);
  }
  checkList(place, 'ports of a container', props['ports'], `[${PORT_EXAMPLE}]`);
  for (const field of ['portNumber', 'port']) {
    checkNoText(place, `${field} of a container`, props[field]);
    checkIsNumber(place, `${field} of a container`, props[field]);
  }
  for (const probe of PROBES)
    checkRendered(place, probe, props[probe], "a Probe, as in Probe.fromHttpGet('/', { port: 'http' })");
  checkObject(
    place,
    'lifecycle of a container',
    props['lifecycle'] ?? undefined,
    "{ preStop: Handler.fromCommand(['stop']) }",
  );
  const lifecycle = isObject(props['lifecycle']) ? props['lifecycle'] : {};
  for (const hook of HOOKS)
    checkRendered(place, hook, lifecycle[hook], "a Handler, as in Handler.fromCommand(['stop'])");
  checkVariables(place, props['envVariables']);
}

/** Refuses what cdk8s-plus cannot render, such as a probe or a hook written as in a manifest. */
function checkRendered(place: Place, what: string, value: unknown, example: string): void {
  if (value === undefined || value === null || hasMember(value, RENDER_METHOD)) return;
  throw new Error(`${place()}: ${what} of a container is ${valueText(value)}: pass ${example}`);
}

/** Refuses values of variables that cdk8s-plus would silently leave out. */
function checkVariables(place: Place, variables: unknown): void {
  const example = "EnvValue.fromValue('fast')";
  checkObject(place, 'envVariables of a container', variables ?? undefined, `{ MODE: ${example} }`);
  for (const [name, value] of Object.entries(variables ?? {})) {
    if (hasMember(value, 'value') || hasMember(value, 'valueFrom')) continue;
    throw new Error(`${place()}: variable '${name}' is ${valueText(value)}: pass an EnvValue, as in ${example}`);
  }
}

/**
 * Refuses a number that is a text, as from an environment variable: synth would report it for the container, its probe and each Service.
 * Any other text may be a placeholder that a template fills in.
 */
function checkNoText(place: Place, what: string, value: unknown): void {
  if (typeof value !== 'string' || !/^\d+$/.test(value)) return;
  throw new Error(`${place()}: ${what} is ${valueText(value)}: pass the number ${value}`);
}

/** Refuses what is not a number, such as an object, or the `NaN` of an unset variable, which cdk8s-plus would silently take for no port. */
function checkIsNumber(place: Place, what: string, value: unknown): void {
  const plain: unknown = plainValue(value);
  if (plain === undefined || plain === null || typeof plain === 'string') return;
  if (typeof plain === 'number' && !Number.isNaN(plain)) return;
  throw new Error(`${place()}: ${what} is ${valueText(value)}: pass a number from 1 to 65535, or leave it out`);
}

/**
 * Refuses what cannot be a port of a container. Its number is judged at synth.
 *
 * @throws If it is no object, or one without a number.
 */
export function checkContainerPort(place: Place, port: unknown): void {
  if (!isObject(port)) {
    throw new Error(`${place()}: a port is ${valueText(port)}: pass an object, as in ${PORT_EXAMPLE}`);
  }
  const { number, protocol } = port;
  if (protocol !== undefined && protocol !== null && typeof protocol !== 'string') {
    throw new Error(`${place()}: the protocol of a port is ${valueText(protocol)}: pass one of ${PROTOCOL_NAMES}`);
  }
  checkNoText(place, 'the number of a port', number);
  if (number !== undefined) return;
  const fields = Object.keys(port).map((field) => `\`${field}\``);
  const has = fields.length === 0 ? 'no `number`' : `${fields.join(', ')} and no \`number\``;
  throw new Error(`${place()}: a port has ${has}: write it as in ${PORT_EXAMPLE}`);
}
