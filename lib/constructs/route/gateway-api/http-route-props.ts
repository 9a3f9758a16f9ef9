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

/** The requests that a rule of an HttpRoute matches: all given conditions must be met. */
export interface HttpRouteMatch {
  /**
   * The path: a prefix, as in `/admin`, or a path with its type of match.
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

/** An endpoint with its weight, and filters for its requests. */
export interface HttpRouteBackend extends WeightedBackend {
  /**
   * The filters for requests to this backend only.
   *
   * @default - nothing
   */
  readonly filters?: readonly HttpRouteFilter[];
}

/** A rule of an HttpRoute. */
export interface HttpRouteRule {
  /**
   * The name of the rule, unique in the route.
   *
   * @default - none
   */
  readonly name?: string;
  /**
   * The requests that it matches: one of the matches is enough.
   *
   * @default - all
   */
  readonly matches?: readonly HttpRouteMatch[];
  /**
   * The filters for the requests.
   *
   * @default - nothing
   */
  readonly filters?: readonly HttpRouteFilter[];
  /**
   * The endpoints that answer.
   *
   * @default - none, for a rule that redirects
   */
  readonly backends?: readonly (AnyEndpoint | HttpRouteBackend | ObjectBackend)[];
  /**
   * How long the whole request, and each request to a backend within it, may take, as in `10s`.
   *
   * @default - set by the implementation
   */
  readonly timeouts?: { readonly request?: string; readonly backendRequest?: string };
  /**
   * Any other fields of the rule, as in the manifest: `retry`, `sessionPersistence` and others of the experimental
   * channel.
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

/** The calls that a rule of a GrpcRoute matches: all given conditions must be met. */
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

/** An endpoint with its weight, and filters for its calls. */
export interface GrpcRouteBackend extends WeightedBackend {
  /**
   * The filters for calls to this backend only.
   *
   * @default - nothing
   */
  readonly filters?: readonly GrpcRouteFilter[];
}

/** A rule of a GrpcRoute. */
export interface GrpcRouteRule {
  /**
   * The name of the rule, unique in the route.
   *
   * @default - none
   */
  readonly name?: string;
  /**
   * The calls that it matches: one of the matches is enough.
   *
   * @default - all
   */
  readonly matches?: readonly GrpcRouteMatch[];
  /**
   * The filters for the calls.
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
   * Any other fields of the rule, as in the manifest.
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
