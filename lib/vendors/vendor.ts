import type { FieldPath } from '../kube/field-path';
import type { KindFacts } from '../kube/kind-facts';
import type { VendorAnnotations } from './shape/annotations';
import type { MadePorts } from './shape/made-ports';
import type { GatewayServers, KeptPorts, ServedPort, SubsetDefinitions, SubsetUses } from './shape/mesh-routes';
import type { MonitorKind, Scraper } from './shape/monitoring';
import type { PodPortsKind, PolicyKind } from './shape/policy';
import type { ServiceEntries, ServicePath } from './shape/service-path';

/** Everything that is known about a vendor, as data. lib/graph reads it; no other code depends on particular vendors. */
export interface Vendor {
  /** Its kinds, by group and kind. */
  readonly kinds?: Readonly<Record<string, Readonly<Record<string, VendorKind>>>>;
  /** The groups whose kinds are only settings: no operator creates Services or pods for them. */
  readonly settings?: readonly string[];
  readonly annotations?: VendorAnnotations;
  /** The ConfigMaps whose entries name Services. */
  readonly entries?: ServiceEntries;
  /** The controller that serves routes. */
  readonly controller?: RouteController;
  /** How to recognize its mesh. */
  readonly mesh?: Mesh;
  /** What it injects into pods. */
  readonly injects?: Injection;
  /** The ports of a container that it adds to pods. */
  readonly sidecar?: Sidecar;
  /** The Services that it creates for pods with an annotation; `{value}` stands for the value of the annotation. */
  readonly annotated?: { readonly annotation: string; readonly services: readonly string[] };
  /** The names of its own Services, which exist where it is installed, some only temporarily; `*` matches any text. */
  readonly services?: readonly string[];
  /** How its operators label the pods that they create. */
  readonly pods?: OperatedPods;
}

/** What is known about a kind. */
export interface VendorKind {
  /** The facts that built-in kinds have, too. Required unless the kind is a namespaced custom resource without pods. */
  readonly facts?: KindFacts;
  /** Where it refers to Services. An object at such a path that sets a kind other than Service is not a reference. */
  readonly references?: readonly ServicePath[];
  /** The fields with addresses, which the program that reads the object calls. */
  readonly addresses?: readonly AddressField[];
  /** How it defines what is scraped. */
  readonly monitor?: MonitorKind;
  /** Which monitors the pods created from it read. */
  readonly scraper?: Scraper;
  /** How it defines which ports of which pods are allowed. */
  readonly policy?: PolicyKind;
  /** Where it names ports of the pods that it selects. */
  readonly podPorts?: PodPortsKind;
  readonly scales?: Autoscaler;
  /** Which actions its controller adds to Ingresses as annotations. */
  readonly writesActions?: WrittenActions;
  /** Where it refers to subsets of the pods of a host. */
  readonly picksSubsets?: SubsetUses;
  /** Where it defines such subsets. */
  readonly definesSubsets?: SubsetDefinitions;
  /** The paths of the hosts that it announces to a mesh, without a Service or with one that has no endpoints. */
  readonly announces?: readonly string[];
  /** The ports at which it listens. */
  readonly listens?: GatewayServers;
  /** How its routes keep the port of a request. */
  readonly keepsPorts?: KeptPorts;
  /** Which port it accepts, if it serves only one port of its pods. */
  readonly servesOnePort?: ServedPort;
  /** The paths of the namespaces that objects which set none get, because they are deployed with it. */
  readonly givesNamespace?: readonly string[];
  /** What an operator creates from an object of the kind, which is then in no manifest. */
  readonly makes?: Made;
}

/** What is created from an object. */
interface Made {
  /** Whether they get another namespace than the one in the object. */
  readonly isElsewhere?: boolean;
  /** Pods. */
  readonly pods?: MadePods;
  /** Pods that are copies of those of another workload. */
  readonly copies?: CopiedPods;
  /** Services, with their names, and with their labels if monitors select them. */
  readonly services?: readonly MadeService[];
  /** The ports of these Services, if those of containers are added. */
  readonly ports?: MadePorts;
}

