import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-33';

export function grpcProbes(chart: Chart): void {
  new kplus.Deployment(chart, 'Api', {
    containers: [
      {
        image: 'api:1',
        portNumber: 50051,
        readiness: kplus.Probe.fromGrpc(),
        liveness: kplus.Probe.fromGrpc({
          port: 50051,
          service: 'shop.Api',
          periodSeconds: Duration.seconds(5),
          failureThreshold: 2,
        }),
      },
    ],
  });
}

export function headersOfProbes(chart: Chart): void {
  new kplus.Pod(chart, 'Web', {
    containers: [
      {
        image: 'web:1',
        portNumber: 8080,
        readiness: kplus.Probe.fromHttpGet('/', {
          port: 8080,
          host: 'web.example.com',
          scheme: kplus.ConnectionScheme.HTTPS,
          httpHeaders: [{ name: 'Accept', value: 'text/plain' }],
        }),
      },
    ],
  });
}
