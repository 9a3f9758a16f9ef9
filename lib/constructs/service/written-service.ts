import type { NumberOf } from '../../ports/port-map';
import type { WideList, WideNumber, WideText } from '../container/written-ports';
import type { ServiceProps } from './accepted-service';
import type { ServicePort } from './service-props';

interface WideServicePort extends Omit<ServicePort, 'name' | 'port'> {
  readonly name?: WideText;
  readonly port: WideNumber;
}

/** The props of a Service whose ports were written as a type argument. */
// prettier-ignore
export type WrittenService<Ports> =
  string extends keyof Ports ? ServiceProps
  : Omit<ServiceProps, 'ports'> & { readonly ports?: readonly OfferedIn<Ports>[] | WideList<WideServicePort> };

/** A Service port of the map. */
type OfferedIn<Ports> = {
  [Key in keyof Ports]: Omit<ServicePort, 'name' | 'port'> & {
    readonly name?: Key extends string ? Key : undefined;
    readonly port: NumberOf<Ports[Key]>;
  };
}[keyof Ports];
