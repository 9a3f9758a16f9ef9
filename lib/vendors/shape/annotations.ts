/** An annotation that names ports. */
export interface PortAnnotation {
  readonly key: string;
  /** Whose ports they are: those of the pods whose template has the annotation, or those of the Service that has it. */
  readonly layer: 'pod' | 'service';
  /** Its format: numbers, ranges and names separated by commas, or JSON with these as its keys. */
  readonly written: 'list' | 'json';
  /** The field of the JSON that has these keys; if omitted, the JSON itself. */
  readonly field?: string;
  /** Whether it accepts only names, or only numbers. */
  readonly only?: 'name' | 'number';
  /** Words that stand for something other than a port. */
  readonly words?: readonly string[];
  /** Whether it usually lists ports that may exist, so that a single existing one is enough. */
  readonly anyOf?: boolean;
}

/** An annotation that sets the port of a load balancer's health check. */
interface HealthCheckAnnotation {
  /** Its key, on a Service or on an Ingress in front of it. */
  readonly key: string;
  /** The annotation that sets whether the targets are nodes (`instance`) or pods (`ip`). */
  readonly targetType: string;
  /** Whether it may be the name of a Service port. */
  readonly takesNames: boolean;
}

/** Annotations by which pods, or the pods behind a Service, ask to be scraped. */
export interface ScrapeAnnotations {
  /** The annotation with the number of the port. */
  readonly port: string;
  /** The annotation that enables scraping. */
  readonly scrape: string;
}

/** Annotations of Ingresses that refer to Services. */
interface IngressAnnotations {
  /** Those with the address of a Service, which the controller calls. */
  readonly addresses?: readonly string[];
  /** Those that name a Service in the namespace of the Ingress, for requests that match no path, or that fail. */
  readonly backends?: readonly string[];
  /** Those that each contain an action as JSON, which may forward to Services. */
  readonly actions?: {
    /** The prefix of their keys; the rest is the name by which a backend refers to the action. */
    readonly prefix: string;
    /** The port that marks a backend as a reference to an action, not to a Service. */
    readonly port: string;
  };
}

/** An annotation of a Service or an Ingress that names an object of the vendor, such as settings for the load balancer. */
export interface ObjectAnnotation {
  /** Its key. */
  readonly key: string;
  /** The kinds of the object; the first kind that has an object of the name counts. */
  readonly kinds: readonly { readonly group: string; readonly kind: string }[];
  /** Its format: names separated by commas, JSON with names as values, or names between their namespace and their provider. */
  readonly written: 'list' | 'json' | 'namespace-name@kubernetescrd';
}

/** The annotations of a vendor. */
export interface VendorAnnotations {
  /** Those that name ports. */
  readonly ports?: readonly PortAnnotation[];
  /** Those that name objects. */
  readonly objects?: readonly ObjectAnnotation[];
  /** Those that set the port of a health check. */
  readonly healthChecks?: readonly HealthCheckAnnotation[];
  /** Those that choose the targets of a load balancer: nodes or pods. */
  readonly targetTypes?: readonly string[];
  /** Those that ask to be scraped. */
  readonly scrape?: ScrapeAnnotations;
  /** Those of Ingresses. */
  readonly ingress?: IngressAnnotations;
}
