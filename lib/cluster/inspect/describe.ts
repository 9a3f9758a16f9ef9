import { networkPolicies } from '../../graph/policed-pods';
import type { GraphService } from '../../graph/service';
import { selects, selectorText } from '../../kube/label-selector';
import { fieldsListOf, fieldsOf, listOf, textOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { portsText } from '../../rules/shared/text';
import type { Cluster } from '../live/cluster';
import { endpointsOf } from '../live/endpoints';
import { type Live, readLive, type WantedKind } from '../live/live';
import { isReady, whyNotReady } from '../live/pod-state';
import { podWorkload } from '../live/pods';
import { findService, type ServiceAddress } from '../live/service-address';
import { chainLine } from '../report/text';
import { declaredChains, serviceOf } from '../verify/declared-chains';
import { lookAtChain } from '../verify/look-at-chain';
import type { ChainStatus } from '../verify/result';
import { otherPolicies, verifiedChain } from '../verify/verify-manifests';
import { ageText, recentEvents } from './events';

/** The description of a Service, and its status. */
export interface Description {
  readonly text: string;
  readonly status: ChainStatus;
}

/** The kinds that lead to Services in most clusters. Kinds that the cluster does not have are skipped. */
const LEADING = [
  'networking.k8s.io/v1 Ingress',
  'gateway.networking.k8s.io/v1 HTTPRoute',
  'gateway.networking.k8s.io/v1 GRPCRoute',
];

/** Describes a Service of the cluster: what leads to it, where it leads, its endpoints, its pods, and recent events. */
export async function describeService(cluster: Cluster, address: ServiceAddress, now: number): Promise<Description> {
  const namespace = address.namespace ?? cluster.namespace;
  const live = await readLive(
    cluster,
    [namespace],
    LEADING.map((text) => leadingKind(text, namespace)),
  );
  const service = findService(live, address);
  const others = networkPolicies(live.graph).length === 0 ? [] : await otherPolicies(cluster);
  const chains = declaredChains(live.graph)
    .filter((chain) => serviceOf(chain).namespace === namespace && serviceOf(chain).name === service.name)
    .map((chain) => verifiedChain(live.graph, chain, lookAtChain(live, live.graph, chain, others), undefined));
  const pods = podsOf(live, service);
  const owners = new Set(pods.flatMap(ownersOf));
  const events = await recentEvents(cluster, namespace, (kind, name) =>
    kind === 'Pod'
      ? pods.some((pod) => pod.name === name)
      : (kind === 'Service' && name === service.name) || owners.has(`${kind} ${name}`),
  );
  const lines = [
    ...headLines(service),
    '',
    ...(chains.length === 0
      ? ['it has no ports']
      : chains.map((chain) => `${chain.status.padEnd(7)} ${chainLine(chain)}`)),
    ...section('endpoints', endpointLines(live, service)),
    ...section('pods', pods.map(podLine)),
    ...section(
      'events',
      typeof events === 'string'
        ? [events]
        : events.map(
            ({ time, type, reason, about, message }) =>
              `${ageText(time, now).padEnd(4)} ${type} ${reason} ${about}: ${message}`,
          ),
    ),
  ];
  const status = (['broken', 'unknown'] as const).find((one) => chains.some((chain) => chain.status === one)) ?? 'ok';
  return { text: `${lines.join('\n')}\n`, status };
}

function leadingKind(text: string, namespace: string): WantedKind {
  const [apiVersion = '', kind = ''] = text.split(' ');
  const [group = ''] = apiVersion.split('/');
  return { apiVersion, group, kind, namespace };
}

function headLines({
  resource,
  namespace,
  name,
  selector,
  hasSelector,
  spec,
  defaulted,
}: GraphService): readonly string[] {
  const balancer = fieldsListOf(fieldsOf(fieldsOf(resource.value['status'])['loadBalancer'])['ingress']);
  const outside = balancer.map(({ ip, hostname }) => textOf(ip) || textOf(hostname)).filter((text) => text !== '');
  const addresses = [...listOf(spec.clusterIPs).map(textOf), ...outside].filter((text) => text !== '');
  return [
    `Service ${namespace}/${name}: ${defaulted.type}${addresses.length === 0 ? '' : ` ${addresses.join(', ')}`}`,
    hasSelector ? `selects ${selectorText(selector)}` : 'selects no pods',
  ];
}

function endpointLines(live: Live, service: GraphService): readonly string[] {
  const forbidden = live.forbidden('EndpointSlice', service.namespace);
  if (forbidden !== undefined) return [forbidden];
  return service.ports.flatMap((port) => {
    const name = `${port.name === '' ? '' : `${port.name} `}${port.port}/${port.protocol}`;
    const { all } = endpointsOf(live, service, port);
    if (all.length === 0) return [`${name} -x- none`];
    return all.map(
      ({ address, number, pod, isReady: ready }) =>
        `${name} -> ${address}:${number}${pod === '' ? '' : ` Pod ${pod}`}, ${ready ? 'ready' : 'not ready'}`,
    );
  });
}

function podsOf({ pods }: Live, { namespace, selector, hasSelector }: GraphService): readonly Resource[] {
  return pods.filter(
    (pod) =>
      hasSelector &&
      pod.namespace === namespace &&
      selects(selector, fieldsOf(fieldsOf(pod.value['metadata'])['labels'])),
  );
}

function podLine(pod: Resource): string {
  const why = whyNotReady(pod);
  const state = isReady(pod) ? 'ready' : `not ready${why === '' ? '' : `: ${why}`}`;
  return `Pod ${pod.name} (${portsText(podWorkload(pod)?.ports ?? [])}), ${state}`;
}

function ownersOf({ value }: Resource): readonly string[] {
  return fieldsListOf(fieldsOf(value['metadata'])['ownerReferences']).map(
    ({ kind, name }) => `${textOf(kind)} ${textOf(name)}`,
  );
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return ['', title, ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`))];
}
