import type { FieldPath } from '../kube/field-path';
import { type LabelSelector, readLabelSelector } from '../kube/label-selector';
import { fieldsListOf, fieldsOf, isFields, isSet, listOf, protocolOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';

/** Where traffic goes, as the selected pods see it. */
export type Direction = 'ingress' | 'egress';

/** A port, or a range of ports, that a rule allows: always one of pods. */
export interface PolicyPort {
  /** The number or name; `undefined` is all ports of the protocol. */
  readonly port: number | string | undefined;
  /** The last number of a range. */
  readonly endPort: number | undefined;
  readonly protocol: string;
  /** Where it stands. */
  readonly path: FieldPath;
}

/** A peer that a rule allows. */
export interface PolicyPeer {
  /** Which pods; `undefined` is all. */
  readonly pods: LabelSelector | undefined;
  /** In which namespaces; `undefined` is that of the policy. */
  readonly namespaces: LabelSelector | undefined;
  /** Whether it is a range of addresses. */
  readonly isAddresses: boolean;
  /** Where it stands. */
  readonly path: FieldPath;
}

/** What a policy allows in a direction. */
export interface PolicyRule {
  readonly direction: Direction;
  /** The ports; none is all of them. */
  readonly ports: readonly PolicyPort[];
  /** The peers; none is everybody. */
  readonly peers: readonly PolicyPeer[];
  /** Where it stands. */
  readonly path: FieldPath;
}

/** What of a policy says which ports of which pods it allows. */
export interface PortPolicy {
  /** The object. */
  readonly resource: Resource;
  /** The namespace of the pods that it is about. */
  readonly namespace: string;
  /** Those pods; without requirements all of the namespace. */
  readonly podSelector: LabelSelector;
  /** What it allows. */
  readonly rules: readonly PolicyRule[];
}

const PEERS: Readonly<Record<Direction, string>> = { ingress: 'from', egress: 'to' };

/**
 * A NetworkPolicy.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class NetworkPolicy implements PortPolicy {
  /** The pods that it is about; without requirements all of the namespace. */
  public readonly podSelector: LabelSelector;
  /** The directions in which it forbids what no policy allows. */
  public readonly directions: readonly Direction[];
  /** What it allows. */
  public readonly rules: readonly PolicyRule[];

  /** Reads a NetworkPolicy. */
  public constructor(
    /** The object. */
    public readonly resource: Resource,
    /** The namespace of the Service and its pods. */
    public readonly namespace: string,
  ) {
    const spec = fieldsOf(resource.value['spec']);
    this.podSelector = readLabelSelector(spec['podSelector']);
    const types = listOf(spec['policyTypes']);
    const has = (type: string, otherwise: boolean): boolean => (types.length > 0 ? types.includes(type) : otherwise);
    this.directions = [
      ...(has('Ingress', true) ? ['ingress' as const] : []),
      ...(has('Egress', isSet(spec['egress'])) ? ['egress' as const] : []),
    ];
    this.rules = this.directions.flatMap((direction) =>
      fieldsListOf(spec[direction]).map((rule, index) => {
        const path = ['spec', direction, index];
        return {
          direction,
          path,
          ports: readPorts(rule['ports'], [...path, 'ports']),
          peers: readPeers(rule[PEERS[direction]], [...path, PEERS[direction]]),
        };
      }),
    );
  }
}

function readPorts(ports: unknown, path: FieldPath): readonly PolicyPort[] {
  return fieldsListOf(ports).map(({ port, endPort, protocol }, index) => ({
    port: typeof port === 'number' || typeof port === 'string' ? port : undefined,
    endPort: typeof endPort === 'number' ? endPort : undefined,
    protocol: protocolOf(protocol),
    path: [...path, index],
  }));
}

function readPeers(peers: unknown, path: FieldPath): readonly PolicyPeer[] {
  return fieldsListOf(peers).map(({ podSelector, namespaceSelector, ipBlock }, index) => ({
    pods: isFields(podSelector) ? readLabelSelector(podSelector) : undefined,
    namespaces: isFields(namespaceSelector) ? readLabelSelector(namespaceSelector) : undefined,
    isAddresses: isSet(ipBlock),
    path: [...path, index],
  }));
}
