import type { FieldPath } from '../kube/field-path';
import type { KindFacts } from '../kube/kind-facts';
import { type LabelSelector, readLabels } from '../kube/label-selector';
import type { Fields, ServiceSpec } from '../kube/manifest-types';
import { fieldsOf, numberOf, textOf } from '../kube/read-manifest';
import { type DefaultedServiceSpec, defaultServicePort, defaultServiceSpec } from '../kube/service-defaults';
import type { Resource } from '../manifest/resource';

/** A port of a Service, with the defaults of the API server. */
export interface GraphServicePort {
  /** Its name; '' if it has none. */
  readonly name: string;
  /** The number that clients dial; 0 if it has no valid one. */
  readonly port: number;
  /** The port of the pods, by number or by name; `undefined` if it is neither. */
  readonly targetPort: number | string | undefined;
  /** Whether the manifest sets a target port. */
  readonly hasTargetPort: boolean;
  /** Its protocol. */
  readonly protocol: string;
  /** Its node port; 0 if it requests none. */
  readonly nodePort: number;
  /** Its application protocol; '' if it has none. */
  readonly appProtocol: string;
  /** Its path in the object. */
  readonly path: FieldPath;
}

/** A Service and its ports. */
export class GraphService {
  /** Its spec as written. */
  public readonly spec: ServiceSpec;
  /** Its type and the other fields that the API server defaults. */
  public readonly defaulted: DefaultedServiceSpec;
  /** Its ports. */
  public readonly ports: readonly GraphServicePort[];
  /** The selector; without requirements, the Service selects no pods. */
  public readonly selector: LabelSelector;

  /** Reads a Service. */
  public constructor(
    /** The object. */
    public readonly resource: Resource,
    /** The namespace of the Service and its pods. */
    public readonly namespace: string,
  ) {
    this.spec = fieldsOf(resource.value['spec']);
    this.defaulted = defaultServiceSpec(this.spec);
    this.selector = readLabels(this.spec.selector);
    this.ports = this.defaulted.ports.map((written, index) => {
      const { targetPort, protocol } = defaultServicePort(written);
      return {
        name: textOf(written['name']),
        port: numberOf(written['port']),
        targetPort: typeof targetPort === 'number' || typeof targetPort === 'string' ? targetPort : undefined,
        hasTargetPort: targetPort === written['targetPort'],
        protocol: textOf(protocol),
        nodePort: numberOf(written['nodePort']),
        appProtocol: textOf(written['appProtocol']),
        path: ['spec', 'ports', index],
      };
    });
  }

  /** Its own labels. */
  public get labels(): Fields {
    return fieldsOf(fieldsOf(this.resource.value['metadata'])['labels']);
  }

  /** The keys of further labels, whose values are unknown. */
  public get facts(): Pick<KindFacts, 'runtimeLabels'> {
    return { runtimeLabels: this.resource.openLabels ?? [] };
  }

  /** Its name. */
  public get name(): string {
    return this.resource.name;
  }

  /** Whether it is of type ExternalName, an alias of another host. */
  public get isExternalName(): boolean {
    return this.defaulted.type === 'ExternalName';
  }

  /** Whether a port is a text that is no number, such as `${PORT}`, so the numbers that clients can dial are not all known. */
  public get hasUnreadNumbers(): boolean {
    return this.defaulted.ports.some(({ port }) => typeof port === 'string' && numberOf(port) === 0);
  }

  /** Whether its endpoints are the pods that it selects. */
  public get hasSelector(): boolean {
    return this.selector.length > 0 && !this.isExternalName;
  }
}
