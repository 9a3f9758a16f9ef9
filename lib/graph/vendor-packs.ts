/** Where a kind of some vendor means a Service, as data: a new kind is a new line. */
export interface VendorReference {
  /** The object that holds the fields below, or the name itself; `[]` stands for each item of a list. */
  readonly at: string;
  /** The field that says the name; left out if the value at the place is the name. */
  readonly name?: string;
  /** The field of the whole object that says the name. */
  readonly nameOfAll?: string;
  /** How the name is written: plain, as a host name, with the namespace before a slash, or as an address with a port. */
  readonly written?: 'host' | 'namespace/name' | 'address';
  /** The field that says the namespace; without one it is that of the object. */
  readonly namespace?: string;
  /** The field that says the port, of the object at the place. */
  readonly port?: string;
  /** The field that says the port, of the whole object. */
  readonly portOfAll?: string;
  /** The port that is meant if none is given. */
  readonly defaultPort?: number;
  /** The protocol that the port has to have. */
  readonly protocol?: 'TCP' | 'UDP';
  /** Whether the port is that of the pods, or the name of a Service port. */
  readonly meansPodPort?: boolean;
  /** Whether there is nothing where no port is given. */
  readonly needsPort?: boolean;
  /** Whether a number in quotes is taken for a name. */
  readonly takesTextForName?: boolean;
  /** Whether it is but a setting for the port, so that nothing breaks without it. */
  readonly isSetting?: boolean;
  /** A field of the whole object with which it means something other than a Service of Kubernetes. */
  readonly unless?: string;
}

const contour: VendorReference = { at: 'spec.routes[].services[]', name: 'name', port: 'port' };
const traefik: VendorReference = {
  at: 'spec.routes[].services[]',
  name: 'name',
  namespace: 'namespace',
  port: 'port',
  needsPort: true,
  takesTextForName: true,
};
const named = (at: string): VendorReference => ({ at, name: 'serviceName', port: 'servicePort' });
const istioSetting = (at: string): VendorReference => ({
  at,
  nameOfAll: 'spec.host',
  written: 'host',
  port: 'port.number',
  isSetting: true,
});
const emissary = (at: string): VendorReference => ({ at, written: 'address', unless: 'spec.resolver' });
const openshift: VendorReference = {
  at: 'spec.to',
  name: 'name',
  portOfAll: 'spec.port.targetPort',
  meansPodPort: true,
};
const gateway = (at: string): VendorReference => ({
  at,
  name: 'name',
  namespace: 'namespace',
  port: 'port',
  needsPort: true,
});
const istio = (at: string): VendorReference => ({ at, name: 'host', written: 'host', port: 'port.number' });
const nginx: VendorReference = { at: 'spec.upstreams[]', name: 'service', written: 'namespace/name', port: 'port' };
const knative = (at: string): VendorReference => ({ at, name: 'name', namespace: 'namespace', defaultPort: 80 });
const traefikKinds = {
  IngressRoute: [traefik],
  IngressRouteTCP: [{ ...traefik, protocol: 'TCP' }],
  IngressRouteUDP: [{ ...traefik, protocol: 'UDP' }],
  TraefikService: [
    { ...traefik, at: 'spec.weighted.services[]' },
    { ...traefik, at: 'spec.mirroring' },
    { ...traefik, at: 'spec.mirroring.mirrors[]' },
  ],
} as const;

