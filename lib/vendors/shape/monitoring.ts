/** What a monitor selects: Services, by their own labels, or pods. */
type Monitored = 'services' | 'pods';

/** A kind that defines what is scraped. */
export interface MonitorKind {
  /** What its selector selects. */
  readonly selects: Monitored;
  /** The field of `spec` that lists the endpoints. */
  readonly endpoints: string;
  /** The fields of an endpoint with the port, of the Service or of the pods; the first one that is set counts. */
  readonly fields: readonly { readonly name: string; readonly of: 'service' | 'pod' }[];
}

/** A monitor of Services, as the Prometheus operator defines it and others copy it. */
export const SERVICE_MONITOR: MonitorKind = {
  selects: 'services',
  endpoints: 'endpoints',
  fields: [
    { name: 'port', of: 'service' },
    { name: 'targetPort', of: 'pod' },
  ],
};

/** A monitor of pods. */
export const POD_MONITOR: MonitorKind = {
  selects: 'pods',
  endpoints: 'podMetricsEndpoints',
  fields: [
    { name: 'port', of: 'pod' },
    { name: 'portNumber', of: 'pod' },
    { name: 'targetPort', of: 'pod' },
  ],
};

/** How a kind selects the monitors of its own group that its pods read: the fields of `spec` with the selectors. */
export type Scraper = Readonly<Record<Monitored, { readonly monitors: string; readonly namespaces: string }>>;
