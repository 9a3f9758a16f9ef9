import type { Graph } from '../../graph/graph';
import { podPortOf } from '../../graph/resolve/pod-port';
import type { GraphService, GraphServicePort } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import { readLabels, selects } from '../../kube/label-selector';
import { listText, objectText, portText } from '../../rules/shared/text';
import type { Resource } from '../../manifest/resource';
import { type Endpoint, type Endpoints, endpointsOf } from '../live/endpoints';
import type { Live } from '../live/live';
import { whyNotReady } from '../live/pod-state';
import { podWorkload } from '../live/pods';
import { brokenAt, unknownAt, type Verdict, wayOf, type Words } from './verdict';

/** What is known once the chain is followed as far as the pods. */
export interface Reached {
  /** The steps up to the target port. */
  readonly before: readonly Words[];
  readonly service: GraphService;
  readonly port: GraphServicePort;
  /** The pods behind the Service. */
  readonly pods: readonly Workload[];
  /** The ports of the pods that the manifests lead to; empty if they do not tell. */
  readonly declared: readonly number[];
}

/** Judges a chain by its EndpointSlices: endpoints that are ready, not ready, missing, or on another port. */
export function lookAtEndpoints(live: Live, manifests: Graph, reached: Reached): Verdict {
  const { before, service, port, pods, declared } = reached;
  const there = podsStep(live, manifests, reached);
  const forbidden = live.forbidden('EndpointSlice', service.namespace);
  if (forbidden !== undefined) {
    const role = 'ask for a Role with get and list on endpointslices of discovery.k8s.io';
    return unknownAt(wayOf(...before, there), `its EndpointSlices may not be read: ${forbidden}`, role);
  }
  const found = endpointsOf(live, service, port);
  const endpoints = {
    ready: found.ready.length,
    total: found.all.length,
    ports: [...new Set(found.all.map(({ number }) => number))].sort((one, other) => one - other),
  };
  if (found.all.length === 0) {
    const behind = pods.map(({ resource }) => resource);
    return brokenAt(before, there, { what: noneText(found, port), endpoints, ...becauseOf(live, behind) });
  }
  if (found.ready.length === 0) {
    const what = `no endpoint is ready (0 of ${found.all.length})`;
    return brokenAt(before, there, { what, endpoints, ...becauseOf(live, podsIn(live, service, found.all)) });
  }
  const others = endpoints.ports.filter((number) => declared.length > 0 && !declared.includes(number));
  if (others.length > 0 && others.length === endpoints.ports.length) {
    return brokenAt(before, there, {
      what: `the endpoints are on port ${listText(others.map(String))}, and the manifests lead to ${listText(declared.map(String))}`,
      remedy: 'apply the manifests, or correct them',
      endpoints,
    });
  }
  const [ready] = podsIn(live, service, found.ready);
  const pod = ready && podWorkload(ready);
  const [waiting] = podsIn(
    live,
    service,
    found.all.filter(({ isReady }) => !isReady),
  );
  const number = found.ready.find((one) => one.pod === ready?.name)?.number;
  return {
    status: 'ok',
    steps: wayOf(...before, there),
    what: `${found.ready.length} of ${found.all.length} endpoints ready`,
    notes: [
      ...(waiting === undefined ? [] : [`not ready: ${stateText(waiting)}`]),
      ...(others.length === 0 ? [] : [`some endpoints are on port ${listText(others.map(String))}`]),
    ],
    endpoints,
    ...(pod !== undefined && number !== undefined && { target: { pod, number, protocol: port.protocol } }),
  };
}

function noneText({ slices }: Endpoints, { name, port, protocol }: GraphServicePort): string {
  if (slices === 0) return 'the Service has no EndpointSlices';
  return `its EndpointSlices hold no endpoint for port ${name === '' ? '' : `${name} `}${port}/${protocol}`;
}

/** The pods of endpoints. */
function podsIn({ pods }: Live, { namespace }: GraphService, endpoints: readonly Endpoint[]): readonly Resource[] {
  return endpoints.flatMap(({ pod }) => pods.find((one) => one.namespace === namespace && one.name === pod) ?? []);
}

function becauseOf(live: Live, pods: readonly Resource[]): Pick<Verdict, 'hint' | 'remedy'> {
  const [first] = pods;
  if (first === undefined) return { remedy: 'see kubectl get endpointslices' };
  const { namespace, name } = first;
  return {
    hint: stateText(first),
    remedy: `see kubectl describe pod ${name} --namespace ${namespace ?? live.cluster.namespace}`,
  };
}

function stateText(resource: Resource): string {
  const why = whyNotReady(resource);
  return why === '' ? objectText(resource) : `${objectText(resource)}: ${why}`;
}

/** The last step: the pods, or rather the workloads of the manifests that they belong to, with their port. */
export function podsStep(live: Live, manifests: Graph, { pods, port }: Reached): Words {
  if (pods.length === 0) return { text: 'its endpoints' };
  const reached = pods.filter((pod) => podPortOf(live.graph, pod, port) !== undefined);
  const texts = (reached.length === 0 ? pods : reached).map((pod) => {
    const found = podPortOf(live.graph, pod, port);
    const owner = manifests.workloads.find(
      ({ namespace, labels }) => namespace === pod.namespace && selects(readLabels(labels), pod.labels),
    );
    const at = found?.declared === undefined ? String(found?.number ?? '') : portText(found.declared);
    return `${objectText((owner ?? pod).resource)} ${at}`.trimEnd();
  });
  return { text: listText([...new Set(texts)]) };
}
