import type { Dice, Fields } from './dice';

const container = (name: string, port: number): Fields => ({
  name,
  image: 'nginx:1.27',
  imagePullPolicy: 'Always',
  env: [
    { name: 'LOG_LEVEL', value: 'info' },
    { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'token', key: 'text' } } },
  ],
  ports: [
    { name: 'http', containerPort: port },
    { name: 'dns', containerPort: port + 1, protocol: 'UDP' },
  ],
  readinessProbe: { failureThreshold: 3, httpGet: { path: '/', port, scheme: 'HTTP' } },
  livenessProbe: { tcpSocket: { port: 'http' } },
  resources: { limits: { cpu: '1500m', memory: '2048Mi' } },
  securityContext: { privileged: false, runAsNonRoot: true, runAsUser: 25000 },
  volumeMounts: [{ name: 'cache', mountPath: '/cache' }],
});

/** A workload and the Service that leads to it, as cdk8s-plus writes them. */
export function pair(dice: Dice, index: number): readonly Fields[] {
  const labels = { 'cdk8s.io/metadata.addr': `test-web-${index}`, ...(dice.below(2) === 0 && { app: 'shop' }) };
  const kind = dice.oneOf(['Deployment', 'Deployment', 'DaemonSet', 'StatefulSet']);
  const isHeadless = kind === 'StatefulSet';
  const port = dice.oneOf([8080, 3000]);
  const namespace = dice.below(4) === 0 ? { namespace: 'shop' } : {};
  return [
    {
      apiVersion: 'apps/v1',
      kind,
      metadata: { name: `web-${index}`, ...namespace },
      spec: {
        ...(kind === 'Deployment' && {
          replicas: 2,
          strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%' } },
        }),
        ...(isHeadless && {
          podManagementPolicy: 'OrderedReady',
          replicas: 1,
          serviceName: `service-${index}`,
          updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
        }),
        selector: { matchLabels: { ...labels } },
        template: {
          metadata: { labels: { ...labels } },
          spec: {
            containers: [
              container('main', port),
              ...(dice.below(3) === 0
                ? [{ name: 'other', image: 'other', ports: [{ name: 'metrics', containerPort: 9090 }] }]
                : []),
            ],
            hostNetwork: false,
            restartPolicy: 'Always',
            volumes: [{ name: 'cache', emptyDir: {} }],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: `service-${index}`, ...namespace },
      spec: {
        ...(isHeadless && { clusterIP: 'None' }),
        externalIPs: [],
        ports: [
          { name: 'http', port: isHeadless ? port : 80, targetPort: dice.oneOf<unknown>([port, 'http']) },
          { name: 'dns', port: isHeadless ? port + 1 : 53, targetPort: 'dns', protocol: 'UDP' },
        ],
        selector: { ...labels },
        type: isHeadless ? 'ClusterIP' : dice.oneOf(['ClusterIP', 'ClusterIP', 'NodePort', 'LoadBalancer']),
      },
    },
  ];
}

/** Some objects in addition to a pair of a workload and its Service, as cdk8s-plus writes them. */
export function otherObjects(dice: Dice, index: number): readonly Fields[] {
  return KINDS.filter(() => dice.below(5) === 0).map((make) => make(index));
}

const object = (apiVersion: string, kind: string, name: string, fields: Fields): Fields => ({
  apiVersion,
  kind,
  metadata: { name },
  ...fields,
});

const job = (index: number): Fields => ({
  template: {
    metadata: { labels: { 'cdk8s.io/metadata.addr': `test-job-${index}` } },
    spec: {
      containers: [
        { ...container('main', 8080), ports: undefined, readinessProbe: undefined, livenessProbe: undefined },
      ],
      restartPolicy: 'Never',
    },
  },
});

const withoutHoles = (value: Fields): Fields => JSON.parse(JSON.stringify(value)) as Fields;

const KINDS: readonly ((index: number) => Fields)[] = [
  (index) => object('v1', 'ConfigMap', `config-${index}`, { data: { LEVEL: 'info', text: 'a=b' }, immutable: false }),
  (index) =>
    object('v1', 'Secret', `token-${index}`, { stringData: { text: 'abc' }, immutable: false, type: 'Opaque' }),
  (index) => object('v1', 'ServiceAccount', `account-${index}`, { automountServiceAccountToken: false }),
  (index) =>
    object('v1', 'PersistentVolumeClaim', `claim-${index}`, {
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, volumeMode: 'Filesystem' },
    }),
  (index) =>
    object('rbac.authorization.k8s.io/v1', 'Role', `role-${index}`, {
      rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] }],
    }),
  (index) =>
    object('rbac.authorization.k8s.io/v1', 'RoleBinding', `binding-${index}`, {
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: `role-${index}` },
      subjects: [{ apiGroup: '', kind: 'ServiceAccount', name: `account-${index}` }],
    }),
  (index) => object('batch/v1', 'Job', `job-${index}`, withoutHoles({ spec: { backoffLimit: 3, ...job(index) } })),
  (index) =>
    object(
      'batch/v1',
      'CronJob',
      `nightly-${index}`,
      withoutHoles({
        spec: {
          concurrencyPolicy: 'Forbid',
          jobTemplate: { spec: job(index + 100) },
          schedule: '0 0 * * *',
          suspend: false,
        },
      }),
    ),
  (index) =>
    object('networking.k8s.io/v1', 'Ingress', `ingress-${index}`, {
      spec: {
        rules: [
          {
            ...(index === 0 && { host: 'shop.example.com' }),
            http: {
              paths: [
                {
                  path: index === 2 ? '/' : `/web-${index}`,
                  pathType: 'Prefix',
                  backend: {
                    service: { name: `service-${index}`, port: index === 1 ? { name: 'http' } : { number: 80 } },
                  },
                },
              ],
            },
          },
        ],
      },
    }),
];
