import type * as kplus from '../../kplus/cdk8s-plus';
import type { PortFacts } from '../../ports/port-handle';
import { valueText } from '../../ports/value-text';
import { nameOf } from '../shared/workload-of';
import { type Dialled, DialledAddress } from './address';

// A symbol and not the class: two copies of this package in one app must see each other's addresses.
const POD_ADDRESS = Symbol.for('cdk8s-ports.podAddress');

/** A port of one pod of a StatefulSet, by the name that its Service gives the pod. */
export class PodAddress extends DialledAddress {
  public static override get name(): string {
    return 'PortAddress';
  }

  public constructor(
    public readonly statefulSet: kplus.StatefulSet,
    private readonly service: kplus.Service,
    public readonly ordinal: number,
    public readonly handle: PortFacts,
  ) {
    super(statefulSet);
    Object.defineProperty(this, POD_ADDRESS, { value: true });
    checkOrdinal(statefulSet, ordinal);
    // With `service: false`, a stand-in without a name takes the place of the Service.
    if ((service.name as string | undefined) === undefined) {
      throw new Error(
        `${nameOf(statefulSet)} has \`service: false\`, so its pods have no DNS names: remove it to use podEndpoint()`,
      );
    }
  }

  public get port(): number {
    return this.handle.number;
  }

  public get protocol(): never {
    return this.handle.protocol as never;
  }

  protected get displayName(): string {
    return nameOf(this.statefulSet);
  }

  protected get dialled(): Dialled {
    return {
      hostName: `${this.statefulSet.name}-${this.ordinal}.${this.service.name}`,
      namespace: this.statefulSet.metadata.namespace,
    };
  }

  protected get spoken(): { readonly name?: string } {
    return typeof this.handle.reference === 'string' ? { name: this.handle.reference } : {};
  }
}

/** The value, if it is the address of a pod, else `undefined`. */
export function asPodAddress(value: unknown): PodAddress | undefined {
  return typeof value === 'object' && value !== null && POD_ADDRESS in value
    ? (value as object as PodAddress)
    : undefined;
}

function checkOrdinal(statefulSet: kplus.StatefulSet, ordinal: unknown): void {
  const { replicas } = statefulSet;
  const isOne = Number.isInteger(ordinal) && (ordinal as number) >= 0;
  if (isOne && (replicas === undefined || (ordinal as number) < replicas)) return;
  const allowed =
    replicas === undefined
      ? 'a number from 0'
      : replicas === 1
        ? '0, as it has one replica'
        : `0 to ${replicas - 1}, as it has ${replicas} replicas`;
  throw new Error(`${nameOf(statefulSet)}: podEndpoint() was given ${valueText(ordinal)}: pass ${allowed}`);
}
