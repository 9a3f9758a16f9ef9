import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { PortMap, PortSpec } from '../../ports/port-map';
import { numberTwiceInService } from '../../ports/problems';
import { servicePortNameProblem } from '../../ports/service-port-name';
import { didYouMean } from '../../ports/suggest';
import { valueText } from '../../ports/value-text';
import type { OfferedPort } from '../endpoint/offered-port';
import { type DialledService, endpointOf, type ServiceEndpoint } from '../endpoint/service-endpoint';
import { checkObject, checkScope, placeOf } from '../shared/arguments';
import { noteElsewhere } from '../synth/elsewhere';
import type { ImportedServiceOptions } from './imported-service';

/** A Service that another program or chart creates, at run time. */
export class PortImportedService extends Construct implements DialledService {
  public static override get name(): string {
    return 'ImportedService';
  }

  public readonly namespace: string | undefined;
  public readonly offeredPorts: readonly OfferedPort[];
  public readonly isHeadless: boolean;

  public constructor(
    scope: Construct,
    id: string,
    public readonly name: string,
    options: Partial<ImportedServiceOptions> | undefined,
  ) {
    checkScope('Service', scope, id);
    const place = placeOf('Service', scope, id);
    const example = "{ ports: { http: 80 }, namespace: 'shop' }";
    if (typeof (name as unknown) !== 'string' || name === '') {
      throw new Error(`${place()}: the name is ${valueText(name)}: pass the name of the Service`);
    }
    if (options === undefined) throw new Error(`${place()}: pass its ports, as in ${example}`);
    checkObject(place, 'what is known of it', options, example);
    const { ports = {}, appProtocols = {} } = options;
    checkObject(place, 'ports', options.ports, '{ http: 80 }', true);
    checkAppProtocols(place, appProtocols, Object.keys(ports));
    super(scope, id);
    this.namespace = options.namespace ?? Chart.of(this).namespace;
    this.isHeadless = options.clusterIP === 'None';
    this.offeredPorts = Object.entries(ports).map(([key, spec]) => ({
      ...offered(place, key, spec),
      ...(Object.hasOwn(appProtocols, key) && { appProtocol: appProtocols[key] }),
    }));
    checkDistinct(place, this.offeredPorts);
    noteElsewhere(this, 'Service', this.namespace, name);
  }

  public get portMap(): PortMap {
    return Object.fromEntries(
      this.offeredPorts.map(({ name: key, port, protocol }) => [
        key ?? String(port),
        (protocol === undefined ? port : `${port}/${protocol}`) as PortSpec,
      ]),
    );
  }

  public get displayName(): string {
    return `Service '${this.node.path}'`;
  }

  public endpoint(reference?: unknown): ServiceEndpoint {
    return endpointOf(this, reference);
  }
}

function checkAppProtocols(place: () => string, appProtocols: unknown, ports: readonly string[]): void {
  checkObject(place, 'appProtocols', appProtocols, "{ api: 'https' }");
  for (const [key, value] of Object.entries(appProtocols as object)) {
    if (!ports.includes(key)) {
      throw new Error(
        `${place()}: appProtocols has a port '${key}', and ports does not (${ports.join(', ')})${didYouMean(key, ports)}`,
      );
    }
    if (typeof value === 'string' && value !== '') continue;
    throw new Error(`${place()}: appProtocols.${key} is ${valueText(value)}: pass a protocol, as in 'https'`);
  }
}

/** Refuses what no Service can offer: one port under two names. */
function checkDistinct(place: () => string, ports: readonly OfferedPort[]): void {
  const names = new Map<string, string>();
  for (const { name, port, protocol = 'TCP' } of ports) {
    const tag = `${port}/${protocol}`;
    const first = names.get(tag);
    if (first !== undefined) {
      throw new Error(`${place()}: ports.${first} and ports.${name ?? port}: ${numberTwiceInService(tag)}`);
    }
    names.set(tag, name ?? String(port));
  }
}

function offered(place: () => string, key: string, spec: unknown): OfferedPort {
  const [, number, protocol] = /^(\d+)(?:\/(TCP|UDP|SCTP))?$/.exec(String(spec)) ?? [];
  const port = Number(number);
  if (number === undefined || port < 1 || port > 65535) {
    throw new Error(
      `${place()}: ports.${key} is ${valueText(spec)}: pass a number from 1 to 65535, or number and protocol as in '53/UDP'`,
    );
  }
  const problem = servicePortNameProblem(key);
  if (problem !== undefined) throw new Error(`${place()}: ${problem}`);
  return {
    // The key of a port without a name is its number.
    ...(key !== number && { name: key }),
    port,
    target: port,
    targetNumber: port,
    ...(protocol !== undefined && protocol !== 'TCP' && { protocol }),
  };
}