/** A Service that is created: `{name}` stands for the name of the object, `{spec.x}` for one of its fields, `*` for any text. */
export interface MadeService {
  /** Its name. */
  readonly name: string;
  /** Its labels, as far as they are known. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Copies of the pods of a workload, under another name. */
interface CopiedPods {
  /** The field with the name of the workload. */
  readonly of: string;
  /** The suffix that is added to the value of a label. */
  readonly suffix: string;
  /** The labels that it may be added to; the first one that exists gets it. */
  readonly labels: readonly string[];
}

/** A field with an address. */
export interface AddressField {
  /** Its path; `[]` stands for each item of a list. */
  readonly at: string;
  /** The port of a host without a port and scheme. */
  readonly defaultPort?: number;
  /** Whether pods in the namespace of the object call it, so that the name of a Service alone is enough. */
  readonly isCalledBeside?: boolean;
}

/** The pods that are created from an object; `{name}` stands for the name of the object. */
export interface MadePods {
  /** Their labels. */
  readonly labels: Readonly<Record<string, string>>;
  /** The field of the object with more labels. */
  readonly moreLabels?: string;
  /** The keys of further labels, whose values are known only at run time. */
  readonly runtimeLabels?: readonly string[];
  /** The field of the object that puts them on the host network. */
  readonly hostNetwork?: string;
}

/** How to recognize pods that operators create from kinds that are not known here. */
interface OperatedPods {
  /** The keys of labels that mark them. */
  readonly labels?: readonly RegExp[];
  /** The values of `app.kubernetes.io/name` or `app` that mark them. */
  readonly names?: readonly RegExp[];
}

/** What an autoscaler changes, and in which object. */
export interface Autoscaler {
  /** The path of the reference. */
  readonly path: FieldPath;
  /** What it changes; two autoscalers that change the same property conflict. */
  readonly property: 'replicas' | 'resources';
  /** The defaults of the reference. */
  readonly defaults?: { readonly apiVersion: string; readonly kind: string };
}

/** An action that a controller adds to Ingresses as an annotation; the paths are those of `everyValue`. */
interface WrittenActions {
  /** The paths of the names of the Ingresses. */
  readonly ingresses: readonly string[];
  /** The paths of its name; the first that is set takes precedence. */
  readonly names: readonly string[];
}

/** A program that serves routes from pods in the cluster. */
export interface RouteController {
  /** Its name in an IngressClass. */
  readonly controller: string;
  /** The usual name of its class. */
  readonly className: string;
  /** The image of its pods. */
  readonly image: RegExp;
  /** The groups of kinds that only it serves. */
  readonly groups?: readonly string[];
}

/** A service mesh. */
interface Mesh {
  /** The suffix of the groups of its kinds. */
  readonly group: string;
  /** The labels and annotations that mark namespaces and pods for a proxy. */
  readonly marks: readonly string[];
  /** The protocols that it detects from the name of a port. */
  readonly protocols?: readonly string[];
}

/** Containers that are added to a pod, or filled in, on its creation: their ports are in no manifest. */
interface Injection {
  /** The placeholder image of a container that is filled in. */
  readonly image: string;
  /** The annotation of a pod that names the template to fill in. */
  readonly annotation: string;
}

/** A container that is added to a pod on its creation. */
interface Sidecar {
  /** The labels and annotations of a pod or its namespace that ask for it. */
  readonly marks: readonly string[];
  /** The numbers that it listens on. */
  readonly ports: readonly number[];
  /** The names of its ports, which no other container uses. */
  readonly names?: readonly string[];
  /** The annotations of a pod that set other numbers. */
  readonly numbers?: readonly string[];
  /** Whether it can have any ports, because its owner configures them elsewhere. */
  readonly isOpen?: boolean;
}
