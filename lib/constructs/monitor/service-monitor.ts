import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { OwnProblem } from '../../check/description';
import * as kplus from '../../kplus/cdk8s-plus';
import { notScraped, withoutName } from '../../ports/problems';
import type { AnyEndpoint } from '../endpoint/endpoint';
import type { DialledService, ServiceEndpoint } from '../endpoint/service-endpoint';
import { takeEndpoint } from '../endpoint/taken-port';
import { checkScope, type Place, placeOf } from '../shared/arguments';
import type { ScrapedEndpoint } from './judged-scrape';
import { checkTimes, endpointsIn, onlyOne } from './monitor-arguments';
import { monitorFields, MonitorObject, namespacesOf, scrapeFields } from './monitor-object';
import type { MonitorProps } from './monitor-props';
import type { ScrapeOptions } from './scrape-options';
import { makeSelectable } from './service-labels';

const EXAMPLE = "{ endpoint: service.endpoint('metrics') }";

type Labels = Readonly<Record<string, string>>;

/** An endpoint of a ServiceMonitor: which port of the Service is scraped, and how. */
export interface ServiceMonitorEndpoint<Scraped = AnyEndpoint> extends ScrapeOptions {
  /** The port, as in `service.endpoint('metrics')`; it needs a name. */
  readonly endpoint: Scraped;
}

/** Properties of a ServiceMonitor. */
export interface ServiceMonitorProps<
  Endpoints extends readonly unknown[] = readonly AnyEndpoint[],
> extends MonitorProps {
  /** The ports to scrape, all of one Service. */
  readonly endpoints: readonly [
    ...{ readonly [Index in keyof Endpoints]: ServiceMonitorEndpoint<ScrapedEndpoint<Endpoints[Index]>> },
  ];

  /**
   * The labels that select the Service.
   *
   * @default - all labels of the Service. A Service without labels, or whose labels another Service in its namespace
   * also has, gets the additional label `app.kubernetes.io/name` with its own name. The labels of a Service that
   * another program creates are not known: pass them
   */
  readonly matchLabels?: Readonly<Record<string, string>>;

  /**
   * The labels of the Service to copy to the metrics.
   *
   * @default - none
   */
  readonly targetLabels?: readonly string[];
}

/**
 * A ServiceMonitor of the Prometheus Operator: it scrapes the pods behind a Service, on named ports of the Service.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, ServiceMonitor } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'shop');
 * const api = new Deployment(chart, 'api', {
 *   containers: [{ image: 'api:1.4', ports: [{ name: 'http', number: 8080 }, { name: 'metrics', number: 9090 }] }],
 * });
 * const service = api.expose({ http: 80, metrics: true });
 * new ServiceMonitor(chart, 'monitor', { endpoints: [{ endpoint: service.endpoint('metrics'), interval: '30s' }] });
 * ```
 */
export interface ServiceMonitor extends ApiObject {
  /** The kind of the object. */
  readonly kind: 'ServiceMonitor';
}

/** Makes ServiceMonitors. */
export interface ServiceMonitorConstructor {
  /**
   * Defines a ServiceMonitor; see {@link ServiceMonitor}.
   *
   * @throws If an endpoint is none, or they are of several Services, or the labels of the Service are not known.
   */
  new <const Endpoints extends readonly unknown[] = readonly AnyEndpoint[]>(
    scope: Construct,
    id: string,
    props: ServiceMonitorProps<Endpoints>,
  ): ServiceMonitor;
  /** For `instanceof`. */
  readonly prototype: ServiceMonitor;
}

class PortServiceMonitor extends MonitorObject {
  public static override get name(): string {
    return 'ServiceMonitor';
  }

  public constructor(scope: Construct, id: string, props: ServiceMonitorProps) {
    checkScope('ServiceMonitor', scope, id);
    const place = placeOf('ServiceMonitor', scope, id);
    const endpoints = endpointsIn<ServiceMonitorEndpoint>(place, props, 'endpoints', EXAMPLE);
    const scrapes = endpoints.map(({ endpoint, ...options }, index) => {
      checkTimes(place, `endpoints[${index}]`, options);
      return { options, endpoint: takeEndpoint(place, `endpoints[${index}].endpoint`, endpoint) };
    });
    const services = scrapes.map(({ endpoint }) => endpoint.service);
    const service = onlyOne(place, 'ServiceMonitor', services, ({ displayName }) => displayName);
    const { endpoints: _, matchLabels, ...rest } = props;
    const labels = labelsOf(place, service, matchLabels);
    super(scope, id, {
      kind: 'ServiceMonitor',
      metadata: props.metadata,
      spec: (monitor) => ({
        ...monitorFields(rest),
        selector: { matchLabels: labels() },
        ...namespacesOf(monitor, service.namespace),
        endpoints: scrapes.map(({ endpoint, options }) => ({ ...scrapeFields(options), port: endpoint.name })),
      }),
      problems: () => [
        ...serviceProblems(service),
        ...scrapes.flatMap(({ endpoint }, index) => portProblems(endpoint, index)),
      ],
    });
  }
}

/** Defines a ServiceMonitor; see the interface of the same name. */
export const ServiceMonitor = PortServiceMonitor as unknown as ServiceMonitorConstructor;

function labelsOf(place: Place, service: DialledService, given: Labels | undefined): () => Labels {
  if (given !== undefined) return () => given;
  if (service instanceof kplus.Service) return makeSelectable(ApiObject.of(service));
  throw new Error(
    `${place()}: the labels of ${service.displayName}, which another program creates, are not known: pass them, as in matchLabels: { app: '${service.name}' }`,
  );
}

function serviceProblems(service: DialledService): readonly OwnProblem[] {
  return service instanceof kplus.Service && service.type === kplus.ServiceType.EXTERNAL_NAME
    ? [
        {
          rule: 'monitor-selects-nothing',
          what: `${service.displayName} is an ExternalName Service, which has no pods to scrape`,
        },
      ]
    : [];
}

function portProblems({ offered }: ServiceEndpoint, index: number): readonly OwnProblem[] {
  const { name, port, protocol = 'TCP' } = offered;
  const what = protocol !== 'TCP' ? notScraped(port, protocol) : name === undefined ? withoutName(port) : undefined;
  const path = ['spec', 'endpoints', index, 'port'];
  return what === undefined ? [] : [{ rule: 'monitor-port-missing', what, path }];
}
