import type { GraphEdgeKind } from '../../lib/graph/json/form';

/** A workload whose pods have its name as a label, as YAML. */
export const workload = (name: string, ports: string, rest = ''): string => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  template:
    metadata: {labels: {app: ${name}}}
    spec: {containers: [{name: main, ports: [${ports}]${rest}}]}
---`;
/** A Service that selects the pods of the workload with the same name. */
const service = (name: string, ports: string, rest = ''): string => `
apiVersion: v1
kind: Service
metadata: {name: ${name}, labels: {app: ${name}}}
spec: {selector: {app: ${name}}, ports: [${ports}]${rest}}
---`;
/** An object called x. */
export const object = (apiVersion: string, kind: string, rest: string): string =>
  `\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n${rest}\n---`;

/** A workload with a port. */
export const WEB = workload('web', '{name: http, containerPort: 8080}');
/** Its Service. */
export const WEB_SERVICE = service('web', '{name: web, port: 80, targetPort: http}');
/** The apiVersion of Gateways and routes. */
export const ROUTE = 'gateway.networking.k8s.io/v1';

/** Manifests for each kind of edge, with their edges of that kind in the notation of the test's `text`. */
export const CASES: readonly (readonly [GraphEdgeKind, string, readonly string[]])[] = [
  [
    'selects',
    WEB +
      service(
        'web',
        '{name: a, port: 80, targetPort: http}, {name: b, port: 81, targetPort: htpp}, {name: c, port: 82}',
      ),
    ['Service/shop/web => Deployment/shop/web, spec.selector, http -> 8080, htpp -> nowhere, 82 -> 82 undeclared'],
  ],
  [
    'endpoints',
    service('web', '{name: web, port: 80}, {name: admin, port: 81}') +
      object('v1', 'Endpoints', 'subsets: [{ports: [{port: 5432}]}]') +
      object(
        'discovery.k8s.io/v1',
        'EndpointSlice',
        'metadata: {labels: {kubernetes.io/service-name: web}}\nports: [{name: web, port: 8080}, {name: wbe, port: 1}]',
      ).replace('metadata: {name: x}\n', ''),
    [
      'Endpoints/shop/x => Service/shop/x (missing), metadata.name, 5432 -> nowhere',
      "EndpointSlice/shop/ => Service/shop/web, metadata.labels['kubernetes.io/service-name'], web -> 80, wbe -> nowhere",
    ],
  ],
  [
    'governs',
    object('apps/v1', 'StatefulSet', 'spec: {serviceName: db, template: {spec: {}}}') +
      service('db', '{port: 5432}', ', clusterIP: None') +
      object('apps/v1', 'StatefulSet', 'spec: {serviceName: none, template: {spec: {}}}').replace(
        '{name: x}',
        '{name: z}',
      ),
    [
      'StatefulSet/shop/x => Service/shop/db, spec.serviceName',
      'StatefulSet/shop/z => Service/shop/none (missing), spec.serviceName',
    ],
  ],
  [
    'ingress',
    WEB_SERVICE +
      object(
        'networking.k8s.io/v1',
        'Ingress',
        'spec: {defaultBackend: {service: {name: web, port: {name: web}}}, rules: [{http: {paths: [{backend: {service: {name: api, port: {number: 80}}}}]}}]}',
      ),
    [
      'Ingress/shop/x => Service/shop/web, spec.defaultBackend.service, web -> 80',
      'Ingress/shop/x => Service/shop/api (missing), spec.rules[0].http.paths[0].backend.service, 80 -> nowhere',
    ],
  ],
  [
    'route',
    WEB_SERVICE + object(ROUTE, 'HTTPRoute', 'spec: {rules: [{backendRefs: [{name: web, port: 81}]}]}'),
    ['HTTPRoute/shop/x => Service/shop/web, spec.rules[0].backendRefs[0], 81 -> nowhere'],
  ],
  [
    'webhook',
    service('web', '{port: 443}') +
      object(
        'admissionregistration.k8s.io/v1',
        'ValidatingWebhookConfiguration',
        'webhooks: [{clientConfig: {service: {name: web, namespace: shop}}}]',
      ),
    ['ValidatingWebhookConfiguration/x => Service/shop/web, webhooks[0].clientConfig.service, 443 -> 443'],
  ],
  [
    'vendor',
    WEB_SERVICE +
      object('route.openshift.io/v1', 'Route', 'spec: {to: {kind: Service, name: web}, port: {targetPort: 8080}}'),
    // The port of the pods represents the Service port that leads there.
    ['Route/shop/x => Service/shop/web, spec.to, 8080 -> 80'],
  ],
  [
    'parent',
    object(
      ROUTE,
      'Gateway',
      'spec: {listeners: [{name: http, port: 80, protocol: HTTP}, {name: https, port: 443, protocol: HTTPS}]}',
    ) +
      object(
        ROUTE,
        'HTTPRoute',
        'spec: {parentRefs: [{name: x}, {name: x, sectionName: https}, {name: x, port: 8443}, {name: edge, namespace: infra}]}',
      ),
    [
      'HTTPRoute/shop/x => Gateway/shop/x, spec.parentRefs[0], http -> 80, https -> 443',
      'HTTPRoute/shop/x => Gateway/shop/x, spec.parentRefs[1], https -> 443',
      'HTTPRoute/shop/x => Gateway/shop/x, spec.parentRefs[2], 8443 -> nowhere',
      'HTTPRoute/shop/x => Gateway/infra/edge (missing), spec.parentRefs[3]',
    ],
  ],
  [
    'monitors',
    WEB +
      WEB_SERVICE +
      object(
        'monitoring.coreos.com/v1',
        'ServiceMonitor',
        'spec: {selector: {matchLabels: {app: web}}, endpoints: [{port: web}, {port: http}, {targetPort: 8080}]}',
      ) +
      object(
        'monitoring.coreos.com/v1',
        'PodMonitor',
        'spec: {selector: {matchLabels: {app: web}}, podMetricsEndpoints: [{port: http}, {port: web}]}',
      ),
    [
      'ServiceMonitor/shop/x => Service/shop/web, spec.selector, web -> 80, http -> nowhere',
      'ServiceMonitor/shop/x => Deployment/shop/web, spec.selector, 8080 -> 8080',
      'PodMonitor/shop/x => Deployment/shop/web, spec.selector, http -> 8080, web -> nowhere',
    ],
  ],
  [
    'scales',
    WEB +
      object(
        'autoscaling/v2',
        'HorizontalPodAutoscaler',
        'spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}',
      ) +
      object('keda.sh/v1alpha1', 'ScaledObject', 'spec: {scaleTargetRef: {name: wbe}}') +
      // An object with the same name, but of another group, is a different object.
      object(
        'autoscaling.k8s.io/v1',
        'VerticalPodAutoscaler',
        'spec: {targetRef: {apiVersion: x.io/v1, kind: Deployment, name: web}}',
      ),
    [
      'HorizontalPodAutoscaler/shop/x => Deployment/shop/web, spec.scaleTargetRef',
      'VerticalPodAutoscaler/shop/x => Deployment/shop/web#missing (missing), spec.targetRef',
      'ScaledObject/shop/x => Deployment/shop/wbe (missing), spec.scaleTargetRef',
    ],
  ],
  [
    'budgets',
    WEB + object('policy/v1', 'PodDisruptionBudget', 'spec: {selector: {matchLabels: {app: web}}}'),
    ['PodDisruptionBudget/shop/x => Deployment/shop/web, spec.selector'],
  ],
  [
    'probes',
    workload(
      'web',
      '{name: http, containerPort: 8080}',
      ', readinessProbe: {httpGet: {port: http}}, livenessProbe: {tcpSocket: {port: 9}}, startupProbe: {httpGet: {port: htpp}}, lifecycle: {preStop: {httpGet: {port: 1, host: other}}}',
    ),
    [
      'Deployment/shop/web => Deployment/shop/web, spec.template.spec, htpp -> nowhere, http -> 8080, 9 -> 9 undeclared',
    ],
  ],
  [
    'address',
    workload(
      'web',
      '{containerPort: 8080}',
      ', env: [{name: A, value: "http://web:80"}, {name: B, value: "web:8080"}], args: ["db:5432"]',
    ) +
      WEB_SERVICE +
      workload('db', '{containerPort: 5432}') +
      service('db', '{port: 1}', ', clusterIP: None') +
      object('v1', 'ConfigMap', 'data: {url: "http://api.data.svc:8080 and http://api.data.svc:8080"}'),
    [
      'Deployment/shop/web => Service/shop/web, spec.template.spec.containers[0].env[0].value, 80 -> 80',
      'Deployment/shop/web => Service/shop/web, spec.template.spec.containers[0].env[1].value, 8080 -> nowhere',
      // Headless: clients dial the pods.
      'Deployment/shop/web => Service/shop/db, spec.template.spec.containers[0].args[0], 5432 -> 5432',
      'ConfigMap/shop/x => Service/data/api (missing), data.url, 8080 -> nowhere',
    ],
  ],
];
