import type { App } from 'cdk8s';
import { Chart, Include, Testing } from 'cdk8s';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** A Service and the Deployment behind it, as plain objects that somebody else wrote. */
export const foreign = (targetPort: string | number, service = 'web'): readonly [object, object] => [
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web' } },
        spec: { containers: [{ name: 'nginx', image: 'nginx:1.27', ports: [{ name: 'http', containerPort: 8080 }] }] },
      },
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: service },
    spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort }] },
  },
];

/** An Include of a file with these objects. */
export function include(chart: Chart, id: string, objects: readonly object[]): Include {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-ports-'));
  const file = path.join(folder, 'foreign.yaml');
  fs.writeFileSync(file, objects.map((object) => JSON.stringify(object)).join('\n---\n'));
  const included = new Include(chart, id, { url: file });
  fs.rmSync(folder, { recursive: true });
  return included;
}

/** The whole message that synth fails with; '' if it does not fail. */
export function failure(chart: Chart): string {
  try {
    Testing.synth(chart);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** A chart of an app. */
export function chartIn(app: App, id = 'shop'): Chart {
  return new Chart(app, id);
}
