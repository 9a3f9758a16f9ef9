/** An annotation that names ports. */
export interface PortAnnotation {
  readonly key: string;
  /** Whose ports they are: those of the pods whose template has it, or those of the Service that has it. */
  readonly layer: 'pod' | 'service';
  /** How it is written: with commas between numbers, ranges and names, or as JSON whose keys they are. */
  readonly written: 'list' | 'json';
  /** The field of the JSON that has those keys; the JSON itself if it is left out. */
  readonly field?: string;
  /** Whether only names, or only numbers, are read. */
  readonly only?: 'name' | 'number';
  /** Words that stand for something other than a port. */
  readonly words?: readonly string[];
  /** Whether it is mostly a list of ports that may be there, so that one of them is enough. */
  readonly anyOf?: boolean;
}

/** An annotation that says at which port a load balancer asks whether a target is well. */
interface HealthCheckAnnotation {
  /** Its key, on a Service or on an Ingress before it. */
  readonly key: string;
  /** The annotation that says whether the targets are nodes (`instance`) or pods (`ip`). */
  readonly targetType: string;
  /** Whether the name of a Service port is read. */
  readonly takesNames: boolean;
}

/** Annotations by which pods, or the pods behind a Service, ask to be scraped. */
export interface ScrapeAnnotations {
  /** The one that says the number of the port. */
  readonly port: string;
  /** The one that says whether at all. */
  readonly scrape: string;
}

/** Annotations of Ingresses that mean Services. */
interface IngressAnnotations {
  /** Those in which the address of a Service stands, called by the controller. */
  readonly addresses?: readonly string[];
  /** Those that name a Service beside the Ingress, for what no path fits, or what fails. */
  readonly backends?: readonly string[];
  /** Those that each hold an action, as JSON, which may forward to Services. */
  readonly actions?: {
    /** How their keys begin; what follows is the name by which a backend means the action. */
    readonly prefix: string;
    /** The port that says that a backend means an action and not a Service. */
    readonly port: string;
  };
}

/** An annotation of a Service or an Ingress that names an object of the vendor, such as settings for the load balancer. */
export interface ObjectAnnotation {
  /** Its key. */
  readonly key: string;
  /** The kinds of the object; the first that has the name counts. */
  readonly kinds: readonly { readonly group: string; readonly kind: string }[];
  /** How it is written: names with commas between, as the values in JSON, or with the namespace before a hyphen and the provider behind. */
  readonly written: 'list' | 'json' | 'namespace-name@kubernetescrd';
}

/** The annotations of a vendor. */
export interface VendorAnnotations {
  /** Those that name ports. */
  readonly ports?: readonly PortAnnotation[];
  /** Those that name objects. */
  readonly objects?: readonly ObjectAnnotation[];
  /** Those that say the port of a health check. */
  readonly healthChecks?: readonly HealthCheckAnnotation[];
  /** Those by which the targets of a load balancer are chosen, nodes or pods. */
  readonly targetTypes?: readonly string[];
  /** Those that ask to be scraped. */
  readonly scrape?: ScrapeAnnotations;
  /** Those of Ingresses. */
  readonly ingress?: IngressAnnotations;
}
