import type { Finding } from '../../check/finding';
import type { Graph } from '../../graph/graph';
import { servicePortOf } from '../../graph/resolve/service-port';
import type { GraphService, GraphServicePort } from '../../graph/service';
import type { FieldPath } from '../../kube/field-path';
import { textOf } from '../../kube/read-manifest';
import { suggest } from '../../ports/suggest';
import type { Resource } from '../../manifest/resource';
import { objectStep, servicePortsStep, servicePortStep, targetPortStep } from '../../rules/shared/steps';
import { targetPortText } from '../../rules/shared/text';
import { hints, question, quoted } from '../../rules/shared/words';
import type { Live } from '../live/live';
import { type DeclaredChain, declaredNumbers, serviceOf } from './declared-chains';
import { lookAtEndpoints, podsStep } from './look-at-endpoints';
import { lookAtPolicies } from './look-at-policies';
import { lookAtReferrer, type Referrer } from './look-at-referrer';
import { brokenAt, namedService, unknownAt, type Verdict, wayOf, type Words } from './verdict';

/** kubectl's names of the policy kinds that the cluster has besides NetworkPolicy. */
type OtherPolicies = readonly string[];

/** Follows a chain in the cluster, step by step, up to the first broken one. */
export function lookAtChain(live: Live, manifests: Graph, chain: DeclaredChain, others: OtherPolicies): Verdict {
  const referrer = lookAtReferrer(live, manifests, chain);
  if ('status' in referrer) return referrer;
  const head = chain.sort === 'service' ? [] : [objectStep(referrer.resource ?? chain.from)];
  const service = lookAtService(live, chain, head);
  if ('status' in service) return service;
  const port = lookAtPort(live, chain, service, referrer, head);
  if ('status' in port) return port;
  const before = [...head, servicePortStep(service, port)];
  if (service.isExternalName) {
    const host = { text: textOf(service.spec.externalName) };
    return {
      status: 'ok',
      steps: wayOf(...before, host),
      what: 'stands for a host outside of the cluster, which is not asked',
    };
  }
  return lookAtPods(live, manifests, chain, { service, port, before, referrer, others });
}

function lookAtService(live: Live, chain: DeclaredChain, head: readonly Words[]): Verdict | GraphService {
  const { namespace, name, port } = serviceOf(chain);
  const wanted = namedService({ namespace, name }, port);
  if (live.namespaces?.has(namespace) === false) {
    return brokenAt(head, wanted, {
      what: `the cluster has no namespace '${namespace}'`,
      remedy: 'apply the manifests, or pass --namespace or --context',
    });
  }
  const forbidden = live.forbidden('Service', namespace);
  if (forbidden !== undefined) {
    return unknownAt(
      wayOf(...head, wanted),
      `the Services may not be read: ${forbidden}`,
      'ask for a Role with get and list on services',
    );
  }
  const [service] = live.graph.findServices(namespace, name);
  if (service !== undefined) return service;
  const names = live.graph.serviceIndex.inNamespace(namespace).map((one) => one.name);
  return brokenAt(head, wanted, {
    what: `no Service named '${name}' in namespace '${namespace}'`,
    ...hints(question(suggest(name, names))),
    remedy: 'apply its manifest',
  });
}

function lookAtPort(
  live: Live,
  chain: DeclaredChain,
  service: GraphService,
  { reference }: Referrer,
  head: readonly Words[],
): Verdict | GraphServicePort {
  const { port: asked } = serviceOf(chain);
  const found =
    chain.sort === 'reference'
      ? portOf(live, service, reference ?? chain.reference)
      : service.ports.find(({ port, protocol }) => port === chain.port.port && protocol === chain.port.protocol);
  if (found !== undefined) return found;
  return brokenAt([...head, namedService(service, asked)], servicePortsStep(service), {
    what:
      asked === undefined
        ? 'the Service has several ports, and none is named'
        : `the Service has no port ${quoted(asked)}`,
    remedy: 'apply its manifest, or correct the port',
  });
}

function portOf(
  live: Live,
  service: GraphService,
  reference: Parameters<typeof servicePortOf>[2],
): GraphServicePort | undefined {
  const [only, ...more] = service.ports;
  return (
    servicePortOf(live.graph, service, reference) ??
    (reference.port === undefined && more.length === 0 ? only : undefined)
  );
}

