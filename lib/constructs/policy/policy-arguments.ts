import type { Construct } from 'constructs';
import * as kplus from '../../kplus/cdk8s-plus';
import { valueText } from '../../ports/value-text';
import { checkSelector } from '../service/service-arguments';
import { checkObject, checkObjects, hasMember, type Place, placeOf } from '../shared/arguments';

const RULE = "{ peer: api, ports: [web.port('http')] }";
const DEFAULTS: readonly unknown[] = Object.values(kplus.NetworkPolicyTrafficDefault);

/**
 * Refuses props that no NetworkPolicy can be made with, and what cdk8s-plus would silently take for no rules.
 *
 * @throws If one of the props is of another kind than it has to be.
 */
export function checkPolicyProps([scope, id, props = {}]: readonly [
  scope: Construct,
  id: string,
  props?: Readonly<Record<string, unknown>>,
]): void {
  const place = placeOf('NetworkPolicy', scope, id);
  const { selector } = props;
  if (selector !== undefined && selector !== null) checkSelector(place, selector);
  for (const direction of ['ingress', 'egress']) checkTraffic(place, direction, props[direction] ?? undefined);
}

function checkTraffic(place: Place, direction: string, traffic: unknown): void {
  checkObject(place, direction, traffic, `{ rules: [${RULE}] }`);
  const { rules, default: otherwise } = (traffic ?? {}) as Readonly<Record<string, unknown>>;
  checkObjects(place, `${direction}.rules`, rules, RULE);
  if (otherwise === undefined || otherwise === null || DEFAULTS.includes(otherwise)) return;
  throw new Error(
    `${place()}: ${direction}.default is ${valueText(otherwise)}: pass one of NetworkPolicyTrafficDefault, as in NetworkPolicyTrafficDefault.DENY`,
  );
}

/**
 * Refuses what cannot be the peer of a rule.
 *
 * @throws If there is something else.
 */
export function checkPeer(place: Place, peer: unknown): void {
  if (hasMember(peer, 'toNetworkPolicyPeerConfig') && hasMember(peer, 'toPodSelector')) return;
  throw new Error(
    `${place()}: the peer is ${valueText(peer)}: pass a workload, Pods.select(scope, id, { labels: { app: 'web' } }), or a NetworkPolicyIpBlock`,
  );
}
