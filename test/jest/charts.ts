import { ApiObject, Chart, Testing } from 'cdk8s';

/** A plain Service with one port. */
export interface ServiceFacts {
  readonly port: object;
  readonly selector?: Readonly<Record<string, string>>;
  readonly namespace?: string;
}

/** A chart with a Deployment `api` and a Service `web` in front of it, as plain, unchecked objects. */
export function webAndApi({ port, selector = { app: 'api' }, namespace }: ServiceFacts): Chart {
  const chart = new Chart(Testing.app(), 'shop', { disableResourceNameHashes: true });
  const labels = { app: 'api' };
  new ApiObject(chart, 'api', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'api' },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              name: 'main',
              image: 'api:1.4',
              ports: [
                { name: 'http', containerPort: 8080 },
                { name: 'admin', containerPort: 9901 },
                { name: 'dns', containerPort: 53, protocol: 'UDP' },
              ],
            },
          ],
        },
      },
    },
  });
  new ApiObject(chart, 'web', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', ...(namespace !== undefined && { namespace }) },
    spec: { selector, ports: [port] },
  });
  return chart;
}

/** The message of a failing assertion, without colours. */
export function messageOf(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    // eslint-disable-next-line no-control-regex -- the escape codes of colours
    return (error as Error).message.replace(/\u001b\[\d+m/g, '');
  }
  throw new Error('the assertion holds');
}
