import * as cdk8s from 'cdk8s';
import { Deployment, Ingress, IngressBackend, Probe } from 'cdk8s-ports';
import type { Construct } from 'constructs';

export interface HelloProps extends cdk8s.ChartProps {
  /** How many greet. */
  readonly replicas: number;
}

/** A chart as users of cdk8s keep it, with its snapshot beside it. */
export class Hello extends cdk8s.Chart {
  public constructor(scope: Construct, id: string, props: HelloProps) {
    super(scope, id, props);
    const hello = new Deployment(this, 'hello', {
      replicas: props.replicas,
      containers: [
        {
          image: 'hello-kubernetes:1.10',
          ports: [{ name: 'http', number: 8080 }],
          readiness: Probe.fromHttpGet('/', { port: 'http' }),
        },
      ],
    });
    const service = hello.expose({ http: 80 });
    new Ingress(this, 'ingress', { rules: [{ path: '/hello', backend: IngressBackend.fromService(service) }] });
  }
}
