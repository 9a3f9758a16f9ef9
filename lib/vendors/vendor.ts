import type { FieldPath } from '../kube/field-path';
import type { KindFacts } from '../kube/kind-facts';
import type { VendorAnnotations } from './shape/annotations';
import type { MadePorts } from './shape/made-ports';
import type { GatewayServers, KeptPorts, ServedPort, SubsetDefinitions, SubsetUses } from './shape/mesh-routes';
import type { MonitorKind, Scraper } from './shape/monitoring';
import type { PodPortsKind, PolicyKind } from './shape/policy';
import type { ServiceEntries, ServicePath } from './shape/service-path';

/** All that is known of a vendor, as data; lib/graph reads it, and nothing else asks who a vendor is. */
export interface Vendor {
  /** Its kinds, by group and kind. */
  readonly kinds?: Readonly<Record<string, Readonly<Record<string, VendorKind>>>>;
  /** The groups whose kinds are settings for something: nobody makes Services or pods for one of them. */
  readonly settings?: readonly string[];
  readonly annotations?: VendorAnnotations;
  /** The ConfigMaps whose entries name Services. */
  readonly entries?: ServiceEntries;
  /** The controller that serves routes. */
  readonly controller?: RouteController;
  /** How one sees that there is its mesh. */
  readonly mesh?: Mesh;
  /** What it puts into pods. */
  readonly injects?: Injection;
  /** The ports of a container that it puts beside the others of a pod. */
  readonly sidecar?: Sidecar;
  /** The Services that it makes for pods with an annotation; `{value}` is that of the annotation. */
  readonly annotated?: { readonly annotation: string; readonly services: readonly string[] };
  /** The Services with names of its own that are there where it is installed, or now and then; `*` stands for anything. */
  readonly services?: readonly string[];
  /** What its operators put on the pods that they make. */
  readonly pods?: OperatedPods;
}

/** What is known of a kind. */
export interface VendorKind {
  /** What Kubernetes' own kinds are known by, too; it is to be said if it is not that of a custom resource without pods. */
  readonly facts?: KindFacts;
  /** Where it means Services. An object at such a place that says it is of another kind than a Service is none. */
  readonly references?: readonly ServicePath[];
  /** The fields in which addresses stand, called by those who read the object. */
  readonly addresses?: readonly AddressField[];
  /** How it says what is scraped. */
  readonly monitor?: MonitorKind;
  /** Which monitors the pods read that are made of it. */
  readonly scraper?: Scraper;
  /** What it says which ports of which pods are allowed. */
  readonly policy?: PolicyKind;
  /** Where it names ports of the pods that it selects. */
  readonly podPorts?: PodPortsKind;
  readonly scales?: Autoscaler;
  /** Where it picks subsets of the pods of a host. */
  readonly picksSubsets?: SubsetUses;
  /** Where it defines them. */
  readonly definesSubsets?: SubsetDefinitions;
  /** Where the hosts stand that it announces to a mesh although no Service has them. */
  readonly announces?: string;
  /** The ports at which it listens. */
  readonly listens?: GatewayServers;
  /** How it keeps the port that was called. */
  readonly keepsPorts?: KeptPorts;
  /** What it takes, if it serves but one port of its pods. */
  readonly servesOnePort?: ServedPort;
  /** What an operator makes of an object of the kind, which then stands in no manifest. */
  readonly makes?: Made;
}

/** What is made of an object. */
interface Made {
  /** Pods. */
  readonly pods?: MadePods;
  /** Pods that are a second edition of those of another workload. */
  readonly copies?: CopiedPods;
  /** Services, each by its name, and by its labels where monitors select them. */
  readonly services?: readonly MadeService[];
  /** The ports of these Services, where those of containers are added. */
  readonly ports?: MadePorts;
}

/** A Service that is made: in its texts `{name}` stands for the name of the object, `{spec.x}` for a field of it, `*` for anything. */
export interface MadeService {
  /** Its name. */
  readonly name: string;
  /** Its labels, as far as they are known. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The pods of a workload once more, under another name. */
interface CopiedPods {
  /** The field with the name of the workload. */
  readonly of: string;
  /** What is added to the values of its labels. */
  readonly suffix: string;
  /** The labels to which it is added, the first that there is. */
  readonly labels: readonly string[];
}

/** A field in which an address stands. */
export interface AddressField {
  /** Where; `[]` stands for each item of a list. */
  readonly at: string;
  /** The port of a host that stands there without one, and without a scheme. */
  readonly defaultPort?: number;
  /** Whether it is called by pods in the namespace of the object, where the name of a Service alone is enough. */
  readonly isCalledBeside?: boolean;
}

/** The pods that are made of an object. In texts `{name}` stands for the name of the object. */
export interface MadePods {
  /** Their labels. */
  readonly labels: Readonly<Record<string, string>>;
  /** The field of the object with more labels. */
  readonly moreLabels?: string;
  /** Labels that they have as well, with values nobody knows yet. */
  readonly runtimeLabels?: readonly string[];
  /** The field of the object that puts them on the network of their node. */
  readonly hostNetwork?: string;
}

/** How the pods are marked that operators make, by kinds that nobody here knows. */
interface OperatedPods {
  /** The labels that say so. */
  readonly labels?: readonly RegExp[];
  /** The values of `app.kubernetes.io/name` or `app` that say so. */
  readonly names?: readonly RegExp[];
}

/** What an autoscaler changes, and of what. */
export interface Autoscaler {
  /** The path of the reference. */
  readonly path: FieldPath;
  /** What it changes; two that change the same are at odds. */
  readonly property: 'replicas' | 'resources';
  /** What is meant if the reference does not say it. */
  readonly defaults?: { readonly apiVersion: string; readonly kind: string };
}

/** A program that serves routes from pods in the cluster. */
export interface RouteController {
  /** What an IngressClass calls it. */
  readonly controller: string;
  /** How its class is mostly called. */
  readonly className: string;
  /** The image of its pods. */
  readonly image: RegExp;
  /** The groups of the kinds that nobody else serves. */
  readonly groups?: readonly string[];
}

/** A service mesh. */
interface Mesh {
  /** How the groups of its kinds end. */
  readonly group: string;
  /** The labels and annotations of namespaces and pods that are to get a proxy. */
  readonly marks: readonly string[];
  /** The protocols that it knows by the name of a port. */
  readonly protocols?: readonly string[];
}

/** Containers that are put into a pod, or filled in, when it is made: their ports stand in no manifest. */
interface Injection {
  /** The image that stands in for a container that is filled in. */
  readonly image: string;
  /** The annotation of a pod that says with what. */
  readonly annotation: string;
}

/** A container that is put beside the others when a pod is made. */
interface Sidecar {
  /** The labels and annotations of a pod or its namespace that ask for it. */
  readonly marks: readonly string[];
  /** The numbers on which it listens. */
  readonly ports: readonly number[];
  /** The names of its ports, which are its own: nobody else calls a port so. */
  readonly names?: readonly string[];
  /** The annotations of a pod that say other numbers. */
  readonly numbers?: readonly string[];
  /** Whether its ports are for its owner to say, elsewhere. */
  readonly isOpen?: boolean;
}
