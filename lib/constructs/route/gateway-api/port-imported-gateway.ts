import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { LISTENER_PROTOCOLS } from '../../../kube/gateway-api';
import { valueText } from '../../../ports/value-text';
import { checkObject, checkScope, type Place, placeOf } from '../../shared/arguments';
import { noteElsewhere } from '../../synth/elsewhere';
import type { ImportedGatewayOptions } from './gateway-props';
import type { Listener, ListenerMap } from './listener';
import { type ListeningGateway, namedListener } from './named-listener';

/** A Gateway that another program or chart creates, at run time. */
export class PortImportedGateway extends Construct implements ListeningGateway {
  public static override get name(): string {
    return 'ImportedGateway';
  }

  public readonly namespace: string | undefined;
  public readonly listenerMap: ListenerMap;

  public constructor(
    scope: Construct,
    id: string,
    public readonly name: string,
    options: Partial<ImportedGatewayOptions> | undefined,
  ) {
    checkScope('Gateway', scope, id);
    const place = placeOf('Gateway', scope, id);
    const example = "{ listeners: { https: 'HTTPS' }, namespace: 'infra' }";
    if (typeof (name as unknown) !== 'string' || name === '') {
      throw new Error(`${place()}: the name is ${valueText(name)}: pass the name of the Gateway`);
    }
    if (options === undefined) throw new Error(`${place()}: pass its listeners, as in ${example}`);
    checkObject(place, 'what is known of it', options, example);
    checkObject(place, 'listeners', options.listeners, "{ https: 'HTTPS' }", true);
    for (const [listener, protocol] of Object.entries<unknown>(options.listeners ?? {})) {
      if (typeof protocol === 'string' && protocol !== '') {
        checkProtocol(place, listener, protocol);
        continue;
      }
      throw new Error(`${place()}: listeners.${listener} is ${valueText(protocol)}: pass its protocol, as in 'HTTPS'`);
    }
    super(scope, id);
    this.namespace = options.namespace ?? Chart.of(this).namespace;
    this.listenerMap = options.listeners ?? {};
    noteElsewhere(this, 'Gateway', this.namespace, name);
  }

  public get displayName(): string {
    return `Gateway '${this.node.path}'`;
  }

  public listener(name: unknown): Listener {
    return namedListener(this, name);
  }
}

const PROTOCOLS: readonly string[] = [...LISTENER_PROTOCOLS, 'TLS/Passthrough'];

/** Refuses a known protocol in the wrong case, which no listener has. An unknown protocol may be one of the implementation. */
function checkProtocol(place: Place, listener: string, protocol: string): void {
  const meant = PROTOCOLS.find((one) => one.toUpperCase() === protocol.toUpperCase());
  if (meant === undefined || meant === protocol) return;
  throw new Error(`${place()}: listeners.${listener} is '${protocol}': write it as '${meant}'`);
}
