import type { AskedReference, AskedSpec, HasPorts, KnownLater } from '../../ports/port-map';
import type { PortAddress } from './endpoint';

/** What runs pods that have names of their own: a StatefulSet, an application that runs as one. */
export interface HasPodEndpoints {
  /**
   * Where a port of one pod is dialled: `db-0.db-service:5432`.
   *
   * @param ordinal The number of the pod: 0 is the first.
   * @param reference The name or number of a port that one of the containers declares.
   * @throws If there is no such pod or port, or if the StatefulSet was given `service: false`.
   */
  podEndpoint<
    This extends HasPorts<unknown>,
    const Reference extends AskedReference<This['portMap']> & (string | number),
    const Later extends string | number = never,
  >(
    this: This,
    ordinal: number,
    reference: Reference | KnownLater<Later, This['portMap']>,
  ): PortAddress<AskedSpec<This['portMap'], Reference>>;
}
