import type { FieldPath } from '../../../kube/field-path';
import { valueText } from '../../../ports/value-text';
import { asEndpoint, type ServiceEndpoint } from '../../endpoint/service-endpoint';
import { takeEndpoint } from '../../endpoint/taken-port';
import { checkList, checkObject, checkObjects, isConstruct, isObject, type Place } from '../../shared/arguments';
import type { ObjectBackend } from './route-props';

/** A backend as the program gives it. */
export interface TakenBackend {
  readonly target: ServiceEndpoint | ObjectBackend;
  readonly weight?: number | undefined;
  readonly filters?: unknown;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A backend or a mirror in the rules of a route, and its path in the manifest. */
export interface RoutedBackend {
  readonly target: ServiceEndpoint | ObjectBackend;
  readonly path: FieldPath;
}

/** A rule of any kind of route. */
type GivenRule = Readonly<Record<string, unknown>>;

/**
 * All backends and mirrors in the rules of a route.
 *
 * @throws If something else stands where an endpoint belongs, or a weight is none.
 */
export function backendsIn(place: Place, rules: unknown): readonly RoutedBackend[] {
  const example = "{ backends: [service.endpoint('http')] }";
  checkObjects(place, 'rules', rules ?? missing(place, 'rules', `[${example}]`), example);
  return [...(rules as readonly GivenRule[])].flatMap((rule, index) => {
    const at = `rules[${index}]`;
    const { backends = [], filters } = rule;
    checkList(place, `${at}.backends`, backends, "[service.endpoint('http')]");
    const listed = [...(backends as readonly unknown[])].flatMap((given, number): RoutedBackend[] => {
      const one = takeBackend(place, `${at}.backends[${number}]`, given);
      const path = ['spec', 'rules', index, 'backendRefs', number];
      return [
        { target: one.target, path },
        ...mirrorsIn(place, `${at}.backends[${number}].filters`, one.filters, path),
      ];
    });
    return [...listed, ...mirrorsIn(place, `${at}.filters`, filters, ['spec', 'rules', index])];
  });
}

function mirrorsIn(place: Place, what: string, filters: unknown, path: FieldPath): RoutedBackend[] {
  checkObjects(place, what, filters, '{ requestHeaderModifier: { remove: [] } }');
  return [...((filters ?? []) as readonly GivenRule[])].flatMap((filter, index) => {
    const fields = Object.keys(filter).filter((field) => filter[field] !== undefined);
    if (fields.length !== 1) {
      throw new Error(
        `${place()}: ${what}[${index}] has ${fields.length === 0 ? 'no field' : `the fields ${fields.join(', ')}`}: a filter does one thing, so pass one filter for each`,
      );
    }
    const { requestMirror } = filter;
    if (requestMirror === undefined) return [];
    const at = `${what}[${index}].requestMirror`;
    checkObject(place, at, requestMirror, "{ backend: service.endpoint('http') }");
    const target = takeEndpoint(place, `${at}.backend`, (requestMirror as GivenRule)['backend']);
    return [{ target, path: [...path, 'filters', index, 'requestMirror', 'backendRef'] }];
  });
}

/**
 * Takes a value as a backend: an endpoint, one with a weight, or a reference to an object of another kind.
 *
 * @throws If it is none.
 */
export function takeBackend(place: Place, what: string, given: unknown): TakenBackend {
  // Constructs are excluded: a Service has an `endpoint`, and a workload a `kind` and a `name`, too.
  const fields: GivenRule = isObject(given) && !isConstruct(given) && asEndpoint(given) === undefined ? given : {};
  const { weight } = fields;
  if (weight !== undefined && !isWeight(weight)) {
    throw new Error(`${place()}: ${what}.weight is ${valueText(weight)}: pass a whole number from 0 to 1000000`);
  }
  if ('endpoint' in fields) {
    return { ...fields, target: takeEndpoint(place, `${what}.endpoint`, fields['endpoint']) };
  }
  if (typeof fields['kind'] === 'string' && typeof fields['name'] === 'string') {
    return { target: given as ObjectBackend, weight: weight as number | undefined };
  }
  return { target: takeEndpoint(place, what, given) };
}

function isWeight(weight: unknown): boolean {
  return typeof weight === 'number' && Number.isInteger(weight) && weight >= 0 && weight <= 1000000;
}

function missing(place: Place, what: string, example: string): never {
  throw new Error(`${place()} has no ${what}: pass a list, as in ${example}`);
}

/** A reference to a backend, as written in a manifest of the namespace. */
export function backendReference(target: ServiceEndpoint | ObjectBackend, namespace: string | undefined): object {
  const endpoint = asEndpoint(target);
  if (endpoint === undefined) {
    const { group, kind, name, namespace: own, port } = target as ObjectBackend;
    return { group, kind, name, namespace: own, port };
  }
  const { service, offered } = endpoint;
  // The port of the Service, even if it is headless: the reference is to the Service, not to its pods.
  return {
    name: service.name,
    ...(service.namespace !== namespace && { namespace: service.namespace }),
    port: offered.port,
  };
}
