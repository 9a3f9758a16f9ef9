import { ApiObject, type ApiObjectMetadata, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { describe, type OwnProblem } from '../../check/description';
import { noteCallSite } from '../synth/call-site';
import { checkAtSynth } from '../synth/tree-check';
import type { MonitorProps } from './monitor-props';
import type { ScrapeOptions } from './scrape-options';

/** What a monitor is rendered from. */
export interface MonitorParts {
  /** The kind. */
  readonly kind: 'ServiceMonitor' | 'PodMonitor';
  /** The metadata. */
  readonly metadata: ApiObjectMetadata | undefined;
  /** The spec, once all objects are there. */
  readonly spec: (monitor: ApiObject) => object;
  /** What is wrong but does not show in the manifest. */
  readonly problems: () => readonly OwnProblem[];
}

/** A monitor of the Prometheus Operator. It is rendered when the app is synthesized, because ports may be bound later. */
export abstract class MonitorObject extends ApiObject {
  protected constructor(scope: Construct, id: string, parts: MonitorParts) {
    const { kind, metadata, problems } = parts;
    super(scope, id, {
      apiVersion: 'monitoring.coreos.com/v1',
      kind,
      ...(metadata && { metadata }),
      spec: Lazy.any({ produce: () => parts.spec(this) }) as unknown,
    });
    noteCallSite(this);
    describe(this, { meant: () => [], uncheckedFields: () => [], ownProblems: problems });
    checkAtSynth(this);
  }
}

/** The fields of an endpoint: those that have a property of their own, and any others. */
export function scrapeFields({ fields, ...options }: ScrapeOptions): Record<string, unknown> {
  return { ...fields, ...options };
}

/** The fields of the spec besides endpoints and selectors. */
export function monitorFields({ metadata: _, fields, ...props }: MonitorProps): Record<string, unknown> {
  return { ...fields, ...props };
}

/** The selector for the namespace that the monitor scrapes, if that is not its own. */
export function namespacesOf(monitor: ApiObject, scraped: string | undefined): object {
  return scraped === undefined || scraped === monitor.metadata.namespace
    ? {}
    : { namespaceSelector: { matchNames: [scraped] } };
}
