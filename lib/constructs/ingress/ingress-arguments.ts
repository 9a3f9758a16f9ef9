import type { Construct } from 'constructs';
import { valueText } from '../../ports/value-text';
import { asEndpoint } from '../endpoint/service-endpoint';
import { checkList, checkObjects, isObject, type Place, placeOf } from '../shared/arguments';
import { isBackend } from './port-backend';

const BACKEND = 'IngressBackend.fromService(service)';
const RULE = `{ path: '/', backend: ${BACKEND} }`;

/**
 * Refuses props that no Ingress can be made with.
 *
 * @throws If one of the props is of another kind than it has to be.
 */
export function checkIngressProps([scope, id, props = {}]: readonly [
  scope: Construct,
  id: string,
  props?: Readonly<Record<string, unknown>>,
]): void {
  const place = placeOf('Ingress', scope, id);
  const { rules, tls, defaultBackend } = props;
  checkList(place, 'rules', rules, `[${RULE}]`);
  const paths = new Set<string>();
  for (const rule of Array.isArray(rules) ? rules : []) checkRule(place, rule, paths);
  checkTls(place, tls);
  // cdk8s-plus ignores a falsy one.
  if (defaultBackend) checkBackend(place, 'defaultBackend', defaultBackend);
}

/**
 * Refuses a rule that cannot be rendered. `paths` has the paths of the rules before it.
 *
 * @throws If its backend is none, its host or path is no text, or another rule has them.
 */
export function checkRule(place: Place, rule: unknown, paths = new Set<string>()): void {
  if (!isObject(rule)) {
    throw new Error(`${place()}: a rule is ${valueText(rule)}: pass an object, as in ${RULE}`);
  }
  const { host, path } = rule;
  if (host !== undefined && host !== null && host !== '') checkHost(place, host);
  if (path !== undefined && path !== null && typeof path !== 'string') {
    throw new Error(`${place()}: the path of a rule is ${valueText(path)}: pass a string, as in '/'`);
  }
  if (path && !path.startsWith('/')) throw new Error(`${place()}: ingress paths must begin with a "/": ${path}`);
  checkBackend(place, 'the backend of a rule', rule['backend']);
  // The message of cdk8s-plus, which does not name the Ingress.
  const at = `${typeof host === 'string' ? host : ''}${typeof path === 'string' ? path : '/'}`;
  if (paths.has(at)) throw new Error(`${place()}: there is already an ingress rule for ${at}`);
  paths.add(at);
}

/**
 * Refuses a host that is not one.
 *
 * @throws If it is no text, or an empty one.
 */
export function checkHost(place: Place, host: unknown): void {
  if (typeof host === 'string' && host !== '') return;
  const given = host === '' ? 'empty: host must not be an empty string' : valueText(host);
  throw new Error(`${place()}: the host of a rule is ${given}: pass a string, as in 'example.com'`);
}

/**
 * Refuses what is not a list of hosts and secrets.
 *
 * @throws If it is no list, or something in it is no object.
 */
export function checkTls(place: Place, tls: unknown, isNeeded = false): void {
  const example = "{ hosts: ['example.com'] }";
  if (isNeeded && (tls === undefined || tls === null)) {
    throw new Error(`${place()}: tls is ${String(tls)}: pass a list, as in [${example}]`);
  }
  checkObjects(place, 'tls', tls, example);
}

function checkBackend(place: Place, what: string, backend: unknown): void {
  if (isBackend(backend)) return;
  const example = asEndpoint(backend) === undefined ? BACKEND : 'IngressBackend.fromEndpoint(endpoint)';
  throw new Error(`${place()}: ${what} is ${valueText(backend)}: pass a backend, as in ${example}`);
}
