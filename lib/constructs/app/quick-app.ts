import type { DoubtfulNumber, DoubtfulSpec, NameDoubt } from '../../ports/doubt';
import type { SameDoubt } from '../expose/quick-expose';
import type { AppContainer, DeploymentAppProps } from './app-props';
import type { IsUnion } from '../../ports/port-map';

interface PlainAppContainer {
  readonly ports: Readonly<Record<string, number | `${number}/UDP`>>;
  readonly readiness?: undefined;
  readonly liveness?: undefined;
  readonly startup?: undefined;
  readonly lifecycle?: undefined;
}

interface PlainApp {
  readonly containers: Readonly<Record<string, PlainAppContainer>>;
  readonly kind?: undefined;
  readonly initContainers?: undefined;
}

/** Whether there is any doubt about an application; see `doubt.ts`. */
// prettier-ignore
export type AppDoubt<Props> =
  Props extends PlainApp
    ? | (keyof Props extends keyof DeploymentAppProps ? never : 'doubt')
      | OneContainerDoubt<Props['containers'], keyof Props['containers']>
    : 'doubt';

// prettier-ignore
type OneContainerDoubt<Containers extends Readonly<Record<string, PlainAppContainer>>, Name extends keyof Containers> =
  true extends IsUnion<Name> ? 'doubt'
  : keyof Containers[Name] extends keyof AppContainer ? PortsDoubt<Containers[Name]['ports'], keyof Containers[Name]['ports']>
  : 'doubt';

// prettier-ignore
type PortsDoubt<Ports, Name extends keyof Ports> =
  | NameDoubt<Name & string>
  // `{ 8080: 8080 }` has a name without a letter.
  | (Name & number)
  | (`#${Ports[Name] & number}` & DoubtfulNumber)
  | (`#${Ports[Name] & string}` & DoubtfulSpec)
  | SameDoubt<Ports>;
