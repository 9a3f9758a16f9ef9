import type * as kplus from '../../kplus/cdk8s-plus';
import type { AnyPort } from '../../ports/port-handle';
import type { ProtocolName } from '../../ports/protocol';

/** A port of pods that a policy allows: a handle such as `web.port('http')`, or a {@link NetworkPolicyPort}. */
export type PolicyPort = kplus.NetworkPolicyPort | AnyPort;

/** The ports of the pods that a policy allows. */
export interface NetworkPolicyPortProps extends Omit<kplus.NetworkPolicyPortProps, 'port' | 'protocol'> {
  /**
   * The port of the pods: a number, a name, or a handle such as `web.port('http')`. A range starts with a number.
   *
   * @default - all ports of the protocol
   */
  readonly port?: number | string | AnyPort;

  /**
   * The protocol: `TCP`, `UDP` or `SCTP`.
   *
   * @default - that of the handle, else TCP
   */
  readonly protocol?: kplus.NetworkProtocol | ProtocolName;
}
