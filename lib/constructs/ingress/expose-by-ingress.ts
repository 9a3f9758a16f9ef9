import { Chart } from 'cdk8s';
import type * as kplus from '../../kplus/cdk8s-plus';
import { valueText } from '../../ports/value-text';
import type { DialledService } from '../endpoint/service-endpoint';
import { checkObject, isObject, type Place } from '../shared/arguments';
import { BY_EXPOSURE } from './backend-port';
import { backendService } from './backend-service';
import type { ExposeServiceViaIngressOptions } from './exposure';
import { backendOf } from './port-backend';
import { Ingress } from './ingress';

/** A Service that an Ingress can expose. */
export type ExposedService = kplus.Service & DialledService;

/**
 * Adds a rule for a Service to an Ingress: the one that is given, or else a new one that is a child of the Service.
 *
 * `readableName` is the name of the Ingress if the options have none.
 *
 * @throws If there is no path, if the Service has no such port, or if it has made such an Ingress already.
 */
export function exposeByIngress(
  service: ExposedService,
  path: string,
  options: ExposeServiceViaIngressOptions,
  readableName: string | undefined,
): kplus.Ingress {
  checkExposure(service, path, options);
  const { port, host, pathType } = options;
  const backend = backendOf(backendService(BY_EXPOSURE.call, service), port, BY_EXPOSURE);
  const ingress = options.ingress ?? createIngress(service, options, readableName);
  if (host === undefined) ingress.addRule(path, backend, pathType);
  else ingress.addHostRule(host, path, backend, pathType);
  return ingress;
}

function createIngress(
  service: ExposedService,
  { className, ingressName }: ExposeServiceViaIngressOptions,
  readableName: string | undefined,
): kplus.Ingress {
  const name = ingressName ?? readableName;
  const { namespace } = service;
  // An Ingress reaches only the Services of its own namespace.
  const isElsewhere = namespace !== undefined && namespace !== Chart.of(service).namespace;
  return new Ingress(service, idOf(service, ingressName), {
    ...(className !== undefined && { className }),
    ...((name !== undefined || isElsewhere) && {
      metadata: { ...(name !== undefined && { name }), ...(isElsewhere && { namespace }) },
    }),
  });
}

function idOf(service: ExposedService, ingressName: string | undefined): string {
  const id = `${ingressName ?? ''}Ingress`;
  if (service.node.tryFindChild(id) === undefined) return id;
  throw new Error(
    `${service.displayName} already has an Ingress from exposeViaIngress(): to add a path to it, pass it as { ingress }`,
  );
}

function checkExposure(service: ExposedService, path: unknown, options: unknown): void {
  const place: Place = () => service.displayName;
  if (typeof path !== 'string') {
    throw new Error(
      `${place()}: the path of exposeViaIngress() is ${valueText(path)}: pass a string that starts with '/'`,
    );
  }
  if (path !== '' && !path.startsWith('/')) {
    throw new Error(`${place()}: ingress paths must begin with a "/": ${path}`);
  }
  checkObject(place, 'options of exposeViaIngress()', options, '{ ingress }');
  const given = options as Readonly<Record<string, unknown>>;
  const { ingress } = given;
  for (const [field, example] of Object.entries(TEXTS)) {
    const value = given[field];
    if (value === undefined || (typeof value === 'string' && value !== '')) continue;
    throw new Error(
      `${place()}: ${field} is ${value === '' ? 'empty' : valueText(value)}: pass a string, as in ${example}`,
    );
  }
  if (ingress === undefined) return;
  if (!isObject(ingress) || typeof ingress['addRule'] !== 'function') {
    throw new Error(`${place()}: ingress is ${valueText(ingress)}: pass an Ingress, or leave it out to create one`);
  }
  const [useless] = ['className', 'ingressName'].filter((field) => given[field] !== undefined);
  if (useless === undefined) return;
  throw new Error(
    `${place()}: ${useless} applies to a new Ingress, and { ingress } is an existing one: set it on that Ingress, or remove one of the two`,
  );
}

/** The options that have to be strings, with an example of each. */
const TEXTS = { host: "'shop.example.com'", className: "'nginx'", ingressName: "'public'" };
