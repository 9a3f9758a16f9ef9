import * as kplus from '../../kplus/cdk8s-plus';
import { connectionIds, portsOfRules, renderPeer, renderPorts } from '../../kplus/policies';
import { portFacts } from '../../ports/port-handle';
import { valueText } from '../../ports/value-text';
import { type Direction, MergedPolicy } from '../policy/merged-policy';
import type { CheckedPorts } from '../policy/checked-policy-port';
import { NetworkPolicyPort, policyPorts } from '../policy/network-policy-port';
import { checkPeer } from '../policy/policy-arguments';
import type { PolicyPort } from '../policy/policy-port-props';
import { peerIn, podsOf } from '../policy/policed-pods';
import { checkObject, type Place } from '../shared/arguments';
import { type AnyWorkload, nameOf, workloadOf } from '../shared/workload-of';
import type { ConnectOptions } from './connect-options';
import { letAskForAddresses } from './connect';

/** Options of `allowTo` and `allowFrom`. */
export interface ConnectionOptions<Ports = readonly PolicyPort[]> extends Pick<ConnectOptions, 'dns'> {
  /**
   * Which policies are created: that of this workload, or that of the peer.
   *
   * @default - both
   */
  readonly isolation?: kplus.PodConnectionsIsolation;

  /**
   * The ports of the called pods: handles such as `api.port('http')`, or `NetworkPolicyPort`s. With handles, there is
   * one policy for each workload and direction, which also allows DNS.
   *
   * @default - the ports that the containers of these pods declare
   */
  readonly ports?: CheckedPorts<Ports>;
}

/** Who may call whom, as in cdk8s-plus; ports may be handles, and the protocols are those of the ports. */
export interface Connections extends kplus.PodConnections {
  /**
   * Lets the pods of this workload call a peer. Repeated calls for a peer are merged.
   *
   * @param peer Whom they may call.
   * @throws If one of the ports is an endpoint: the port of a Service.
   * @example
   * ```ts
   * import { App, Chart } from 'cdk8s';
   * import { Deployment } from 'cdk8s-ports';
   *
   * const chart = new Chart(new App(), 'shop');
   * const api = new Deployment(chart, 'api', {
   *   containers: [{ image: 'api:1.4', ports: [{ name: 'http', number: 8080 }] }],
   * });
   * const worker = new Deployment(chart, 'worker', { containers: [{ image: 'worker:1.4' }] });
   * worker.connections.allowTo(api, { ports: [api.port('http')] }); // and DNS
   * ```
   */
  allowTo<const Ports extends readonly unknown[]>(
    peer: kplus.INetworkPolicyPeer,
    options?: ConnectionOptions<Ports>,
  ): void;

  /**
   * Lets a peer call the pods of this workload. Repeated calls for a peer are merged.
   *
   * @param peer Who may call them.
   * @throws If one of the ports is an endpoint: the port of a Service.
   * @example
   * ```ts
   * import { App, Chart } from 'cdk8s';
   * import { Deployment } from 'cdk8s-ports';
   *
   * const chart = new Chart(new App(), 'shop');
   * const api = new Deployment(chart, 'api', {
   *   containers: [{ image: 'api:1.4', ports: [{ name: 'http', number: 8080 }] }],
   * });
   * const worker = new Deployment(chart, 'worker', { containers: [{ image: 'worker:1.4' }] });
   * api.connections.allowFrom(worker, { ports: [api.port('http')] });
   * ```
   */
  allowFrom<const Ports extends readonly unknown[]>(
    peer: kplus.INetworkPolicyPeer,
    options?: ConnectionOptions<Ports>,
  ): void;
}

/** The connections of a workload at run time. */
export class PortConnections extends kplus.PodConnections {
  /** The name that the class has in cdk8s-plus. */
  public static override get name(): string {
    return 'PodConnections';
  }

  /** As described in `Connections`. */
  public override allowTo(peer: kplus.INetworkPolicyPeer, options: ConnectionOptions = {}): void {
    this.connectWith(peer, 'Egress', options);
  }

  /** As described in `Connections`. */
  public override allowFrom(peer: kplus.INetworkPolicyPeer, options: ConnectionOptions = {}): void {
    this.connectWith(peer, 'Ingress', options);
  }

  private connectWith(given: kplus.INetworkPolicyPeer, direction: Direction, options: ConnectionOptions): void {
    const place: Place = () => `${nameOf(this.instance)}, connections`;
    checkObject(place, 'options', options, "{ ports: [web.port('http')] }");
    checkPeer(place, given);
    checkIsolation(place, options.isolation);
    const workload = workloadOf(given);
    // cdk8s-plus knows only the workload of an application.
    const peer = workload ?? given;
    const ports = policyPorts(place, options.ports);
    if (ports !== undefined && options.ports?.some((port) => portFacts(port) !== undefined) === true) {
      this.merge(peer, workload, direction, options, ports);
      return;
    }
    const called = direction === 'Egress' ? workload : this.instance;
    this.allowPlain(peer, direction, options.isolation, ports ?? declaredPorts(called));
  }

