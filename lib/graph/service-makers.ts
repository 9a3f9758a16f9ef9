import { isBuiltInGroup } from '../kube/kind-facts';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import { VENDOR_REFERENCES } from './vendor-packs';

/** Groups of custom resources that are settings for something: nobody makes a Service for one of them. */
const SETTINGS: ReadonlySet<string> = new Set([
  'acme.cert-manager.io',
  'bitnami.com',
  'cert-manager.io',
  'cilium.io',
  'configuration.konghq.com',
  'constraints.gatekeeper.sh',
  'crd.projectcalico.org',
  'external-secrets.io',
  'gateway.envoyproxy.io',
  'gateway.networking.k8s.io',
  'k8s.nginx.org',
  'karpenter.sh',
  'keda.sh',
  'kyverno.io',
  'linkerd.io',
  'metallb.io',
  'monitoring.coreos.com',
  'networking.gke.io',
  'networking.istio.io',
  'policy.linkerd.io',
  'projectcalico.org',
  'projectcontour.io',
  'security.istio.io',
  'telemetry.istio.io',
  'traefik.containo.us',
  'traefik.io',
]);

/** The custom resources of a namespace for which an operator may make Services, which then stand in no manifest. */
export function serviceMakers(graph: Graph, namespace: string): readonly Resource[] {
  return makersByNamespace(graph).get(namespace) ?? [];
}

const makersByNamespace = perGraph((graph: Graph): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const resource of graph.resources) {
    const { group, kind } = resource;
    if (isBuiltInGroup(group) || SETTINGS.has(group) || VENDOR_REFERENCES[group]?.[kind] !== undefined) continue;
    const where = graph.index.namespaceOf(resource);
    found.set(where, [...(found.get(where) ?? []), resource]);
  }
  return found;
});
