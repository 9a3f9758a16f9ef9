import { valueText } from '../../../ports/value-text';
import { checkObject, checkObjects, type Place } from '../../shared/arguments';
import { backendReference, takeBackend } from './backends';
import type { GrpcRouteRule, HttpRouteMatch, HttpRouteRule, RouteValueMatches } from './http-route-props';
import type { HeaderModifier, HttpRouteFilter, PathModifier, RequestMirror } from './route-filters';
import type { ConnectionRouteRule } from './route-props';

/** Writes the rules of a kind of route to the manifest. */
export interface RuleWriter<Rule> {
  /** Refuses what the schema of the API rejects, so that the error shows where the program passes it. */
  check?(place: Place, at: string, rule: Rule): void;
  /** The rule in a manifest of the namespace. */
  write(rule: Rule, namespace: string | undefined): object;
}

/** Rules of TcpRoutes, TlsRoutes and UdpRoutes. */
export const connectionRule: RuleWriter<ConnectionRouteRule> = {
  write: ({ name, backends, extra }, namespace) => ({ name, backendRefs: backendRefs(backends, namespace), ...extra }),
};

/** Rules of HttpRoutes. */
export const httpRule: RuleWriter<HttpRouteRule> = {
  check(place, at, { matches, timeouts }) {
    checkObjects(place, `${at}.matches`, matches, "{ path: '/' }");
    [...(matches ?? [])].forEach(({ path }, index) => {
      checkPath(place, `${at}.matches[${index}].path`, path);
    });
    checkObject(place, `${at}.timeouts`, timeouts, "{ request: '10s' }");
    for (const [field, time] of Object.entries(timeouts ?? {})) checkTime(place, `${at}.timeouts.${field}`, time);
    checkTimes(place, `${at}.timeouts`, timeouts ?? {});
  },
  write: ({ name, matches, filters, backends, timeouts, extra }, namespace) => ({
    name,
    matches: matches?.map(({ path, headers, queryParams, method }) => ({
      path: typeof path === 'string' ? { type: 'PathPrefix', value: path } : path,
      headers: valueMatches(headers),
      queryParams: valueMatches(queryParams),
      method,
    })),
    filters: filters?.map((filter) => filterOf(filter, namespace)),
    backendRefs: backends && backendRefs(backends, namespace),
    timeouts,
    ...extra,
  }),
};

/** Rules of GrpcRoutes. */
export const grpcRule: RuleWriter<GrpcRouteRule> = {
  write: ({ name, matches, filters, backends, extra }, namespace) => ({
    name,
    matches: matches?.map(({ method, headers }) => ({ method, headers: valueMatches(headers) })),
    filters: filters?.map((filter) => filterOf(filter, namespace)),
    backendRefs: backends && backendRefs(backends, namespace),
    ...extra,
  }),
};

function backendRefs(backends: readonly unknown[], namespace: string | undefined): object[] {
  return [...backends].map((given) => {
    const { target, weight, filters, extra } = takeBackend(() => 'route', 'backend', given);
    const written = (filters as readonly HttpRouteFilter[] | undefined)?.map((filter) => filterOf(filter, namespace));
    return { ...backendReference(target, namespace), weight, filters: written, ...extra };
  });
}

function valueMatches(given: RouteValueMatches | undefined): object[] | undefined {
  if (given === undefined) return undefined;
  return isList(given) ? [...given] : Object.entries(given).map(([name, value]) => ({ name, value }));
}

// `Array.isArray` alone does not distinguish a readonly list from a record in the types.
function isList<Item>(given: Readonly<Record<string, string>> | readonly Item[]): given is readonly Item[] {
  return Array.isArray(given);
}

/** The filters by their fields: their types in the API, and how they are written. */
const FILTERS: {
  readonly [Field in keyof Required<HttpRouteFilter>]: {
    readonly type: string;
    write(filter: Required<HttpRouteFilter>[Field], namespace: string | undefined): object;
  };
} = {
  requestHeaderModifier: { type: 'RequestHeaderModifier', write: headerModifier },
  responseHeaderModifier: { type: 'ResponseHeaderModifier', write: headerModifier },
  requestMirror: { type: 'RequestMirror', write: mirror },
  extensionRef: { type: 'ExtensionRef', write: (reference) => reference },
  requestRedirect: { type: 'RequestRedirect', write: withPath },
  urlRewrite: { type: 'URLRewrite', write: withPath },
};

function filterOf(filter: HttpRouteFilter, namespace: string | undefined): object {
  return Object.entries(filter).reduce((written, [field, value]) => {
    const known = FILTERS[field as keyof HttpRouteFilter] as (typeof FILTERS)['extensionRef'] | undefined;
    if (value === undefined) return written;
    // A filter of a later version of the API.
    if (known === undefined) return { ...written, [field]: value as unknown };
    return { type: known.type, [field]: known.write(value as never, namespace) };
  }, {});
}

function headerModifier({ set, add, remove }: HeaderModifier): object {
  return { set: valueMatches(set), add: valueMatches(add), remove };
}

function mirror({ backend, percent, fraction }: RequestMirror, namespace: string | undefined): object {
  const { target } = takeBackend(() => 'route', 'mirror', backend);
  return { backendRef: backendReference(target, namespace), percent, fraction };
}

function withPath<Given extends { readonly path?: PathModifier }>({ path, ...rest }: Given): object {
  const type = path?.replacePrefixMatch === undefined ? 'ReplaceFullPath' : 'ReplacePrefixMatch';
  return { ...rest, ...(path && { path: { type, ...path } }) };
}

function checkPath(place: Place, what: string, path: HttpRouteMatch['path']): void {
  if (path === undefined) return;
  const { type, value } = typeof path === 'string' ? { type: 'PathPrefix', value: path } : path;
  if (typeof (value as unknown) === 'string' && (type === 'RegularExpression' || value.startsWith('/'))) return;
  throw new Error(`${place()}: ${what} is ${valueText(value)}: begin it with '/', as in '/admin'`);
}

function checkTime(place: Place, what: string, time: unknown): void {
  if (time === undefined || (typeof time === 'string' && /^([0-9]{1,5}(h|m|s|ms)){1,4}$/.test(time))) return;
  throw new Error(`${place()}: ${what} is ${valueText(time)}: pass a time, as in '10s' or '500ms'`);
}

/** A request to a backend is a part of the whole request; `0s` means no limit. */
function checkTimes(
  place: Place,
  at: string,
  { request, backendRequest }: NonNullable<HttpRouteRule['timeouts']>,
): void {
  if (request === undefined || backendRequest === undefined) return;
  const whole = milliseconds(request);
  if (whole === 0 || milliseconds(backendRequest) <= whole) return;
  throw new Error(
    `${place()}: ${at}.backendRequest is ${backendRequest}, longer than the whole request (${request}): pass at most ${request}`,
  );
}

const UNITS = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

function milliseconds(time: string): number {
  const parts = [...time.matchAll(/(\d+)(ms|[hms])/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit as keyof typeof UNITS], 0);
}
