import type { AnyEndpoint } from '../../endpoint/endpoint';
import type { GrpcRouteFilter, HttpRouteFilter } from './route-filters';
import type { CommonRouteProps, ObjectBackend, WeightedBackend } from './route-props';

/** A value that is compared as a whole or by a regular expression. */
export interface RouteValueMatch {
  /** The name of the header or query parameter. */
  readonly name: string;
  /** The value. */
  readonly value: string;
  /**
   * How it is compared.
   *
   * @default 'Exact'
   */
  readonly type?: 'Exact' | 'RegularExpression';
}

/** Headers or query parameters: by name, as in `{ 'x-canary': 'true' }`, or as a list. */
export type RouteValueMatches = Readonly<Record<string, string>> | readonly RouteValueMatch[];

/** Which requests an HttpRoute's rule takes: all that is given here has to match. */
export interface HttpRouteMatch {
  /**
   * The path: a prefix, as in `/admin`, or with the way it is compared.
   *
   * @default '/'
   */
  readonly path?: string | { readonly type?: 'Exact' | 'PathPrefix' | 'RegularExpression'; readonly value: string };
  /**
   * The headers.
   *
   * @default - any
   */
  readonly headers?: RouteValueMatches;
  /**
   * The query parameters.
   *
   * @default - any
   */
  readonly queryParams?: RouteValueMatches;
  /**
   * The method.
   *
   * @default - any
   */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';
}

/** An endpoint with its share of the requests, and filters for that share. */
export interface HttpRouteBackend extends WeightedBackend {
  /**
   * What is done with the requests for this backend alone.
   *
   * @default - nothing
   */
  readonly filters?: readonly HttpRouteFilter[];
}

/** A rule of an HttpRoute. */
export interface HttpRouteRule {
  /**
   * The name of the rule, used once in the route.
   *
   * @default - none
   */
  readonly name?: string;
  /**
   * Which requests it takes: one of the matches is enough.
   *
   * @default - all
   */
  readonly matches?: readonly HttpRouteMatch[];
  /**
   * What is done with the requests.
   *
   * @default - nothing
   */
  readonly filters?: readonly HttpRouteFilter[];
  /**
   * The endpoints that answer.
   *
   * @default - none: a filter answers with a redirect
   */
  readonly backends?: readonly (AnyEndpoint | HttpRouteBackend | ObjectBackend)[];
  /**
   * How long the whole request and each request to a backend, which is a part of it, may take, as in `10s`.
   *
   * @default - as the implementation has it
   */
  readonly timeouts?: { readonly request?: string; readonly backendRequest?: string };
  /**
   * Any other field of the rule, as the manifest has it: `retry`, `sessionPersistence` and the like of the experimental channel.
   *
   * @default - none
   */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Properties of an HttpRoute. */
export interface HttpRouteProps extends CommonRouteProps<'HTTP' | 'HTTPS', HttpRouteRule> {
  /**
   * The hosts of the requests, as in `shop.example.com` or `*.example.com`.
   *
   * @default - those of the listeners
   */
  readonly hostnames?: readonly string[];
}

/** Which calls a GrpcRoute's rule takes: all that is given here has to match. */
export interface GrpcRouteMatch {
  /**
   * The service and the method.
   *
   * @default - any
   */
  readonly method?: {
    readonly type?: 'Exact' | 'RegularExpression';
    readonly service?: string;
    readonly method?: string;
  };
  /**
   * The headers.
   *
   * @default - any
   */
  readonly headers?: RouteValueMatches;
}

/** An endpoint with its share of the calls, and filters for that share. */
export interface GrpcRouteBackend extends WeightedBackend {
  /**
   * What is done with the calls for this backend alone.
   *
   * @default - nothing
   */
  readonly filters?: readonly GrpcRouteFilter[];
}

/** A rule of a GrpcRoute. */
export interface GrpcRouteRule {
  /**
   * The name of the rule, used once in the route.
   *
   * @default - none
   */
  readonly name?: string;
  /**
   * Which calls it takes: one of the matches is enough.
   *
   * @default - all
   */
  readonly matches?: readonly GrpcRouteMatch[];
  /**
   * What is done with the calls.
   *
   * @default - nothing
   */
  readonly filters?: readonly GrpcRouteFilter[];
  /**
   * The endpoints that answer.
   *
   * @default - none
   */
  readonly backends?: readonly (AnyEndpoint | GrpcRouteBackend | ObjectBackend)[];
  /**
   * Any other field of the rule, as the manifest has it.
   *
   * @default - none
   */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Properties of a GrpcRoute. */
export interface GrpcRouteProps extends CommonRouteProps<'HTTP' | 'HTTPS', GrpcRouteRule> {
  /**
   * The hosts of the calls, as in `api.example.com` or `*.example.com`.
   *
   * @default - those of the listeners
   */
  readonly hostnames?: readonly string[];
}
