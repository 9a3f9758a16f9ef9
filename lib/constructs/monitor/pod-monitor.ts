import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { OwnProblem } from '../../check/description';
import { type PortDeclaration, portsFor } from '../../ports/declaration';
import { type AnyPort, type PortFacts, portFacts } from '../../ports/port-handle';
import { notScraped, withoutName } from '../../ports/problems';
import { valueText } from '../../ports/value-text';
import { refuseEndpoint } from '../endpoint/taken-port';
import { checkScope, type Place, placeOf } from '../shared/arguments';
import { type AnyWorkload, nameOf, selectorLabels, workloadOf } from '../shared/workload-of';
import type { ScrapedByNumber, ScrapedPort } from './judged-scrape';
import { checkTimes, endpointsIn, onlyOne } from './monitor-arguments';
import { monitorFields, MonitorObject, namespacesOf, scrapeFields } from './monitor-object';
import type { MonitorProps } from './monitor-props';
import type { ScrapeOptions } from './scrape-options';

const EXAMPLE = "{ port: web.port('metrics') }";

/** An endpoint of a PodMonitor: which port of the pods is scraped, and how. */
export interface PodMetricsEndpoint<Scraped = AnyPort> extends ScrapeOptions {
  /** The port, as in `workload.port('metrics')`; it needs a name. */
  readonly port: ScrapedPort<Scraped>;

  /**
   * Whether the port is found by its number (`portNumber`) and needs no name. Requires version 0.79 of the operator.
   *
   * @default - false
   */
  readonly byNumber?: ScrapedByNumber<Scraped>;
}

/** Properties of a PodMonitor. */
export interface PodMonitorProps<Ports extends readonly unknown[] = readonly AnyPort[]> extends MonitorProps {
  /** The ports to scrape, all of one workload; its labels select the pods. */
  readonly podMetricsEndpoints: readonly [...{ readonly [Index in keyof Ports]: PodMetricsEndpoint<Ports[Index]> }];
}

/**
 * A PodMonitor of the Prometheus Operator: it scrapes pods on named container ports, with or without a Service.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMonitor
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { DaemonSet, PodMonitor } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const agent = new DaemonSet(chart, 'agent', {
 *   containers: [{ image: 'agent:1.4', ports: [{ name: 'metrics', number: 9090 }] }],
 * });
 * new PodMonitor(chart, 'monitor', { podMetricsEndpoints: [{ port: agent.port('metrics'), path: '/stats' }] });
 * ```
 */
export interface PodMonitor extends ApiObject {
  /** The kind of the object. */
  readonly kind: 'PodMonitor';
}

/** Makes PodMonitors. */
export interface PodMonitorConstructor {
  /**
   * Defines a PodMonitor; see {@link PodMonitor}.
   *
   * @throws If a port is no port of pods, or they are of several workloads.
   */
  new <const Ports extends readonly unknown[] = readonly AnyPort[]>(
    scope: Construct,
    id: string,
    props: PodMonitorProps<Ports>,
  ): PodMonitor;
  /** For `instanceof`. */
  readonly prototype: PodMonitor;
}

class PortPodMonitor extends MonitorObject {
  public static override get name(): string {
    return 'PodMonitor';
  }

  public constructor(scope: Construct, id: string, props: PodMonitorProps) {
    checkScope('PodMonitor', scope, id);
    const place = placeOf('PodMonitor', scope, id);
    const endpoints = endpointsIn<PodMetricsEndpoint>(place, props, 'podMetricsEndpoints', EXAMPLE);
    const scrapes = endpoints.map(({ port, byNumber = false, ...options }, index) => {
      checkTimes(place, `podMetricsEndpoints[${index}]`, options);
      const facts = takePort(place, `podMetricsEndpoints[${index}].port`, port);
      return { facts, byNumber, options, workload: ownerOf(place, index, facts) };
    });
    const workloads = scrapes.map(({ workload }) => workload);
    const workload = onlyOne(place, 'PodMonitor', workloads, nameOf);
    const { podMetricsEndpoints: _, ...rest } = props;
    super(scope, id, {
      kind: 'PodMonitor',
      metadata: props.metadata,
      spec: (monitor) => ({
        ...monitorFields(rest),
        selector: { matchLabels: selectorLabels(workload) },
        ...namespacesOf(monitor, workload.metadata.namespace),
        podMetricsEndpoints: scrapes.map(({ facts, byNumber, options }) => ({
          ...scrapeFields(options),
          ...(byNumber ? { portNumber: facts.number } : { port: portName(workload, facts) }),
        })),
      }),
      problems: () =>
        scrapes.flatMap(({ facts, byNumber }, index): OwnProblem[] => {
          const { number, protocol } = facts;
          const isNameless = !byNumber && portName(workload, facts) === undefined;
          const what = protocol !== 'TCP' ? notScraped(number, protocol) : isNameless ? withoutName(number) : undefined;
          const path = ['spec', 'podMetricsEndpoints', index, 'port'];
          return what === undefined ? [] : [{ rule: 'monitor-port-missing', what, path }];
        }),
    });
  }
}

/** Defines a PodMonitor; see the interface of the same name. */
export const PodMonitor = PortPodMonitor as unknown as PodMonitorConstructor;

function takePort(place: Place, what: string, value: unknown): PortFacts {
  refuseEndpoint(place, what, value);
  const facts = portFacts(value);
  if (facts !== undefined) return facts;
  throw new Error(`${place()}: ${what} is ${valueText(value)}: pass a port of a workload, as in web.port('metrics')`);
}

function ownerOf(place: Place, index: number, { container, reference }: PortFacts): AnyWorkload {
  const workload = workloadOf(container);
  if (workload !== undefined) return workload;
  throw new Error(
    `${place()}: podMetricsEndpoints[${index}].port is port ${reference} of a container that is in no workload: add it with addContainer() or attachContainer()`,
  );
}

/** The name of the port, even if it was requested by its number. */
function portName({ containers }: AnyWorkload, { reference, number, protocol }: PortFacts): string | undefined {
  if (typeof reference === 'string') return reference;
  const declared: readonly PortDeclaration[] = containers.flatMap(({ ports }) => portsFor(ports, number));
  return declared.find((port) => (port.protocol ?? 'TCP') === protocol && port.name !== undefined)?.name;
}
