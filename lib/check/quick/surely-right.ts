import { groupOf, kindFacts } from '../../kube/kind-facts';
import { isIngressSpec, type IngressSpec } from './ingress-shape';
import { OTHERS } from './other-shapes';
import { isMetadata, WORKLOADS } from './pod-shape';
import { PlainPods, type PodTemplate } from './plain-pods';
import { PlainServices, type ServiceSpec } from './plain-services';
import { PodIndex } from './pod-index';
import { isServiceSpec } from './service-shape';
import { fieldsOf, isText } from './shape';

interface WholeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: unknown;
}

const isNamed = fieldsOf({ kind: isText, metadata: isMetadata, apiVersion: isText }, [
  'apiVersion',
  'kind',
  'metadata',
]);
const isWhole = fieldsOf({ apiVersion: isText, kind: isText, metadata: () => true, spec: () => true });

/** The namespace of an object that names none. */
const NO_NAMESPACE = 'default';

/**
 * Whether no rule, with default settings, would report anything about the objects of an app: a fast test that needs neither the graph nor
 * the rules.
 *
 * It knows workloads, the Services that lead to them, Ingresses, and objects that name no port, with the fields that nearly all of them
 * have. For anything else it returns false, and the rules have to run.
 *
 * @param manifests The objects as they will be written.
 */
export function isSurelyRight(manifests: readonly unknown[]): boolean {
  const names = new Set<string>();
  const services = new PlainServices();
  const pods = new PodIndex();
  for (const manifest of manifests) {
    const object = wholeObject(manifest);
    if (object === undefined) return false;
    const { apiVersion, kind, metadata, spec } = object;
    if (metadata.namespace === NO_NAMESPACE) return false;
    const { name, namespace = NO_NAMESPACE } = metadata;
    const known = names.size;
    names.add(`${kind}/${namespace}/${name}`);
    if (names.size === known) return false;
    const type = `${apiVersion}/${kind}`;
    const isOther = OTHERS.get(type);
    if (isOther !== undefined) {
      if (!isOther(manifest)) return false;
      continue;
    }
    if (!isWhole(manifest)) return false;
    if (type === 'v1/Service') {
      if (!isServiceSpec(spec)) return false;
      services.add(namespace, name, spec as ServiceSpec);
      continue;
    }
    if (type === 'networking.k8s.io/v1/Ingress') {
      if (!isIngressSpec(spec) || !services.addIngress(namespace, spec as IngressSpec)) return false;
      continue;
    }
    if (WORKLOADS.get(type)?.(spec) !== true) return false;
    const own = podsOf(object);
    if (own?.isRight !== true) return false;
    pods.add(namespace, own);
    const { governingService } = factsOf(object);
    if (governingService !== undefined) services.addGoverning(namespace, String(at(object, governingService)), own);
  }
  return pods.areApart() && services.areRight(pods);
}

/** The manifest, if the fields that identify it are correct; its other fields are checked by kind. */
function wholeObject(manifest: unknown): WholeObject | undefined {
  if (typeof manifest !== 'object' || manifest === null) return undefined;
  const { apiVersion, kind, metadata } = manifest as WholeObject;
  return isNamed({ apiVersion, kind, metadata }) ? (manifest as WholeObject) : undefined;
}

function factsOf({ apiVersion, kind }: WholeObject): ReturnType<typeof kindFacts> {
  return kindFacts(groupOf(apiVersion, kind), kind);
}

/** The pods of a workload, unless its kind has no pod template or its name is too long. */
function podsOf(object: WholeObject): PlainPods | undefined {
  const { podTemplate, ownPods, names, runsToCompletion = false } = factsOf(object);
  if (podTemplate === undefined || object.metadata.name.length > (names?.max ?? Infinity)) return undefined;
  const selector =
    ownPods && (at(object, ownPods.path) as { readonly matchLabels: Record<string, string> } | undefined);
  return new PlainPods(at(object, podTemplate) as PodTemplate, selector?.matchLabels, !runsToCompletion);
}

/** The value at a path that exists. */
function at(object: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value, step) => (value as Readonly<Record<string | number, unknown>>)[step], object);
}
