import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { GATEWAY_GROUP, LISTENER_PROTOCOLS } from '../../../kube/gateway-api';
import { didYouMean } from '../../../ports/suggest';
import { valueText } from '../../../ports/value-text';
import { checkNeeded, checkObject, checkScope, isObject, type Place, placeOf } from '../../shared/arguments';
import { askForOwnObjects } from '../../shared/object-class';
import { noteCallSite } from '../../synth/call-site';
import { checkAtSynth } from '../../synth/tree-check';
import type { GatewayListener, GatewayProps, ListenerTls } from './gateway-props';
import type { Listener, ListenerMap } from './listener';
import { type ListeningGateway, namedListener } from './named-listener';

const LISTENER = "{ port: 80, protocol: 'HTTP' }";

/** A Gateway at run time. */
export class PortGateway extends ApiObject implements ListeningGateway {
  public static override get name(): string {
    return 'Gateway';
  }

  public readonly listenerMap: ListenerMap;

  public constructor(scope: Construct, id: string, props: GatewayProps) {
    checkScope('Gateway', scope, id);
    const place = placeOf('Gateway', scope, id);
    checkObject(place, 'props', props, `{ gatewayClassName: 'cilium', listeners: { http: ${LISTENER} } }`, true);
    checkNeeded(place, { ...props }, { gatewayClassName: { example: "the name of a GatewayClass, as in 'cilium'" } });

    checkObject(place, 'listeners', props.listeners, `{ http: ${LISTENER} }`, true);
    const listeners = Object.entries(props.listeners);
    if (listeners.length === 0) throw new Error(`${place()} has no listeners: pass one, as in { http: ${LISTENER} }`);
    for (const [name, listener] of listeners) checkListener(place, name, listener);
    super(scope, id, {
      apiVersion: `${GATEWAY_GROUP}/v1`,
      kind: 'Gateway',
      ...(props.metadata && { metadata: props.metadata }),
      spec: {
        gatewayClassName: props.gatewayClassName,
        listeners: listeners.map(([name, listener]) => ({ name, ...written(listener) })),
        addresses: props.addresses,
        infrastructure: props.infrastructure,
        ...props.extra,
      },
    });
    this.listenerMap = Object.fromEntries(listeners.map(([name, listener]) => [name, protocolOf(listener)]));
    noteCallSite(this);
    checkAtSynth(this);
  }

  public get namespace(): string | undefined {
    return this.metadata.namespace;
  }

  public get displayName(): string {
    return `Gateway '${this.node.path}'`;
  }

  public listener(name: unknown): Listener {
    return namedListener(this, name);
  }
}
askForOwnObjects(PortGateway);

function protocolOf({ protocol, tls }: GatewayListener): string {
  return protocol === 'TLS' && tls?.mode === 'Passthrough' ? 'TLS/Passthrough' : protocol;
}

function written({ extra, tls, ...listener }: GatewayListener): object {
  return { ...listener, ...(tls && { tls: writtenTls(tls) }), ...extra };
}

function writtenTls({ certificateRefs, ...tls }: ListenerTls): object {
  const refs = certificateRefs?.map((one) => (typeof one === 'string' ? { name: one } : one));
  return { ...tls, ...(refs && { certificateRefs: refs }) };
}

/** Refuses what the schema of the API rejects, and what only a program without types can pass. */
function checkListener(gateway: Place, name: string, listener: unknown): void {
  const place: Place = () => `${gateway()}, listener '${name}'`;
  if (!isObject(listener)) {
    throw new Error(`${place()} is ${valueText(listener)}: pass an object, as in ${LISTENER}`);
  }
  const { port, protocol, hostname, tls } = listener as Partial<GatewayListener>;
  const known = LISTENER_PROTOCOLS.join(', ');
  if (typeof port !== 'number')
    throw new Error(`${place()}: port is ${valueText(port)}: pass the number that clients dial`);
  if (typeof protocol !== 'string')
    throw new Error(`${place()}: protocol is ${valueText(protocol)}: pass one of ${known}`);
  if (!protocol.includes('/') && !LISTENER_PROTOCOLS.some((one) => one === protocol)) {
    throw new Error(
      `${place()}: protocol '${protocol}' is not one of ${known}${didYouMean(protocol, LISTENER_PROTOCOLS)}`,
    );
  }
  if (tls !== undefined && ['HTTP', 'TCP', 'UDP'].includes(protocol)) {
    throw new Error(`${place()}: ${protocol} has no TLS: remove tls, or set protocol to HTTPS or TLS`);
  }
  if (protocol === 'HTTPS' && tls?.mode === 'Passthrough') {
    throw new Error(`${place()}: an HTTPS listener terminates TLS: set protocol to TLS for Passthrough`);
  }
  if (hostname !== undefined && ['TCP', 'UDP'].includes(protocol)) {
    throw new Error(`${place()}: ${protocol} does not use host names: remove hostname`);
  }
}
