import { valueText } from '../../ports/value-text';
import { didYouMean } from '../../ports/suggest';
import { isObject, type Place } from '../shared/arguments';

/** The version of the format below. */
export const CONTRACT_VERSION = 1;

/**
 * The Services of a chart and their ports, as `writeContract` writes them for other repositories.
 *
 * `schema/contract.json` describes the file.
 */
export interface ServiceContract {
  /** The version of the format: 1. */
  readonly version: number;
  /** The Services by name. */
  readonly services: Readonly<Record<string, ContractService>>;
}

/** A Service in a contract. */
export interface ContractService {
  /** The name of the Service in the manifest. */
  readonly name: string;
  /**
   * The namespace of the Service.
   *
   * @default - that of the chart that reads the contract
   */
  readonly namespace?: string;
  /** The ports by name, as in `{ http: 80, dns: '53/UDP' }`; the key of a port without a name is its number. */
  readonly ports: Readonly<Record<string, number | string>>;
  /**
   * The application protocols of ports, as in `{ http: 'kubernetes.io/h2c' }`.
   *
   * @default - none
   */
  readonly appProtocols?: Readonly<Record<string, string>>;
  /**
   * Whether the Service is headless: it has no address of its own.
   *
   * @default - false
   */
  readonly headless?: boolean;
}

/**
 * The Service of a contract by its name, or the only one.
 *
 * @throws If it is not a contract, or has no such Service.
 */
export function serviceIn(place: Place, contract: unknown, name: unknown): ContractService {
  const services = servicesIn(place, contract);
  const names = Object.keys(services);
  const [only, ...others] = names;
  if (name === undefined && only !== undefined && others.length > 0) {
    throw new Error(
      `${place()}: the contract has ${names.length} Services (${names.join(', ')}): say which, as in '${only}'`,
    );
  }
  const key = name ?? only;
  if (typeof key !== 'string') {
    const found =
      only === undefined
        ? 'the contract has no Services'
        : `the Service is ${valueText(key)}: pass one of ${names.join(', ')}`;
    throw new Error(`${place()}: ${found}`);
  }
  if (!Object.hasOwn(services, key)) {
    throw new Error(`${place()}: the contract has no Service '${key}' (${names.join(', ')})${didYouMean(key, names)}`);
  }
  return checkedService(place, key, services[key]);
}

function servicesIn(place: Place, contract: unknown): Readonly<Record<string, unknown>> {
  const { version, services } = isObject(contract) ? contract : ({} as Readonly<Record<string, unknown>>);
  if (version === undefined || (version === CONTRACT_VERSION && !isObject(services))) {
    throw new Error(
      `${place()}: the contract is ${valueText(contract)}: pass the JSON that writeContract() wrote, as in require('contracts/shop.json')`,
    );
  }
  if (version === CONTRACT_VERSION) return services as Readonly<Record<string, unknown>>;
  throw new Error(
    `${place()}: the version of the contract is ${typeof version === 'number' ? version : valueText(version)}, and this cdk8s-ports reads version ${CONTRACT_VERSION}: ${typeof version === 'number' && version > CONTRACT_VERSION ? 'update cdk8s-ports' : 'write the contract anew'}`,
  );
}

function checkedService(place: Place, key: string, service: unknown): ContractService {
  const wrong = (field: string, value: unknown, expected: string): Error =>
    new Error(`${place()}: services['${key}']${field} of the contract is ${valueText(value)}: ${expected}`);
  if (!isObject(service)) throw wrong('', service, 'write the contract anew');
  const { name, namespace, ports, appProtocols, headless } = service;
  if (typeof name !== 'string' || name === '') throw wrong('.name', name, 'it has to be the name of a Service');
  if (namespace !== undefined && (typeof namespace !== 'string' || namespace === '')) {
    throw wrong('.namespace', namespace, 'it has to be a namespace, or left out');
  }
  if (!isObject(ports)) throw wrong('.ports', ports, 'it has to be an object, as in { "http": 80 }');
  if (appProtocols !== undefined && !isObject(appProtocols)) {
    throw wrong('.appProtocols', appProtocols, 'it has to be an object, as in { "http": "https" }, or left out');
  }
  if (headless !== undefined && typeof headless !== 'boolean')
    throw wrong('.headless', headless, 'it has to be true or false');
  return service as unknown as ContractService;
}
