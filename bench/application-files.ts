import { BACKEND, CATALOG, DATABASE, FRONTEND, WORKER } from './application-charts';
import type { Module } from './shapes';

/** The charts by kind, and how many there are of each; each is a file. */
const CHARTS = { Frontend: FRONTEND, Backend: BACKEND, Database: DATABASE, Worker: WORKER, Catalog: CATALOG } as const;
const COUNTS = { Frontend: 8, Backend: 7, Database: 4, Worker: 3, Catalog: 2 } as const;

/** A realistic application: helpers that take props, values from files, and charts; 30 files of TypeScript and one of JSON. */
export function applicationFiles(module: Module): Record<string, string> {
  const charts = (Object.keys(CHARTS) as (keyof typeof CHARTS)[]).flatMap((kind) =>
    Array.from({ length: COUNTS[kind] }, (_, index) => ({ name: `${kind}${index}`, text: CHARTS[kind], index })),
  );
  const texts: Record<string, string> = {
    'main.ts': mainOf(charts.map(({ name }) => name)),
    'config/values.json': JSON.stringify(VALUES, undefined, 2),
    'config/settings.ts': SETTINGS,
    'lib/defaults.ts': DEFAULTS,
    'lib/web-service.ts': WEB_SERVICE,
    'lib/publish.ts': PUBLISH,
    'lib/config.ts': CONFIG,
  };
  for (const { name, text, index } of charts) {
    texts[`charts/${name.toLowerCase()}.ts`] = text.replaceAll('NAME', name).replaceAll('INDEX', String(index));
  }
  return Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, text.replaceAll('MODULE', module)]));
}

const VALUES = {
  registry: 'registry.example.com/shop',
  services: ['cart', 'search', 'prices', 'stock', 'reviews'].map((name, index) => ({
    name,
    port: 8000 + index,
    replicas: 2,
    host: `${name}.example.com`,
  })),
  ports: [
    { name: 'http', number: 8080 },
    { name: 'metrics', number: 9090 },
  ],
};

const mainOf = (charts: readonly string[]): string => `import { App } from 'cdk8s';
${charts.map((chart) => `import { ${chart} } from './charts/${chart.toLowerCase()}';`).join('\n')}

const app = new App();
${charts.map((chart) => `new ${chart}(app, '${chart.toLowerCase()}');`).join('\n')}
app.synth();
`;

const SETTINGS = `import * as values from './values.json';

export interface ServiceSettings {
  readonly name: string;
  readonly port: number;
  readonly replicas: number;
  readonly host?: string;
}

export interface Settings {
  readonly stage: 'dev' | 'prod';
  readonly registry: string;
  readonly services: readonly ServiceSettings[];
}

export const PORTS = { http: 8080, metrics: 9090, grpc: 50051 } as const;

export const settings: Settings = {
  stage: process.env.STAGE === 'prod' ? 'prod' : 'dev',
  registry: values.registry,
  services: values.services,
};
`;

const DEFAULTS = `import { Cpu, type ContainerProps, ImagePullPolicy } from 'MODULE';
import { Size } from 'cdk8s';
import { settings } from '../config/settings';

export const image = (name: string, tag = '1.4.2'): string => \`\${settings.registry}/\${name}:\${tag}\`;

export function withDefaults(props: ContainerProps): ContainerProps {
  return {
    imagePullPolicy: ImagePullPolicy.IF_NOT_PRESENT,
    resources: {
      cpu: { request: Cpu.millis(100), limit: Cpu.millis(500) },
      memory: { request: Size.mebibytes(128), limit: Size.mebibytes(512) },
    },
    securityContext: { ensureNonRoot: true, readOnlyRootFilesystem: true },
    ...props,
  };
}
`;

const WEB_SERVICE = `import { Construct } from 'constructs';
import * as kplus from 'MODULE';
import { withDefaults } from './defaults';

export interface WebServiceProps {
  readonly image: string;
  readonly port: number;
  readonly servicePort?: number;
  readonly replicas?: number;
  readonly env?: Record<string, kplus.EnvValue>;
  readonly healthPath?: string;
}

export class WebService extends Construct {
  public readonly deployment: kplus.Deployment;
  public readonly service: kplus.Service;

  public constructor(scope: Construct, id: string, props: WebServiceProps) {
    super(scope, id);
    this.deployment = new kplus.Deployment(this, 'deployment', {
      replicas: props.replicas ?? 2,
      containers: [
        withDefaults({
          image: props.image,
          ports: [{ name: 'http', number: props.port }],
          envVariables: props.env,
          readiness: kplus.Probe.fromHttpGet(props.healthPath ?? '/healthz', { port: props.port }),
          liveness: kplus.Probe.fromTcpSocket({ port: props.port }),
        }),
      ],
    });
    this.service = this.deployment.exposeViaService({
      name: \`\${id}-service\`,
      ports: [{ name: 'http', port: props.servicePort ?? 80, targetPort: props.port }],
    });
  }
}
`;

const PUBLISH = `import type { Construct } from 'constructs';
import { Ingress, IngressBackend, HttpIngressPathType, type Service } from 'MODULE';

type Services = Record<string, Service>;

export function publish(scope: Construct, id: string, host: string, services: Services, port = 80): Ingress {
  const ingress = new Ingress(scope, id);
  for (const [path, service] of Object.keys(services).map((key) => [key, services[key]] as const)) {
    ingress.addHostRule(host, path, IngressBackend.fromService(service, { port }), HttpIngressPathType.PREFIX);
  }
  return ingress;
}
`;

const CONFIG = `import type { Construct } from 'constructs';
import { ConfigMap, Volume } from 'MODULE';

export function configMap(scope: Construct, id: string, values: object): ConfigMap {
  return new ConfigMap(scope, id, { data: { 'config.json': JSON.stringify(values) } });
}

export function configVolume(scope: Construct, id: string, map: ConfigMap): Volume {
  return Volume.fromConfigMap(scope, id, map);
}
`;
