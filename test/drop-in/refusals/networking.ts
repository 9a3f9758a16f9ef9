import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Ingress, IngressBackend, NetworkPolicyIpBlock, Service } from 'cdk8s-plus-27';

function bound(chart: Chart, ...ports: number[]): Service {
  const service = new Service(chart, 'backend');
  for (const port of ports) service.bind(port);
  return service;
}

function backend(chart: Chart): IngressBackend {
  return IngressBackend.fromService(bound(chart, 4000));
}

export function serviceWithoutPorts(chart: Chart): void {
  new Service(chart, 'service');
}

export function externalNameWithoutAName(chart: Chart): void {
  new Service(chart, 'service', { type: kplus.ServiceType.EXTERNAL_NAME }).bind(5432);
}

export function backendOfAnotherPort(chart: Chart): void {
  IngressBackend.fromService(bound(chart, 6011), { port: 7766 });
}

export function backendOfSeveralPorts(chart: Chart): void {
  IngressBackend.fromService(bound(chart, 6011, 1111));
}

export function backendOfNoneOfSeveralPorts(chart: Chart): void {
  IngressBackend.fromService(bound(chart, 6011, 1111), { port: 1234 });
}

export function ingressWithoutRules(chart: Chart): void {
  new Ingress(chart, 'ingress', { tls: [{ hosts: ['a.example.com'] }] });
}

export function secondDefaultBackend(chart: Chart): void {
  const defaultBackend = backend(chart);
  new Ingress(chart, 'ingress', { defaultBackend }).addDefaultBackend(defaultBackend);
}

export function defaultBackendAndARuleForAll(chart: Chart): void {
  const defaultBackend = backend(chart);
  new Ingress(chart, 'ingress', { defaultBackend, rules: [{ backend: defaultBackend }] });
}

export function pathTwice(chart: Chart): void {
  const ingress = new Ingress(chart, 'ingress');
  const one = backend(chart);
  ingress.addRule('/foo', one);
  ingress.addRule('/foo', one);
}

export function pathOfAHostTwice(chart: Chart): void {
  const ingress = new Ingress(chart, 'ingress');
  const one = backend(chart);
  ingress.addHostRule('a.example.com', '/foo', one);
  ingress.addHostRule('a.example.com', '/foo', one);
}

export function ruleTwice(chart: Chart): void {
  const rule: kplus.IngressRule = { path: '/foo', backend: backend(chart) };
  new Ingress(chart, 'ingress', { rules: [rule] }).addRules(rule);
}

export function pathWithoutASlash(chart: Chart): void {
  new Ingress(chart, 'ingress').addRule('bad/path', backend(chart));
}

export function emptyHost(chart: Chart): void {
  new Ingress(chart, 'ingress').addHostDefaultBackend('', backend(chart));
}

export function blockThatIsNoIpv4(chart: Chart): void {
  NetworkPolicyIpBlock.ipv4(chart, 'Block', '1234');
}

export function blockThatIsNoIpv6(chart: Chart): void {
  NetworkPolicyIpBlock.ipv6(chart, 'Block', '1234');
}

export function policyOfSeveralNamespaces(chart: Chart): void {
  const namespaces = kplus.Namespaces.select(chart, 'Namespaces', { names: ['n1', 'n2'] });
  new kplus.NetworkPolicy(chart, 'Policy', { selector: kplus.Pods.select(chart, 'Pods', { namespaces }) });
}

export function policyOfLabelledNamespaces(chart: Chart): void {
  const namespaces = kplus.Namespaces.select(chart, 'Namespaces', { labels: { tier: 'web' } });
  const selector = kplus.Pods.select(chart, 'Pods', { labels: { app: 'web' }, namespaces });
  new kplus.NetworkPolicy(chart, 'Policy', { selector });
}

type Peer = (chart: Chart) => kplus.INetworkPolicyPeer;

const labelledPods: Peer = (chart) =>
  kplus.Pods.select(chart, 'Pods', {
    labels: { type: 'selected' },
    namespaces: kplus.Namespaces.select(chart, 'Namespaces', { labels: { type: 'selected' } }),
  });
const podsEverywhere: Peer = (chart) =>
  kplus.Pods.select(chart, 'Pods', {
    labels: { type: 'selected' },
    namespaces: kplus.Namespaces.all(chart, 'AllNamespaces'),
  });
const labelledNamespaces: Peer = (chart) =>
  kplus.Namespaces.select(chart, 'Namespaces', { labels: { type: 'selected' } });

function allowTo(chart: Chart, peer: Peer): void {
  new kplus.Pod(chart, 'Pod', { containers: [{ image: 'pod' }] }).connections.allowTo(peer(chart));
}

function allowFrom(chart: Chart, peer: Peer): void {
  new kplus.Pod(chart, 'Pod', { containers: [{ image: 'pod' }] }).connections.allowFrom(peer(chart));
}

export function toLabelledPods(chart: Chart): void {
  allowTo(chart, labelledPods);
}

export function toPodsEverywhere(chart: Chart): void {
  allowTo(chart, podsEverywhere);
}

export function toLabelledNamespaces(chart: Chart): void {
  allowTo(chart, labelledNamespaces);
}

export function fromLabelledPods(chart: Chart): void {
  allowFrom(chart, labelledPods);
}

export function fromPodsEverywhere(chart: Chart): void {
  allowFrom(chart, podsEverywhere);
}

export function fromLabelledNamespaces(chart: Chart): void {
  allowFrom(chart, labelledNamespaces);
}
