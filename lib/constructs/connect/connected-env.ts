import * as kplus from '../../kplus/cdk8s-plus';
import { didYouMean } from '../../ports/suggest';
import { valueText } from '../../ports/value-text';
import { deferredText } from '../endpoint/deferred-text';
import { isConstruct, isObject, type Place } from '../shared/arguments';
import { isVariableName } from '../shared/variable-name';
import { type AnyWorkload, nameOf } from '../shared/workload-of';
import type { ConnectedUrl, ConnectOptions } from './connect-options';
import type { Reached } from './reached';

const VALUES = ['url', 'host', 'port', 'hostAndPort'] as const;

type ConnectedValue = (typeof VALUES)[number] | ConnectedUrl;

/** A variable that a connection sets in a workload. */
interface ConnectedVariable {
  readonly name: string;
  /** What it holds and for which endpoint; identifies a repeated variable. */
  readonly key: string;
  readonly value: kplus.EnvValue;
  /** The container that has it; all of them if none is named. */
  readonly container: kplus.Container | undefined;
}

// Symbols and not WeakMaps: two copies of this package in one app must see each other's workloads.
const VARIABLES = Symbol.for('cdk8s-ports.connectedVariables');
const SET = Symbol.for('cdk8s-ports.connectedTo');

type Connected = AnyWorkload & { [VARIABLES]?: ConnectedVariable[] };
type Set = kplus.Container & { [SET]?: Map<string, string> };

/**
 * Sets the variables with the address of an endpoint in the containers of a workload, including those added later.
 *
 * @throws If a container has another variable of that name.
 */
export function addVariables(
  workload: AnyWorkload,
  reached: Reached,
  env: NonNullable<ConnectOptions['env']>,
  container: kplus.Container | undefined,
): void {
  const connected: Connected = workload;
  if (connected[VARIABLES] === undefined) Object.defineProperty(connected, VARIABLES, { value: [] });
  for (const variable of variablesOf(workload, reached, env, container)) {
    const containers = container === undefined ? workload.containers : [container];
    for (const one of containers) setVariable(workload, one, variable);
    connected[VARIABLES]?.push(variable);
  }
}

/** Sets the variables of a workload's connections in a container that is added to it. */
export function inheritVariables(workload: AnyWorkload, container: kplus.Container): void {
  for (const variable of (workload as Connected)[VARIABLES] ?? []) {
    if (variable.container === undefined) setVariable(workload, container, variable);
  }
}

function setVariable(workload: AnyWorkload, container: Set, { name, key, value }: ConnectedVariable): void {
  if (container[SET] === undefined) Object.defineProperty(container, SET, { value: new Map<string, string>() });
  const known = container[SET]?.get(name);
  if (known === key) return;
  if (name in container.env.variables) {
    throw new Error(
      `${nameOf(workload)}, container '${container.name}': variable '${name}' of connect() is set already: give it another name, or remove the other one`,
    );
  }
  container.env.addVariable(name, value);
  container[SET]?.set(name, key);
}

function variablesOf(
  workload: AnyWorkload,
  reached: Reached,
  env: unknown,
  container: kplus.Container | undefined,
): readonly ConnectedVariable[] {
  const place: Place = () => nameOf(workload);
  const example = "'API_URL' or { API_HOST: 'host', API_PORT: 'port' }";
  if (typeof env !== 'string' && (!isObject(env) || isConstruct(env))) {
    throw new Error(`${place()}: env of connect() is ${valueText(env)}: pass names of variables, as in ${example}`);
  }
  const values: Readonly<Record<string, unknown>> = typeof env === 'string' ? { [env]: undefined } : env;
  return Object.entries(values).map(([name, value]) => {
    if (!isVariableName(name)) {
      throw new Error(`${place()}: env of connect() names variable '${name}': pass a name as in ${example}`);
    }
    if (typeof env === 'string') return variable(name, undefined);
    if ((isObject(value) && !isConstruct(value)) || VALUES.some((one) => one === value))
      return variable(name, value as ConnectedValue);
    const guess = typeof value === 'string' ? didYouMean(value, VALUES) : '';
    throw new Error(
      `${place()}: variable '${name}' of connect() is ${valueText(value)}: pass one of ${VALUES.join(', ')}, or a path, as in { path: '/v1' }${guess}`,
    );
  });

  function variable(name: string, value: ConnectedValue | undefined): ConnectedVariable {
    const key = `${reached.key} ${JSON.stringify(value ?? 'address')}`;
    return { name, key, value: kplus.EnvValue.fromValue(textOf(workload, reached, value)), container };
  }
}

/** The text of a variable, which is resolved when the app is synthesized. */
function textOf(workload: AnyWorkload, { address }: Reached, value: ConnectedValue | undefined): string {
  if (typeof value === 'object') return address.url(value.path, value);
  const text = (): string => {
    if (value === 'port') return String(address.port);
    if (value === 'host') return address.host;
    const isUrl = value === 'url' || (value === undefined && (address.protocol as string) === 'TCP');
    return isUrl ? address.url() : address.hostAndPort;
  };
  return deferredText(workload, text, text);
}
