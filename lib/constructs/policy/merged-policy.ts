import * as kplus from '../../kplus/cdk8s-plus';
import { CLUSTER_DNS } from '../../kube/every-cluster';
import { intOrString } from '../shared/int-or-string';
import { noteCallSite } from '../synth/call-site';
import { checkAtSynth } from '../synth/tree-check';
import { openedPorts } from './opened-ports';
import { inNamespace, type PolicedPods, policyName, workloadsOf } from './policed-pods';

export type Direction = 'Egress' | 'Ingress';

/** What a policy allows. It is looked up when the app is synthesized. */
export interface AllowedTraffic {
  /** Who is let in or out; an empty list means everybody. */
  peers(): readonly kplus.k8s.NetworkPolicyPeer[];
  /** The ports of the pods that are called; an empty list means all ports. */
  ports(): readonly kplus.k8s.NetworkPolicyPort[];
}

interface Rule {
  readonly peers: readonly kplus.k8s.NetworkPolicyPeer[];
  readonly ports: readonly kplus.k8s.NetworkPolicyPort[];
}

/** The one policy of some pods in one direction, for all their connections. */
export class MergedPolicy extends kplus.NetworkPolicy {
  public static override get name(): string {
    return 'NetworkPolicy';
  }

  private readonly traffic: AllowedTraffic[] = [];
  private readonly dnsServers: (readonly kplus.k8s.NetworkPolicyPeer[])[] = [];

  private constructor(
    private readonly pods: PolicedPods,
    private readonly direction: Direction,
  ) {
    const id = direction.toLowerCase();
    const name = policyName(pods, id);
    super(pods.owner, id, {
      selector: SELECTS_LATER,
      metadata: { namespace: pods.namespace, ...(name !== undefined && { name }) },
    });
    noteCallSite(this);
    checkAtSynth(this);
  }

  /** The policy of the pods in that direction; the first call creates it. */
  public static for(pods: PolicedPods, direction: Direction): MergedPolicy {
    const own = pods.owner.node.tryFindChild(direction.toLowerCase());
    return own instanceof MergedPolicy ? own : new MergedPolicy(pods, direction);
  }

  public allow(traffic: AllowedTraffic): void {
    this.traffic.push(traffic);
  }

  /** Lets the pods use DNS, with the servers of the cluster by default. */
  public allowDns(servers: readonly kplus.k8s.NetworkPolicyPeer[] = [CLUSTER_DNS_PODS]): void {
    this.dnsServers.push(servers);
  }

  public override _toKube(): kplus.k8s.NetworkPolicySpec {
    const written = this.traffic.map((one) => ({ peers: one.peers(), ports: one.ports() }));
    const podSelector = { matchLabels: this.pods.labels() };
    const policyTypes = [this.direction];
    if (this.direction === 'Ingress') {
      const rules = byPorts([...written, ...workloadsOf(this.pods).flatMap(openedPorts)]);
      const ingress = rules.map(({ peers, ports }) => ({ ...listed('from', peers), ...listed('ports', ports) }));
      return { podSelector, policyTypes, ingress };
    }
    const dns = this.dnsServers.map((peers) => ({ peers, ports: DNS_PORTS }));
    const rules = unique([...written, ...dns]);
    const egress = rules.map(({ peers, ports }) => ({ ...listed('to', peers), ...listed('ports', ports) }));
    return { podSelector, policyTypes, egress };
  }
}
Object.defineProperty(MergedPolicy.prototype, 'constructor', { value: kplus.NetworkPolicy });

/** Takes the place of the selector, which the constructor of cdk8s-plus would read at once. */
const SELECTS_LATER = {
  toPodSelectorConfig: () => ({ labelSelector: kplus.LabelSelector.of({}) }),
} as unknown as kplus.IPodSelector;

const CLUSTER_DNS_PODS: kplus.k8s.NetworkPolicyPeer = {
  ...inNamespace(CLUSTER_DNS.namespace),
  podSelector: { matchLabels: { ...CLUSTER_DNS.labels } },
};

const DNS_PORTS: readonly kplus.k8s.NetworkPolicyPort[] = ['UDP', 'TCP'].map((protocol) => ({
  port: intOrString(53),
  protocol,
}));

function listed<Field extends string, Item>(field: Field, items: readonly Item[]): Partial<Record<Field, Item[]>> {
  return items.length === 0 ? {} : ({ [field]: [...items] } as Partial<Record<Field, Item[]>>);
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** Merges rules for the same ports into one with all their peers. */
function byPorts(rules: readonly Rule[]): readonly Rule[] {
  const merged = new Map<string, Rule>();
  for (const { peers, ports } of rules) {
    const key = JSON.stringify(ports);
    const known = merged.get(key);
    const isForAll = peers.length === 0 || known?.peers.length === 0;
    merged.set(key, { ports, peers: isForAll ? [] : unique([...(known?.peers ?? []), ...peers]) });
  }
  return [...merged.values()];
}
