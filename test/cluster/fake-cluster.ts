import { load } from 'js-yaml';
import type { Answer, Kubectl } from '../../lib/cluster/kubectl/kubectl';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import type { VerifiedChain } from '../../lib/cluster/verify/result';
import { verifyManifests } from '../../lib/cluster/verify/verify-manifests';

/** A kubectl for a made-up cluster with some objects. */
export function fakeKubectl(
  objects: readonly object[],
  answers: (command: string) => Partial<Answer> | undefined = () => undefined,
): Kubectl & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  const answerTo = (args: readonly string[]): Partial<Answer> => {
    const [verb, kind = ''] = args;
    if (verb === 'config') return { stdout: '{"current-context":"fake","contexts":[{"context":{}}]}' };
    if (verb === 'version') return { stdout: '{"serverVersion":{"gitVersion":"v1.34.2"}}' };
    if (verb === 'api-resources') return { stdout: 'services\nnetworkpolicies.networking.k8s.io\n' };
    const namespace = args.find((arg) => arg.startsWith('--namespace='))?.slice('--namespace='.length);
    const items = objects.filter((object) => {
      const { kind: own, metadata } = object as { kind: string; metadata: { namespace?: string } };
      const isKind = pluralOf(own) === kind.split('.')[0]!.toLowerCase() || own === kind.split('.')[0];
      return isKind && (namespace === undefined || metadata.namespace === namespace);
    });
    return { stdout: JSON.stringify({ apiVersion: 'v1', kind: 'List', items }) };
  };
  return {
    timeout: 1,
    asked,
    run: (args) => {
      const command = args.join(' ');
      asked.push(command);
      return Promise.resolve({
        command: `kubectl ${command}`,
        status: 0,
        stdout: '',
        stderr: '',
        ...(answers(command) ?? answerTo(args)),
      });
    },
    start: () => {
      throw new Error('nothing is started');
    },
  };
}

function pluralOf(kind: string): string {
  return kind.endsWith('y') ? `${kind.slice(0, -1).toLowerCase()}ies` : `${kind.toLowerCase()}s`;
}

/** The objects in YAML texts. */
export function objectsOf(...texts: readonly string[]): readonly object[] {
  return texts.flatMap((text) => text.split(/^---$/m)).map((text) => load(text) as object);
}

/** The chains that manifests declare, with their status in a cluster. */
export async function verified(manifests: string, kubectl: Kubectl): Promise<readonly VerifiedChain[]> {
  const read = parseManifests({ file: 'shop.yaml', text: manifests });
  return (await verifyManifests({ manifests: read, kubectl })).chains;
}

export const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }';

export const deployment = (name: string, ports: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: main, image: main, ports: [${ports}] }] }`;

export const service = (name: string, ports: string, selector = `{ app: ${name} }`): string => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec: { selector: ${selector}, ports: [${ports}] }`;

export const pod = (name: string, ports: string, { app = 'web', more = '', owner = '' } = {}): string => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop, labels: { app: ${app} }${owner === '' ? '' : `, ownerReferences: [{ uid: ${owner}, kind: ReplicaSet, name: ${owner}, controller: true }]`} }
spec: { containers: [{ name: main, image: main, ports: [${ports}] }] }
status: { phase: Running, conditions: [{ type: Ready, status: 'True' }]${more} }`;

export const slice = (name: string, ports: string, endpoints: string): string => `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: ${name}-x, namespace: shop, labels: { kubernetes.io/service-name: ${name} } }
addressType: IPv4
ports: [${ports}]
endpoints: [${endpoints}]`;

export const endpoint = (name: string, isReady = true): string =>
  `{ addresses: [10.0.0.1], conditions: { ready: ${isReady} }, targetRef: { kind: Pod, name: ${name} } }`;