interface Found {
  readonly service: GraphService;
  readonly port: GraphServicePort;
  readonly before: readonly Words[];
  readonly referrer: Referrer;
  readonly others: OtherPolicies;
}

function lookAtPods(live: Live, manifests: Graph, chain: DeclaredChain, found: Found): Verdict {
  const { service, port, before: dialled, referrer, others } = found;
  const before = [...dialled, targetPortStep(port)];
  const forbidden = live.forbidden('Pod', service.namespace);
  if (forbidden !== undefined && service.hasSelector) {
    return unknownAt(
      wayOf(...before),
      `the pods may not be read: ${forbidden}`,
      'ask for a Role with get and list on pods',
    );
  }
  const wrong = findingsOf(live, service, port, referrer);
  const error = wrong.find(({ severity }) => severity === 'error');
  if (error !== undefined) return ofFinding(error, chain.sort === 'service' ? [] : dialled.slice(0, 1));

  const pods = live.graph.podsOf(service).workloads.flat();
  const reached = { before, service, port, pods, declared: declaredNumbers(manifests, chain) };
  const notes = [
    ...driftNotes(chain, port),
    ...wrong.map(({ what }) => what),
    ...(live.forbidden('NetworkPolicy', service.namespace) === undefined
      ? []
      : ['the NetworkPolicies may not be read']),
  ];
  const verdict = lookAtEndpoints(live, manifests, reached);
  const all = { ...verdict, notes: [...notes, ...(verdict.notes ?? [])] };
  if (verdict.status !== 'ok') return all;
  const blocked = lookAtPolicies(live, manifests, chain, reached);
  if (blocked === undefined) return all;
  // Which address a client at the edge of the cluster has is not known; it may be that of a node.
  if (blocked.isForOneProgram === true) return { ...all, notes: [...all.notes, blocked.what] };
  if (others.length > 0) {
    return {
      ...all,
      notes: [...all.notes, `by NetworkPolicies alone, ${blocked.what}; ${others.join(', ')} may allow it`],
    };
  }
  return brokenAt(before, podsStep(live, manifests, reached), {
    what: blocked.what,
    hint: blocked.hint,
    remedy: blocked.remedy,
    ...(verdict.endpoints !== undefined && { endpoints: verdict.endpoints }),
    notes: all.notes,
  });
}

/** Notes on where the cluster and the manifests write the same port differently. */
function driftNotes(chain: DeclaredChain, port: GraphServicePort): readonly string[] {
  if (chain.sort === 'reference' || chain.port.targetPort === port.targetPort) return [];
  return [`the manifests have ${targetPortText(chain.port)}`];
}

/** The rules whose warnings are about a chain. */
const NOTED = ['target-port-undeclared', 'target-port-partial', 'target-port-protocol', 'headless-port-remap'];

/** The findings of the checker about the steps of a chain, in the objects of the cluster. */
function findingsOf(
  live: Live,
  service: GraphService,
  port: GraphServicePort,
  { resource, reference }: Referrer,
): readonly Finding[] {
  const isAt = (finding: Finding, at: Resource | undefined, path: FieldPath): boolean =>
    live.resources[finding.object.index] === at && path.every((key, index) => finding.path[index] === key);
  return live.findings().filter((finding) => {
    if (finding.chain.length === 0 || (finding.severity !== 'error' && !NOTED.includes(finding.rule))) return false;
    return (
      isAt(finding, service.resource, port.path) ||
      isAt(finding, service.resource, ['spec', 'selector']) ||
      (resource !== undefined && reference !== undefined && isAt(finding, resource, reference.path))
    );
  });
}

function ofFinding({ chain, what, hint, remedy, object }: Finding, head: readonly Words[]): Verdict {
  const steps = chain.map(({ link, text }) => ({ ...(link !== undefined && { link }), text }));
  const isOfService = object.kind === 'Service';
  const [first, ...rest] = steps;
  return {
    status: 'broken',
    steps: isOfService && first !== undefined && head.length > 0 ? [...wayOf(...head, first), ...rest] : steps,
    what,
    hint,
    remedy,
  };
}
