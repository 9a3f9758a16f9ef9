import { deployment, fileOf, findings, found, type Manifest, named, service, template } from './objects';

// Objects as `kubectl get -o yaml` prints them, with what controllers have made.
const http = { name: 'http', containerPort: 8080 };
const toHttp = { port: 80, targetPort: 'http' };

const ownedBy = (apiVersion: string, kind: string, name: string): Manifest => ({
  ownerReferences: [{ apiVersion, kind, name, uid: 'a', controller: true }],
});
const replicaSet = (hash: string, ports: readonly { containerPort: number; name?: string }[]): Manifest => {
  const labels = { app: 'web', 'pod-template-hash': hash };
  return named('apps/v1', 'ReplicaSet', `web-${hash}`, {
    metadata: { name: `web-${hash}`, labels, ...ownedBy('apps/v1', 'Deployment', 'web') },
    spec: { selector: { matchLabels: labels }, template: template(labels, ports) },
  });
};
const pod = named('v1', 'Pod', 'web-new-1', {
  metadata: {
    name: 'web-new-1',
    labels: { app: 'web', 'pod-template-hash': 'new' },
    ...ownedBy('apps/v1', 'ReplicaSet', 'web-new'),
  },
  spec: template({}, [http])['spec'],
});
const web = deployment('web', [http]);

test('what a Deployment has made are no workloads beside it, old revisions included', () => {
  const made = [replicaSet('new', [http]), replicaSet('old', [{ containerPort: 7070 }]), pod];
  expect(findings([fileOf(web, ...made, service('web', [toHttp]))], { severity: 'info' })).toEqual([]);
});

test('a fault of a Deployment is reported once, and that of a ReplicaSet without its Deployment too', () => {
  const typo = service('web', [{ port: 80, targetPort: 'htpp' }]);
  expect(found(web, replicaSet('new', [http]), pod, typo)).toEqual(['error target-port-name-unresolved']);
  expect(found(replicaSet('new', [http]), pod, typo)).toEqual(['error target-port-name-unresolved']);
});

test('a controller that adds containers to its template makes workloads of its own', () => {
  const owner = named('serving.knative.dev/v1', 'Revision', 'web-1', {
    spec: { containers: [{ name: 'main', image: 'example/web', ports: [{ containerPort: 8080 }] }] },
  });
  const made = named('apps/v1', 'Deployment', 'web', {
    metadata: { name: 'web', ...ownedBy('serving.knative.dev/v1', 'Revision', 'web-1') },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: template({ app: 'web' }, [{ name: 'queue-port', containerPort: 8012 }]),
    },
  });
  expect(found(owner, made, service('web', [{ port: 80, targetPort: 'queue-port' }]))).toEqual([]);
});

test('a Job of a CronJob has the selector that was generated for it', () => {
  const uid = { 'batch.kubernetes.io/controller-uid': 'a' };
  const clean = named('batch/v1', 'CronJob', 'clean', {
    spec: { schedule: '@daily', jobTemplate: { spec: { template: template({}, [http], { restartPolicy: 'Never' }) } } },
  });
  const job = (labels: Manifest): Manifest =>
    named('batch/v1', 'Job', 'clean-1', {
      metadata: { name: 'clean-1', ...ownedBy('batch/v1', 'CronJob', 'clean') },
      spec: {
        selector: { matchLabels: labels },
        template: template({ ...labels, 'job-name': 'clean-1' }, [http], { restartPolicy: 'Never' }),
      },
    });
  const selected = service('clean', [toHttp], {}, { clusterIP: 'None', selector: { 'job-name': 'clean-1' } });
  expect(found(clean, job(uid))).toEqual([]);
  expect(found(clean, job(uid), selected)).toEqual(['warning headless-port-remap']);
  expect(found(clean, job({ app: 'clean' }))).toEqual(['error rejected-field']);
});
