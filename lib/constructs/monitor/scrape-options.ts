/** A key of a Secret in the namespace of the monitor. */
export interface SecretKey {
  /** The name of the Secret. */
  readonly name: string;
  /** The key in the Secret. */
  readonly key: string;
  /** Whether the Secret, or its key, may be missing. */
  readonly optional?: boolean;
}

/** A key of a Secret or of a ConfigMap in the namespace of the monitor. */
export interface SecretOrConfigMapKey {
  /** The key of a Secret. */
  readonly secret?: SecretKey;
  /** The key of a ConfigMap. */
  readonly configMap?: SecretKey;
}

/** The TLS settings of a scrape. */
export interface ScrapeTls {
  /** The authority that signed the certificate of the server. */
  readonly ca?: SecretOrConfigMapKey;
  /** The client certificate of Prometheus. */
  readonly cert?: SecretOrConfigMapKey;
  /** The private key of that certificate. */
  readonly keySecret?: SecretKey;
  /** The name that the certificate of the server must have. */
  readonly serverName?: string;
  /** Whether any certificate is accepted. */
  readonly insecureSkipVerify?: boolean;
}

/**
 * A rule that rewrites the labels of a target or of its samples.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config
 */
export interface Relabeling {
  /** The action, such as `replace`, `keep` or `labeldrop`. */
  readonly action?: string;
  /** The labels whose values are joined and matched. */
  readonly sourceLabels?: readonly string[];
  /** The separator between the joined values. */
  readonly separator?: string;
  /** The regular expression that the joined values must match. */
  readonly regex?: string;
  /** The label that is written. */
  readonly targetLabel?: string;
  /** The replacement value; `$1` is the first group of the expression. */
  readonly replacement?: string;
  /** The modulus of the hash, with `hashmod`. */
  readonly modulus?: number;
}

/** How a port is scraped: the fields of an endpoint other than its port, named as in the manifest. */
export interface ScrapeOptions {
  /**
   * The path of the metrics.
   *
   * @default - `/metrics`, by Prometheus
   */
  readonly path?: string;

  /**
   * How often the port is scraped, as in `30s`.
   *
   * @default - the global interval of Prometheus
   */
  readonly interval?: string;

  /**
   * When a scrape times out, as in `10s`; not longer than the interval.
   *
   * @default - the global timeout of Prometheus
   */
  readonly scrapeTimeout?: string;

  /**
   * The scheme of the scrape.
   *
   * @default - `http`, by Prometheus
   */
  readonly scheme?: 'http' | 'https';

  /**
   * The query parameters of the scrape.
   *
   * @default - none
   */
  readonly params?: Readonly<Record<string, readonly string[]>>;

  /**
   * Whether labels of the samples take precedence over those of the target.
   *
   * @default - false, by Prometheus
   */
  readonly honorLabels?: boolean;

  /**
   * Whether the samples keep the timestamps of the target.
   *
   * @default - true, by Prometheus
   */
  readonly honorTimestamps?: boolean;

  /**
   * Rules for the labels of the target.
   *
   * @default - none
   */
  readonly relabelings?: readonly Relabeling[];

  /**
   * Rules for the labels of the samples.
   *
   * @default - none
   */
  readonly metricRelabelings?: readonly Relabeling[];

  /**
   * The authorization header of the scrape; its type is `Bearer` by default.
   *
   * @default - none
   */
  readonly authorization?: { readonly type?: string; readonly credentials?: SecretKey };

  /**
   * The user and password for the scrape.
   *
   * @default - none
   */
  readonly basicAuth?: { readonly username?: SecretKey; readonly password?: SecretKey };

  /**
   * The bearer token for the scrape; with newer operators, prefer `authorization`.
   *
   * @default - none
   */
  readonly bearerTokenSecret?: SecretKey;

  /**
   * The TLS settings of the scrape.
   *
   * @default - the trusted authorities of the system that Prometheus runs on
   */
  readonly tlsConfig?: ScrapeTls;

  /**
   * The proxy that Prometheus scrapes through.
   *
   * @default - none
   */
  readonly proxyUrl?: string;

  /**
   * Whether the scrape follows redirects.
   *
   * @default - true, by Prometheus
   */
  readonly followRedirects?: boolean;

  /**
   * Whether the scrape may use HTTP/2.
   *
   * @default - true, by Prometheus
   */
  readonly enableHttp2?: boolean;

  /**
   * Whether to skip pods that have ended.
   *
   * @default - true, by the operator
   */
  readonly filterRunning?: boolean;

  /**
   * Any other fields of the endpoint, as in the manifest: `{ trackTimestampsStaleness: true }`.
   *
   * @default - none
   */
  readonly fields?: Readonly<Record<string, unknown>>;
}
