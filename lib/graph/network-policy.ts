import type { FieldPath } from '../kube/field-path';
import { type LabelSelector, readLabelSelector } from '../kube/label-selector';
import { fieldsListOf, fieldsOf, isFields, isSet, listOf, protocolOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';

/** The direction of traffic, as seen from the selected pods. */
export type Direction = 'ingress' | 'egress';

/** A port, or a range of ports, that a rule allows: always a port of pods, not of Services. */
export interface PolicyPort {
  /** The number or name; `undefined` for all ports of the protocol. */
  readonly port: number | string | undefined;
  /** The last number of a range. */
  readonly endPort: number | undefined;
  readonly protocol: string;
  /** Its path in the object. */
  readonly path: FieldPath;
}

/** A peer that a rule allows. */
export interface PolicyPeer {
  /** The selector of the pods; `undefined` for all. */
  readonly pods: LabelSelector | undefined;
  /** The selector of their namespaces; `undefined` for that of the policy. */
  readonly namespaces: LabelSelector | undefined;
  /** Whether it is an address range. */
  readonly isAddresses: boolean;
  /** Its path in the object. */
  readonly path: FieldPath;
}

/** What a policy allows in a direction. */
export interface PolicyRule {
  readonly direction: Direction;
  /** The ports; empty for all. */
  readonly ports: readonly PolicyPort[];
  /** The peers; empty for everybody. */
  readonly peers: readonly PolicyPeer[];
  /** Its path in the object. */
  readonly path: FieldPath;
}

/** The part of a policy that says which ports of which pods it allows. */
export interface PortPolicy {
  /** The object. */
  readonly resource: Resource;
  /** The namespace of the pods that it applies to. */
  readonly namespace: string;
  /** The selector of these pods; without requirements, it selects all of the namespace. */
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
  /** The selector of the pods that it applies to; without requirements, it selects all of the namespace. */
  public readonly podSelector: LabelSelector;
  /** The directions in which it forbids everything that no policy allows. */
  public readonly directions: readonly Direction[];
  /** What it allows. */
  public readonly rules: readonly PolicyRule[];

  /** Reads a NetworkPolicy. */
  public constructor(
    /** The object. */
    public readonly resource: Resource,
    /** The namespace of the policy and its pods. */
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
