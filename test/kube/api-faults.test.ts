import { apiFaults } from '../../lib/kube/api-faults';
import { expectWellSaid } from './well-said';

test.each([undefined, '1.25'])('whatever the YAML holds, it is well said: Kubernetes %s', (kubernetesVersion) => {
  const container = {
    name: 'web',
    image: 'web:1',
    env: [{ name: 'A', value: 'b' }],
    ports: [{ name: 'http', containerPort: 80 }],
    readinessProbe: { httpGet: { port: 'http' } },
  };
  const labels = { app: 'web' };
  const example = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', labels, annotations: { 'a/b': 'c' } },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [container] } },
    },
  };
  expect(apiFaults(example, { kubernetesVersion })).toEqual([]);
  expectWellSaid(
    example,
    (manifest) => apiFaults(manifest, { kubernetesVersion }),
    /^(apiVersion|kind|metadata|spec|$)/,
  );
});
