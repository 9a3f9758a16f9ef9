import type { AnyEndpoint } from '../../endpoint/endpoint';

/** A change of headers. */
export interface HeaderModifier {
  /** Headers that are set, by name; existing values are replaced. */
  readonly set?: Readonly<Record<string, string>>;
  /** Headers that are added, by name. */
  readonly add?: Readonly<Record<string, string>>;
  /** Names of headers that are removed. */
  readonly remove?: readonly string[];
}

/** A path that replaces that of the request. */
export interface PathModifier {
  /** The whole path. */
  readonly replaceFullPath?: string;
  /** The replacement for the matched prefix. */
  readonly replacePrefixMatch?: string;
}

/** Copies of the requests for another endpoint. */
export interface RequestMirror {
  /** The port of the Service that receives the copies. */
  readonly backend: AnyEndpoint;
  /**
   * The percentage of the requests, 0 to 100.
   *
   * @default 100
   */
  readonly percent?: number;
  /**
   * The fraction of the requests.
   *
   * @default - all
   */
  readonly fraction?: { readonly numerator: number; readonly denominator?: number };
}

/** A reference to a filter of the implementation. */
export interface ExtensionReference {
  /** The API group. */
  readonly group: string;
  /** The kind. */
  readonly kind: string;
  /** The name of the object, in the namespace of the route. */
  readonly name: string;
}

/** A filter of a GrpcRoute: each has one of these fields. */
export interface GrpcRouteFilter {
  /** Changes headers of the requests. */
  readonly requestHeaderModifier?: HeaderModifier;
  /** Changes headers of the responses. */
  readonly responseHeaderModifier?: HeaderModifier;
  /** Sends copies of the requests to another endpoint. */
  readonly requestMirror?: RequestMirror;
  /** A reference to a filter of the implementation. */
  readonly extensionRef?: ExtensionReference;
}

/** A filter of an HttpRoute: each has one of these fields. */
export interface HttpRouteFilter extends GrpcRouteFilter {
  /** Answers with a redirect. */
  readonly requestRedirect?: {
    readonly scheme?: 'http' | 'https';
    readonly hostname?: string;
    readonly path?: PathModifier;
    readonly port?: number;
    readonly statusCode?: 301 | 302;
  };
  /** Changes host or path of the requests. */
  readonly urlRewrite?: { readonly hostname?: string; readonly path?: PathModifier };
}
