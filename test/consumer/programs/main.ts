import { App, Chart, type ChartProps } from 'cdk8s';
import * as kplus from 'cdk8s-ports';
import type { Construct } from 'constructs';

export class MyChart extends Chart {
  // A type written by hand, and one that the compiler writes into the declarations of this file.
  public readonly web: kplus.Deployment<{ http: 8080; metrics: 9090 }>;
  public readonly service;

  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);
    this.web = new kplus.Deployment(this, 'web', {
      containers: [
        {
          image: 'nginx:1.27',
          ports: [
            { name: 'http', number: 8080 },
            { name: 'metrics', number: 9090 },
          ],
          readiness: kplus.Probe.fromHttpGet('/healthz', { port: 'http' }),
        },
      ],
    });
    this.service = new kplus.Service(this, 'service', {
      selector: this.web,
      ports: [{ name: 'web', port: 80, targetPort: 'http' }],
    });
  }
}

const app = new App();
new MyChart(app, 'shop');
app.synth();