/** By group and kind. An object at a place that says it is of another kind than a Service is none. */
export const VENDOR_REFERENCES: Readonly<Record<string, Readonly<Record<string, readonly VendorReference[]>>>> = {
  'gateway.networking.k8s.io': {
    BackendTLSPolicy: [
      { at: 'spec.targetRefs[]', name: 'name', port: 'sectionName', takesTextForName: true, isSetting: true },
    ],
  },
  'gateway.envoyproxy.io': {
    SecurityPolicy: [
      'spec.extAuth.http.backendRef',
      'spec.extAuth.http.backendRefs[]',
      'spec.extAuth.grpc.backendRef',
      'spec.extAuth.grpc.backendRefs[]',
      'spec.oidc.provider.backendRef',
      'spec.oidc.provider.backendRefs[]',
      'spec.jwt.providers[].remoteJWKS.backendRefs[]',
    ].map(gateway),
    EnvoyExtensionPolicy: [gateway('spec.extProc[].backendRefs[]')],
    EnvoyProxy: [
      'spec.telemetry.accessLog.settings[].sinks[].openTelemetry.backendRefs[]',
      'spec.telemetry.metrics.sinks[].openTelemetry.backendRefs[]',
      'spec.telemetry.tracing.provider.backendRefs[]',
    ].map(gateway),
  },
  'networking.istio.io': {
    VirtualService: [
      'spec.http[].route[].destination',
      'spec.http[].mirror',
      'spec.http[].mirrors[].destination',
      'spec.tcp[].route[].destination',
      'spec.tls[].route[].destination',
    ].map(istio),
    DestinationRule: [
      { at: 'spec', name: 'host', written: 'host' },
      istioSetting('spec.trafficPolicy.portLevelSettings[]'),
      istioSetting('spec.subsets[].trafficPolicy.portLevelSettings[]'),
    ],
  },
  'route.openshift.io': { Route: [openshift, { ...openshift, at: 'spec.alternateBackends[]' }] },
  'traefik.io': traefikKinds,
  'traefik.containo.us': traefikKinds,
  'projectcontour.io': {
    HTTPProxy: [contour, { ...contour, at: 'spec.tcpproxy.services[]' }],
    ExtensionService: [{ ...contour, at: 'spec.services[]' }],
  },
  'getambassador.io': {
    Mapping: [{ ...emissary('spec.service'), defaultPort: 80 }],
    TCPMapping: [emissary('spec.service')],
    AuthService: [emissary('spec.auth_service')],
    RateLimitService: [emissary('spec.service')],
    LogService: [emissary('spec.service')],
    TracingService: [emissary('spec.service')],
  },
  'apisix.apache.org': { ApisixRoute: [named('spec.http[].backends[]'), named('spec.stream[].backend')] },
  'configuration.konghq.com': {
    TCPIngress: [{ ...named('spec.rules[].backend'), protocol: 'TCP' }],
    UDPIngress: [{ ...named('spec.rules[].backend'), protocol: 'UDP' }],
  },
  'zalando.org': { RouteGroup: [named('spec.backends[]')] },
  'elbv2.k8s.aws': { TargetGroupBinding: [{ at: 'spec.serviceRef', name: 'name', port: 'port' }] },
  'http.keda.sh': { HTTPScaledObject: [{ at: 'spec.scaleTargetRef', name: 'service', port: 'port' }] },
  'argoproj.io': {
    Rollout: [
      'spec.strategy.canary.stableService',
      'spec.strategy.canary.canaryService',
      'spec.strategy.canary.pingPong.pingService',
      'spec.strategy.canary.pingPong.pongService',
      'spec.strategy.canary.trafficRouting.alb.rootService',
      'spec.strategy.blueGreen.activeService',
      'spec.strategy.blueGreen.previewService',
    ].map((at) => ({ at })),
  },
  'eventing.knative.dev': {
    Trigger: [knative('spec.subscriber.ref'), knative('spec.delivery.deadLetterSink.ref')],
    Broker: [knative('spec.delivery.deadLetterSink.ref')],
  },
  'flows.knative.dev': {
    Sequence: [knative('spec.steps[].ref'), knative('spec.reply.ref')],
    Parallel: [knative('spec.branches[].subscriber.ref'), knative('spec.reply.ref')],
  },
  'messaging.knative.dev': { Subscription: [knative('spec.subscriber.ref'), knative('spec.reply.ref')] },
  'sources.knative.dev': Object.fromEntries(
    ['PingSource', 'ApiServerSource', 'ContainerSource', 'SinkBinding', 'KafkaSource'].map((kind) => [
      kind,
      [knative('spec.sink.ref')],
    ]),
  ),
  'k8s.nginx.org': {
    VirtualServer: [nginx],
    VirtualServerRoute: [nginx],
    TransportServer: [nginx],
  },
};
