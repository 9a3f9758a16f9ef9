import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { fieldsListOf, fieldsOf, protocolOf } from '../../kube/read-manifest';
import { valueText } from '../../ports/value-text';
import { isConstruct } from '../shared/arguments';
import { CONTRACT_VERSION, type ContractService, type ServiceContract } from './contract';
import { contractTypes } from './contract-types';

/**
 * Writes the Services of a chart and their ports to a file, and their types to another one beside it: `shop.json` and
 * `shop.d.ts`. Another repository reads them with `Service.fromContract`, and does not compile if a port that it uses
 * no longer exists.
 *
 * It reads the Services when it is called, so call it after all are defined. Keep both files in git; they change only
 * when a Service changes.
 *
 * @param chart The chart, or any other construct with Services.
 * @param file The path of the JSON file; its folder is created if necessary.
 * @throws If a Service cannot be rendered, or a file cannot be written.
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, writeContract } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
 * const api = new Deployment(chart, 'api', {
 *   containers: [{ image: 'api:1.4', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * api.expose({ http: 80 }, { name: 'api' });
 * writeContract(chart, 'dist/contracts/shop.json'); // elsewhere: Service.fromContract(chart, 'api', require('contracts/shop.json'))
 * ```
 */
export function writeContract(chart: IConstruct, file: string): void {
  if (!isConstruct(chart)) {
    throw new Error(`writeContract(): the chart is ${valueText(chart)}: pass the chart whose Services are meant`);
  }
  if (typeof (file as unknown) !== 'string' || !/[^/\\]\.json$/.test(file)) {
    throw new Error(
      `writeContract(): the file is ${valueText(file)}: pass a path that ends in .json, as in 'contracts/shop.json'`,
    );
  }
  const contract = contractOf(chart);
  mkdirSync(dirname(file), { recursive: true });
  write(file, `${JSON.stringify(contract, null, 2)}\n`);
  write(file.replace(/\.json$/, '.d.ts'), contractTypes(contract));
}

function contractOf(chart: IConstruct): ServiceContract {
  const services = chart.node
    .findAll()
    .filter((one): one is ApiObject => ApiObject.isApiObject(one) && one.apiVersion === 'v1' && one.kind === 'Service')
    .map((object) => serviceOf(object.toJson()))
    .sort((one, other) => compare(one.name, other.name) || compare(one.namespace ?? '', other.namespace ?? ''));
  const isAlone = ({ name }: ContractService): boolean => services.filter((one) => one.name === name).length === 1;
  return {
    version: CONTRACT_VERSION,
    services: Object.fromEntries(
      services.map((one) => [isAlone(one) ? one.name : `${one.namespace ?? ''}/${one.name}`, one]),
    ),
  };
}

/** Compares without `localeCompare`, whose order depends on the language of whoever writes the contract. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function serviceOf(manifest: unknown): ContractService {
  const { name, namespace } = fieldsOf(fieldsOf(manifest)['metadata']);
  const spec = fieldsOf(fieldsOf(manifest)['spec']);
  const listed = fieldsListOf(spec['ports']);
  const ports = listed.map((port) => {
    const { name: portName, port: number } = port;
    const protocol = protocolOf(port['protocol']);
    const spelled = protocol === 'TCP' ? number : `${String(number)}/${protocol}`;
    return [portName ?? number, spelled] as const;
  });
  const appProtocols = listed.flatMap(({ name: portName, port, appProtocol }) =>
    appProtocol === undefined ? [] : [[portName ?? port, appProtocol] as const],
  );
  return {
    name: String(name),
    ...(typeof namespace === 'string' && { namespace }),
    ports: Object.fromEntries(ports) as ContractService['ports'],
    ...(appProtocols.length > 0 && { appProtocols: Object.fromEntries(appProtocols) as Record<string, string> }),
    ...(spec['clusterIP'] === 'None' && { headless: true }),
  };
}

/** Writes a whole file or nothing, and leaves a file alone that already has the text. */
function write(file: string, text: string): void {
  if (textOf(file) === text) return;
  const part = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    writeFileSync(part, text);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
