import { Chart } from 'cdk8s';
import { Deployment, Probe, Service } from 'cdk8s-ports/33';
import type { Construct } from 'constructs';

/** A web server and the Service that its clients dial. */
export class Web extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id);

    const server = new Deployment(this, 'server', {
      replicas: 2,
      containers: [
        {
          image: 'nginxinc/nginx-unprivileged:1.29',
          // Declared once; everything below is checked against it.
          ports: [{ name: 'http', number: 8080 }],
          readiness: Probe.fromHttpGet('/', { port: 'http' }),
          // nginx writes its cache.
          securityContext: { readOnlyRootFilesystem: false },
        },
      ],
    });

    // Try a name or number that the container does not declare, such as 'htpp': `npm run synth` refuses it.
    new Service(this, 'service', { selector: server, ports: [{ port: 80, targetPort: 'http' }] });
  }
}
