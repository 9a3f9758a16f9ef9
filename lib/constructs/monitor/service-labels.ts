import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

type Labels = Readonly<Record<string, string>>;

/**
 * The label that distinguishes a Service from others with the same labels; the second is used if the first has another
 * value.
 */
const NAME = 'app.kubernetes.io/name';
const OWN_NAME = 'cdk8s-ports/service';

// A symbol and not a WeakMap: two copies of this package in one app must see each other's labels.
const OWN = Symbol.for('cdk8s-ports.ownLabels');

type Labelled = ApiObject & { [OWN]?: () => Labels };

/**
 * Ensures that a Service has labels that no other Service of the app has, and returns a function that returns them. A
 * Service without labels, or with those of another, gets a label with its own name.
 */
export function makeSelectable(service: ApiObject): () => Labels {
  const object = service as Labelled;
  const { metadata } = object;
  if (object[OWN] === undefined) {
    const render = metadata.toJson.bind(metadata);
    Object.defineProperty(object, OWN, { value: () => labelsIn(render()) });
    metadata.toJson = () => ({ ...(render() as object), labels: distinctLabels(object) });
  }
  return () => distinctLabels(object);
}

function distinctLabels(service: Labelled): Labels {
  const own = ownLabels(service);
  const isDistinct = Object.keys(own).length > 0 && twinOf(service) === undefined;
  return isDistinct ? own : { ...own, [NAME in own ? OWN_NAME : NAME]: service.name };
}

/** Another Service in the namespace that has all the labels of this one. */
function twinOf(service: Labelled): ApiObject | undefined {
  const own = Object.entries(ownLabels(service));
  return servicesAround(service).find((other) => {
    const labels = ownLabels(other);
    return own.every(([label, value]) => labels[label] === value);
  });
}

function servicesAround(service: ApiObject): readonly ApiObject[] {
  const { root } = service.node;
  return root.node
    .findAll()
    .filter((one: IConstruct): one is ApiObject => ApiObject.isApiObject(one))
    .filter(
      (one) =>
        one !== service &&
        one.apiVersion === 'v1' &&
        one.kind === 'Service' &&
        one.metadata.namespace === service.metadata.namespace,
    );
}

/** The labels of an object, without those added here. */
function ownLabels(object: Labelled): Labels {
  return object[OWN]?.() ?? labelsIn(object.metadata.toJson());
}

function labelsIn(metadata: unknown): Labels {
  return (metadata as { readonly labels?: Labels } | undefined)?.labels ?? {};
}
