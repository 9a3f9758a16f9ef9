import type * as kplus from '../../kplus/cdk8s-plus';
import { ConstructibleNetworkPolicyPort } from '../../kplus/policies';
import { RENDER_METHOD } from '../../kplus/rendering';
import { type PortFacts, portFacts } from '../../ports/port-handle';
import { type AllowedNumber, PORT_RANGE } from '../../ports/port-number';
import type { ProtocolName } from '../../ports/protocol';
import { plainValue } from '../../ports/unchecked';
import { valueText } from '../../ports/value-text';
import { refuseEndpoint } from '../endpoint/taken-port';
import { hasMember, isConstruct, isObject, type Place } from '../shared/arguments';
import { intOrString } from '../shared/int-or-string';
import type { Statics } from '../shared/statics';
import type { AllowedEnd, AllowedPort } from './checked-policy-port';
import type { NetworkPolicyPortProps } from './policy-port-props';

/**
 * A port of pods that a policy allows.
 *
 * Policies apply to traffic at the pods, so the port of a Service has no meaning in them.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, NetworkPolicy, NetworkPolicyPort, Pods } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const web = new Deployment(chart, 'web', {
 *   containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 * });
 * const policy = new NetworkPolicy(chart, 'policy', { selector: web });
 * policy.addIngressRule(Pods.all(chart, 'everybody'), [NetworkPolicyPort.of(web.port('http'))]); // renders `port: http`
 * ```
 */
export type NetworkPolicyPort = kplus.NetworkPolicyPort;

/** The ways to make a port of a policy. */
export interface NetworkPolicyPortFactory extends Omit<
  Statics<typeof kplus.NetworkPolicyPort>,
  'of' | 'tcp' | 'udp' | 'tcpRange' | 'udpRange' | 'allTcp' | 'allUdp'
> {
  /**
   * A port of pods, with its protocol: `NetworkPolicyPort.of(web.port('http'))`.
   *
   * @throws If it is an endpoint: the port of a Service.
   */
  of<const Given>(port: AllowedPort<Given>): NetworkPolicyPort;
  /** One TCP port. */
  tcp<const Port extends number>(port: AllowedNumber<Port>): NetworkPolicyPort;
  /** The TCP ports from one number to another, inclusive. */
  tcpRange<const Start extends number, const End extends number>(
    startPort: AllowedNumber<Start>,
    endPort: AllowedEnd<Start, End>,
  ): NetworkPolicyPort;
  /** All TCP ports, 1 to 65535. */
  allTcp(): NetworkPolicyPort;
  /** One UDP port. */
  udp<const Port extends number>(port: AllowedNumber<Port>): NetworkPolicyPort;
  /** The UDP ports from one number to another, inclusive. */
  udpRange<const Start extends number, const End extends number>(
    startPort: AllowedNumber<Start>,
    endPort: AllowedEnd<Start, End>,
  ): NetworkPolicyPort;
  /** All UDP ports, 1 to 65535. */
  allUdp(): NetworkPolicyPort;
  /** For `instanceof`. */
  readonly prototype: NetworkPolicyPort;
}

/** A port of a policy at run time. */
class PodPortOfPolicy extends ConstructibleNetworkPolicyPort {
  public static override get name(): string {
    return 'NetworkPolicyPort';
  }

  public static of(given: unknown): PodPortOfPolicy {
    const place: Place = () => 'NetworkPolicyPort';
    const handle = portFacts(given);
    if (handle !== undefined) return ofHandle(handle);
    refuseEndpoint(place, 'the port of of()', given);
    if (!isObject(given) || given instanceof String || given instanceof Number) {
      throw new Error(
        `NetworkPolicyPort: of() was given ${valueText(given)}: pass a port of pods, as in web.port('http'), or { port: 8080 }`,
      );
    }
    const { port, endPort, protocol } = given as NetworkPolicyPortProps;
    refuseEndpoint(place, 'port', port);
    const facts = portFacts(port);
    if (facts !== undefined) return ofHandle(facts, endPort, protocol);
    const plain: unknown = plainValue(port);
    // As in cdk8s-plus, no port and port 0 mean all ports.
    return new PodPortOfPolicy(
      intOrString(plain === 0 ? undefined : (plain as string | number | undefined), 'NetworkPolicyPort: port of of()'),
      plainValue(endPort),
      protocol,
    );
  }

  public static tcp(port: number): PodPortOfPolicy {
    return range('tcp', 'TCP', port);
  }

  public static tcpRange(startPort: number, endPort: number): PodPortOfPolicy {
    return range('tcpRange', 'TCP', startPort, endPort);
  }

  public static allTcp(): PodPortOfPolicy {
    return range('allTcp', 'TCP', PORT_RANGE.min, PORT_RANGE.max);
  }

  public static udp(port: number): PodPortOfPolicy {
    return range('udp', 'UDP', port);
  }

  public static udpRange(startPort: number, endPort: number): PodPortOfPolicy {
    return range('udpRange', 'UDP', startPort, endPort);
  }

  public static allUdp(): PodPortOfPolicy {
    return range('allUdp', 'UDP', PORT_RANGE.min, PORT_RANGE.max);
  }
}

/** The port of a handle, by the name or the number that the handle was requested by; a range begins with the number. */
function ofHandle({ reference, number, protocol }: PortFacts, endPort?: number, asked?: string): PodPortOfPolicy {
  return new PodPortOfPolicy(intOrString(endPort === undefined ? reference : number), endPort, asked ?? protocol);
}

function range(method: string, protocol: ProtocolName, startPort: unknown, endPort?: unknown): PodPortOfPolicy {
  const [start, end] = [startPort, endPort].map((port) => {
    refuseEndpoint(() => 'NetworkPolicyPort', `a port of ${method}()`, port);
    const number = portFacts(port)?.number ?? plainValue(port);
    if (number === undefined || typeof number === 'number') return number;
    throw new Error(
      `NetworkPolicyPort: ${method}() was given ${valueText(port)}: pass a number, or of(web.port('http')) for a port by name`,
    );
  });
  return new PodPortOfPolicy(intOrString(start), end, protocol);
}

/** The ways to make a port of a policy; see {@link NetworkPolicyPortFactory}. */
export const NetworkPolicyPort = PodPortOfPolicy as unknown as NetworkPolicyPortFactory;

/**
 * The ports of a rule, as those of cdk8s-plus.
 *
 * @throws If one of them is no port of pods.
 */
export function policyPorts(place: Place, ports: unknown): kplus.NetworkPolicyPort[] | undefined {
  if (ports === undefined) return undefined;
  if (!Array.isArray(ports)) {
    throw new Error(`${place()}: ports is ${valueText(ports)}: pass a list, as in [web.port('http')]`);
  }
  return ports.map((port: unknown, index) => {
    if (portFacts(port) !== undefined) return PodPortOfPolicy.of(port);
    refuseEndpoint(place, `ports[${index}]`, port);
    // Constructs, such as a workload, render themselves, too.
    if (hasMember(port, RENDER_METHOD) && !isConstruct(port)) return port as kplus.NetworkPolicyPort;
    throw new Error(
      `${place()}: ports[${index}] is ${valueText(port)}: pass a port of pods, as in web.port('http'), or a NetworkPolicyPort`,
    );
  });
}
