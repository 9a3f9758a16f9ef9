import type { DoubtfulNumber, NameDoubt } from '../ports/doubt';
import type { NumberOf } from '../ports/port-map';
import type { AppContainer, DeploymentAppProps } from './app-props';
import type { IsUnion } from './judged-app';

interface PlainAppContainer {
  readonly ports: Readonly<Record<string, number | `${number}/UDP`>>;
  readonly readiness?: undefined;
  readonly liveness?: undefined;
  readonly startup?: undefined;
  readonly lifecycle?: undefined;
}

/** Whether there is any doubt about an application; see `doubt.ts`. */
// prettier-ignore
export type AppDoubt<Props> =
  Props extends { readonly containers: Readonly<Record<string, PlainAppContainer>>; readonly kind?: undefined }
    ? | ([keyof Props] extends [keyof DeploymentAppProps] ? never : 'doubt')
      | OneContainerDoubt<Props['containers'], keyof Props['containers']>
    : 'doubt';

// prettier-ignore
type OneContainerDoubt<Containers extends Readonly<Record<string, PlainAppContainer>>, Name extends keyof Containers> =
  true extends IsUnion<Name> ? 'doubt'
  : [keyof Containers[Name]] extends [keyof AppContainer] ? PortsDoubt<Containers[Name]['ports'], keyof Containers[Name]['ports']>
  : 'doubt';

// prettier-ignore
type PortsDoubt<Ports, Name extends keyof Ports> =
  | NameDoubt<Name & string>
  | (NumberText<Ports[Name]> & DoubtfulNumber)
  | SameDoubt<Ports>;

type NumberText<Spec> = Spec extends number ? `#${Spec}` : Spec extends `${infer Number}/UDP` ? `#${Number}` : '#0';

/** Names whose value another name has too. */
// prettier-ignore
type SameDoubt<Values> = {
  [Name in keyof Values]: Values[Name] extends Values[Exclude<keyof Values, Name>] ? Name : never;
}[keyof Values];

/** Whether there is any doubt about what is given to `expose`. */
// prettier-ignore
export type ExposeDoubt<Given, Ports, ClusterIP> =
  Given extends Readonly<Record<string, number | true>>
    ? | ([keyof Given] extends [keyof Ports] ? never : 'doubt')
      | (ClusterIP extends 'None' ? 'doubt' : never)
      | NumbersDoubt<{ [Name in keyof Given]: Given[Name] extends number ? Given[Name] : NumberOf<Ports[Name & keyof Ports]> }>
    : 'doubt';

type NumbersDoubt<Numbers> = (`#${Numbers[keyof Numbers] & number}` & DoubtfulNumber) | SameDoubt<Numbers>;
