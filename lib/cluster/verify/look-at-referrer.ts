import type { Graph } from '../../graph/graph';
import { askedPort } from '../../graph/resolve/service-port';
import type { ServiceReference } from '../../graph/service-reference';
import type { Resource } from '../../manifest/resource';
import { objectStep } from '../../rules/shared/steps';
import { listText } from '../../rules/shared/text';
import { kindKey, type Live } from '../live/live';
import type { DeclaredChain } from './declared-chains';
import { brokenAt, type Verdict } from './verdict';

/** What leads to a Service, as it is in the cluster. */
export interface Referrer {
  /** The object. Omitted for workloads, since the cluster has their pods instead, and for objects that may not be read. */
  readonly resource?: Resource;
  /** Its reference to the Service there. */
  readonly reference?: ServiceReference;
}

/** Checks that what leads to a Service exists in the cluster and leads to the same Service there. */
export function lookAtReferrer(live: Live, manifests: Graph, chain: DeclaredChain): Verdict | Referrer {
  if (chain.sort === 'service' || manifests.workloadOf(chain.from) !== undefined) return {};
  const { from } = chain;
  if (live.unknownKinds.has(kindKey(from))) {
    return brokenAt([], objectStep(from), {
      what: `the cluster has no kind ${from.kind} of ${from.group}`,
      remedy: 'install what brings its CustomResourceDefinition, then apply the manifest',
    });
  }
  const namespace = manifests.index.namespaceOf(from);
  const resource = live.graph.index.find(from.group, from.kind, namespace, from.name)[0];
  if (resource === undefined) {
    if (live.isUnread(from, namespace)) return chain.sort === 'reference' ? { reference: chain.reference } : {};
    return brokenAt([], objectStep(from), {
      what: `no ${from.kind} named '${from.name}'${namespace === '' ? '' : ` in namespace '${namespace}'`}`,
      remedy: 'apply its manifest',
    });
  }
  if (chain.sort === 'caller') return { resource };
  const own = live.graph.serviceReferences.filter((one) => one.resource === resource);
  const { namespace: wanted, name } = chain.reference;
  const asked = askedPort(chain.reference);
  const reference = own.find((one) => one.namespace === wanted && one.name === name && askedPort(one) === asked);
  if (reference !== undefined) return { resource, reference };
  const there = own.map((one) => portOfService(one.name, askedPort(one)));
  return brokenAt(
    [objectStep(resource)],
    { text: portOfService(name, asked) },
    {
      what: `${from.kind} '${from.name}' does not lead there in the cluster`,
      hint: there.length === 0 ? 'it leads to no Service' : `it leads to ${listText([...new Set(there)])}`,
      remedy: 'apply its manifest',
    },
  );
}

function portOfService(name: string, port: number | string | undefined): string {
  return `Service ${name}${port === undefined ? '' : `:${port}`}`;
}