  /** Adds to the one policy of each end, which includes its other connections. */
  private merge(
    peer: kplus.INetworkPolicyPeer,
    workload: AnyWorkload | undefined,
    direction: Direction,
    { isolation, dns = true }: ConnectionOptions,
    ports: kplus.NetworkPolicyPort[],
  ): void {
    const rendered = (): readonly kplus.k8s.NetworkPolicyPort[] => renderPorts(ports);
    const own = podsOf(this.instance);
    const others = workload && podsOf(workload);
    if (isolation !== kplus.PodConnectionsIsolation.PEER) {
      const policy = MergedPolicy.for(own, direction);
      const peers = (): readonly kplus.k8s.NetworkPolicyPeer[] =>
        others === undefined ? renderPeer(policy, peer) : [peerIn(own.namespace, others)];
      policy.allow({ peers, ports: rendered });
      if (direction === 'Egress') letAskForAddresses(policy, dns);
    }
    if (isolation === kplus.PodConnectionsIsolation.POD) return;
    if (others === undefined) {
      this.allowPlain(peer, direction, kplus.PodConnectionsIsolation.PEER, ports);
      return;
    }
    const policy = MergedPolicy.for(others, direction === 'Egress' ? 'Ingress' : 'Egress');
    policy.allow({ peers: () => [peerIn(others.namespace, own)], ports: rendered });
    if (direction === 'Ingress') letAskForAddresses(policy, dns);
  }

  /** Makes the policies of cdk8s-plus; if it has already made one for that peer, adds the rule to that policy. */
  private allowPlain(
    peer: kplus.INetworkPolicyPeer,
    direction: Direction,
    isolation: kplus.PodConnectionsIsolation | undefined,
    ports: kplus.NetworkPolicyPort[],
  ): void {
    const ids = connectionIds(direction, peer, namespacesOf(peer, this.instance));
    const policies = {
      [kplus.PodConnectionsIsolation.POD]: this.policiesOf([ids.own]),
      [kplus.PodConnectionsIsolation.PEER]: this.policiesOf(ids.ofPeer),
    };
    const opposite = direction === 'Egress' ? 'Ingress' : 'Egress';
    const sides = isolation === undefined ? Object.values(kplus.PodConnectionsIsolation) : [isolation];
    if (sides.every((side) => policies[side].length === 0)) {
      this.allowFirst(peer, direction, { ...(isolation && { isolation }), ports });
      return;
    }
    for (const side of sides) {
      if (policies[side].length === 0) this.allowFirst(peer, direction, { isolation: side, ports });
      const isOwn = side === kplus.PodConnectionsIsolation.POD;
      for (const policy of policies[side]) {
        addOnce(policy, isOwn ? direction : opposite, isOwn ? peer : this.instance, ports);
      }
    }
  }

  private allowFirst(
    peer: kplus.INetworkPolicyPeer,
    direction: Direction,
    options: kplus.PodConnectionsAllowToOptions,
  ): void {
    if (direction === 'Egress') super.allowTo(peer, options);
    else super.allowFrom(peer, options);
  }

  private policiesOf(ids: readonly string[]): readonly kplus.NetworkPolicy[] {
    const children = ids.map((id) => this.instance.node.tryFindChild(id));
    return children.filter((child): child is kplus.NetworkPolicy => child instanceof kplus.NetworkPolicy);
  }
}

const ISOLATIONS: readonly unknown[] = Object.values(kplus.PodConnectionsIsolation);

function checkIsolation(place: Place, isolation: unknown): void {
  if (isolation === undefined || ISOLATIONS.includes(isolation)) return;
  throw new Error(
    `${place()}: isolation is ${valueText(isolation)}: pass one of PodConnectionsIsolation, as in PodConnectionsIsolation.POD`,
  );
}

/** The ports that the containers declare, each with its protocol. */
function declaredPorts(workload: AnyWorkload | undefined): kplus.NetworkPolicyPort[] {
  const declared = workload?.containers.flatMap(({ ports }) => ports) ?? [];
  return declared.map(({ number, protocol }) =>
    NetworkPolicyPort.of({ port: number, protocol: protocol ?? kplus.Protocol.TCP }),
  );
}

/** The namespaces in which cdk8s-plus makes the policies of a peer; if it cannot, cdk8s-plus itself fails. */
function namespacesOf(peer: kplus.INetworkPolicyPeer, own: AnyWorkload): readonly (string | undefined)[] {
  const selector = peer.toPodSelector();
  return selector?.toPodSelectorConfig().namespaces?.names ?? [own.metadata.namespace];
}

function addOnce(
  policy: kplus.NetworkPolicy,
  direction: Direction,
  peer: kplus.INetworkPolicyPeer,
  ports: kplus.NetworkPolicyPort[],
): void {
  const rendered = JSON.stringify(renderPorts(ports));
  if (portsOfRules(policy, direction).some((rule) => JSON.stringify(rule) === rendered)) return;
  if (direction === 'Egress') policy.addEgressRule(peer, ports);
  else policy.addIngressRule(peer, ports);
}
