import { Graph } from '../../lib/graph/graph';
import { graphJson } from '../../lib/graph/graph-json';
import { parseManifests } from '../../lib/manifest/parse-manifests';

test('nodes with their ports, edges with the ports that they lead to', () => {
  const text = `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: main, ports: [{name: http, containerPort: 8080}]}]
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: web}
  ports: [{name: web, port: 80, targetPort: http}, {name: other, port: 81, targetPort: htpp}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec:
  defaultBackend: {service: {name: web, port: {name: web}}}
  rules:
  - http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {number: 80}}}}]}
`;
  const graph = new Graph(parseManifests({ file: 'a.yaml', text }));

  expect(JSON.parse(JSON.stringify(graphJson(graph)))).toEqual({
    version: 1,
    nodes: [
      {
        id: 'Deployment/shop/web',
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        namespace: 'shop',
        name: 'web',
        file: 'a.yaml',
        role: 'workload',
        ports: [{ name: 'http', number: 8080, protocol: 'TCP', container: 'main' }],
      },
      {
        id: 'Service/shop/web',
        apiVersion: 'v1',
        kind: 'Service',
        namespace: 'shop',
        name: 'web',
        file: 'a.yaml',
        role: 'service',
        ports: [
          { name: 'web', number: 80, protocol: 'TCP', targetPort: 'http' },
          { name: 'other', number: 81, protocol: 'TCP', targetPort: 'htpp' },
        ],
      },
      {
        id: 'Ingress/shop/web',
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        namespace: 'shop',
        name: 'web',
        file: 'a.yaml',
        role: 'referrer',
        ports: [],
      },
    ],
    edges: [
      {
        from: 'Service/shop/web',
        to: 'Deployment/shop/web',
        kind: 'selects',
        missing: false,
        ports: [
          { port: 'http', protocol: 'TCP', resolved: 8080 },
          { port: 'htpp', protocol: 'TCP', resolved: null },
        ],
      },
      {
        from: 'Ingress/shop/web',
        to: 'Service/shop/web',
        kind: 'ingress',
        missing: false,
        ports: [{ port: 'web', protocol: 'TCP', resolved: 80 }],
      },
      {
        from: 'Ingress/shop/web',
        to: 'Service/shop/api',
        kind: 'ingress',
        missing: true,
        ports: [{ port: 80, protocol: 'TCP', resolved: null }],
      },
    ],
  });
});
