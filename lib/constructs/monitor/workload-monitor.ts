import type { ApiObjectMetadata } from 'cdk8s';
import { valueText } from '../../ports/value-text';
import { type AnyWorkload, nameOf, readableName } from '../shared/workload-of';
import { checkObject } from '../shared/arguments';
import { PodMonitor } from './pod-monitor';
import type { ScrapeOptions } from './scrape-options';

/** How a port of a workload is monitored. */
export interface MonitorOptions extends ScrapeOptions {
  /**
   * The name of the PodMonitor in the manifest; a port that is scraped twice needs one.
   *
   * @default - of an `App`, its name and that of the port; else one that cdk8s makes up
   */
  readonly name?: string;

  /**
   * The labels of the PodMonitor, by which a Prometheus selects it, as in `{ release: 'prometheus' }`.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Makes the PodMonitor of a port.
 *
 * @throws If the workload has no such port, or has a monitor of it already.
 */
export function monitorOf(
  workload: AnyWorkload & { port(reference: string): unknown },
  port: string,
  given: MonitorOptions = {},
): PodMonitor {
  checkObject(() => nameOf(workload), 'options of monitor()', given, "{ interval: '30s' }");
  const { name, labels, ...options } = given;
  if (name !== undefined && typeof name !== 'string') {
    throw new Error(
      `${nameOf(workload)}: name of monitor() is ${valueText(name)}: pass a string, as in { name: 'api' }`,
    );
  }
  const handle = workload.port(port);
  const id = `Monitor-${name ?? port}`;
  if (workload.node.tryFindChild(id) !== undefined) {
    throw new Error(
      `${nameOf(workload)} has a monitor of port '${port}' already: pass ${name === undefined ? '{ name }' : 'another { name }'} for a second one`,
    );
  }
  const app = readableName(workload);
  const { namespace } = workload.metadata;
  const shown = name ?? (app === undefined ? undefined : `${app}-${port}`);
  const metadata: ApiObjectMetadata = {
    ...(shown !== undefined && { name: shown }),
    ...(namespace !== undefined && { namespace }),
    ...(labels && { labels: { ...labels } }),
  };
  return new PodMonitor(workload, id, { metadata, podMetricsEndpoints: [{ ...options, port: handle as never }] });
}
