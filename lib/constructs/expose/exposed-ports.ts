import type * as kplus from '../../kplus/cdk8s-plus';
import { offeredPorts, runningContainers } from '../../kplus/workload-members';
import { candidatesText, declaredText, portsFor } from '../../ports/declaration';
import { namelessPort, notDialled, workloadWithoutPorts } from '../../ports/problems';
import { isUnchecked, plainValue } from '../../ports/unchecked';
import { valueText } from '../../ports/value-text';
import { checkObject, checkObjects, isObject, type Place } from '../shared/arguments';
import { asEndpoint } from '../endpoint/service-endpoint';
import { undeclaredPortsOf } from '../../check/description-undeclared';
import { type AnyWorkload, nameOf } from '../shared/workload-of';
import type { ExposeMap } from './expose';
import type { ServicePort } from '../service/service-props';

/**
 * The ports given to `expose`, as those of a Service.
 *
 * @throws If there are none, or one says nothing that can be dialled.
 */
export function exposedPorts(workload: AnyWorkload, ports: ExposeMap): ServicePort[] {
  const declared = declaredPorts(workload);
  if (!isObject(ports) || Object.keys(ports).length === 0) {
    const given = isObject(ports) ? 'an object without ports' : valueText(ports);
    throw new Error(
      `${nameOf(workload)}: expose() was given ${given}: name ports that it declares${declaredText(declared)}, as in expose({ http: 80 })`,
    );
  }
  return Object.entries(ports).map(([key, value]) => exposedPort(workload, declared, key, value));
}

function exposedPort(
  workload: AnyWorkload,
  declared: readonly kplus.ContainerPort[],
  key: string,
  given: unknown,
): ServicePort {
  const value = plainValue(given);
  // An endpoint and a Service have a `port`, too.
  const isOther = asEndpoint(value) !== undefined || (isObject(value) && 'portMap' in value);
  if ((typeof value !== 'number' && value !== true && !isObject(value)) || isOther) {
    throw new Error(`${nameOf(workload)}: expose() was given ${valueText(value)} for port '${key}': ${notDialled}`);
  }
  const options: Partial<ServicePort> = isObject(value) ? value : {};
  // The name of a container port has a letter, so `{ 8080: 80 }` means the port with that number, which has no name to pass on.
  const isNumber = options.targetPort === undefined && /^\d+$/.test(key);
  const targetPort = options.targetPort ?? (isNumber ? Number(key) : key);
  checkTargetPort(() => `${nameOf(workload)}, port '${key}' of expose()`, targetPort);
  const reference = plainValue(targetPort);
  const [target] = portsFor(declared, reference);
  const port = typeof value === 'number' ? value : (options.port ?? target?.number);
  if (port === undefined) {
    throw new Error(
      `${nameOf(workload)} declares no port '${reference}'${candidatesText(declared, reference)}, so set \`port\`, the number that clients dial`,
    );
  }
  return { ...options, ...(!isNumber && { name: key }), port, targetPort };
}

/**
 * Refuses at once what cdk8s-plus refuses at once, and not only at synth: a program that catches the error relies on that.
 *
 * @throws If there is nothing to expose, a port that no container declares, or one of several without a name.
 */
export function assertExposable(workload: AnyWorkload, options: unknown): void {
  const place: Place = () => nameOf(workload);
  const example = '{ port: 80, targetPort: 8080 }';
  checkObject(place, 'options of exposeViaService()', options, `{ ports: [${example}] }`);
  const ports = (options as { readonly ports?: readonly ServicePort[] } | undefined)?.ports;
  checkObjects(place, 'ports of exposeViaService()', ports, example);

  const fail = (reason: string): never => {
    throw new Error(`Unable to expose ${workload.kind.toLowerCase()} ${workload.name} via a service: ${reason}`);
  };
  const declared = declaredPorts(workload);
  const wanted: readonly Pick<ServicePort, 'name' | 'port' | 'targetPort'>[] =
    ports ?? offeredPorts(workload).map(({ name, number }) => ({ ...(name && { name }), port: number }));
  if (wanted.length === 0) {
    fail(
      declared.length === 0
        ? workloadWithoutPorts
        : `ports is an empty list: leave it out to expose what the workload declares${declaredText(declared)}`,
    );
  }
  const isEased = undeclaredPortsOf(workload) === 'warn';
  for (const { targetPort, port } of ports ?? []) {
    checkTargetPort(place, targetPort);
    const target = plainValue(targetPort ?? port);
    if (isUnchecked(targetPort) || portsFor(declared, target).length > 0) continue;
    if (isEased && typeof target === 'number') continue;
    fail(
      declared.length === 0
        ? workloadWithoutPorts
        : `no container declares port '${target}'${candidatesText(declared, target)}`,
    );
  }
  const isNameless = wanted.some(
    (one) => !one.name && !portsFor(declared, plainValue(one.targetPort ?? one.port)).some((port) => port.name),
  );
  if (wanted.length > 1 && isNameless) fail(namelessPort);
}

function checkTargetPort(place: Place, targetPort: unknown): void {
  const plain = plainValue(targetPort);
  if (plain === undefined || plain === null || typeof plain === 'string' || typeof plain === 'number') return;
  throw new Error(
    `${place()}: targetPort is ${valueText(plain)}: pass the name or number of a port, or a handle, as in web.port('http')`,
  );
}

function declaredPorts(workload: AnyWorkload): readonly kplus.ContainerPort[] {
  return runningContainers(workload).flatMap((container) => container.ports);
}
