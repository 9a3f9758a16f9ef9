import { isMetadata, WORKLOADS } from './pod-shape';
import { areApart, PlainPods, protocolOf, type WorkloadSpec } from './plain-pods';
import { PodIndex } from './pod-index';
import { isServiceSpec } from './service-shape';
import { fieldsOf, isText } from './shape';

interface WholeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: unknown;
}

const isObject = fieldsOf({ apiVersion: isText, kind: isText, metadata: isMetadata, spec: () => true }, [
  'apiVersion',
  'kind',
  'metadata',
]);

interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly targetPort?: number | string;
  readonly protocol?: string;
}

interface ServiceSpec {
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: readonly ServicePort[];
}

/** The namespace of an object that names none. */
const NO_NAMESPACE = 'default';

/**
 * Whether no rule has anything to say of the objects of an app, checked as it is by default: seen at once, without a graph and without the
 * rules.
 *
 * It knows workloads and the Services that lead to them, and of these the fields that nearly all have. Whatever else there is, it is in
 * doubt, and the rules have to be asked.
 *
 * @param manifests The objects as they will be written.
 */
export function isSurelyRight(manifests: readonly unknown[]): boolean {
  const names = new Set<string>();
  const services: { readonly namespace: string; readonly spec: ServiceSpec }[] = [];
  const pods = new PodIndex();
  for (const manifest of manifests) {
    if (!isObject(manifest)) return false;
    const { apiVersion, kind, metadata, spec } = manifest as WholeObject;
    if (metadata.namespace === NO_NAMESPACE) return false;
    const { name, namespace = NO_NAMESPACE } = metadata;
    const known = names.size;
    names.add(`${kind}/${namespace}/${name}`);
    if (names.size === known) return false;
    if (kind === 'Service') {
      if (apiVersion !== 'v1' || !isServiceSpec(spec)) return false;
      services.push({ namespace, spec: spec as ServiceSpec });
      continue;
    }
    const isWorkload = WORKLOADS.get(`${apiVersion}/${kind}`);
    if (isWorkload?.(spec) !== true) return false;
    const own = new PlainPods(spec as WorkloadSpec);
    if (!own.isRight) return false;
    pods.add(namespace, own);
  }
  return (
    pods.areApart() &&
    services.every(({ namespace, spec }) => {
      const own = pods.onlyOne(namespace, spec.selector);
      return own !== undefined && leadTo(own, spec.ports);
    })
  );
}

/** Whether each port of a Service leads to one of the pods that is not called otherwise. */
function leadTo(pods: PlainPods, ports: readonly ServicePort[]): boolean {
  if (ports.length === 0 || !areApart(ports, isOther)) return false;
  return ports.every(({ name, port, targetPort = port, protocol }) => {
    const reached = pods.portFor(targetPort, protocol);
    if (reached === undefined || (name === undefined && ports.length > 1)) return false;
    return name === undefined || reached.name === name || !pods.hasPortNamed(name);
  });
}

function isOther(one: ServicePort, other: ServicePort): boolean {
  return one.name !== other.name && (one.port !== other.port || protocolOf(one) !== protocolOf(other));
}
