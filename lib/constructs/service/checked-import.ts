import type { FaultIfKnown, Fine, IsGeneric, IsWide, Judged } from '../../ports/judgement';
import type { Invalid, Undeclared } from '../../ports/message';
import type { NumberOf } from '../../ports/port-map';
import type { PortNumberJudgement, PortNumberProblem } from '../../ports/port-number';
import type { ServicePortNameJudgement, ServicePortNameProblem } from '../../ports/service-port-name';
import type { DidYouMean } from '../../ports/suggestion';
import type { ImportedServiceOptions } from './imported-service';

/**
 * What is known about a Service that lives elsewhere, or what it should have been: port numbers, and application protocols of these ports.
 */
// prettier-ignore
export type CheckedImport<Ports, Speaking extends string> =
  // The compiler infers from this branch.
  [Ports] extends [never] ? ImportedServiceOptions<Ports> & { readonly appProtocols?: Readonly<Record<Speaking, string>> }
  // The ports are a type parameter.
  : IsGeneric<keyof Ports, Speaking> extends true ? ImportedServiceOptions<Ports>
  : Judged<ImportJudgement<Ports, Speaking>, ImportedServiceOptions<Ports>, ExplainedImport<Ports, Speaking>>;

// prettier-ignore
type ImportJudgement<Ports, Speaking> =
  | Fine
  | { [Name in keyof Ports]: PortNumberJudgement<NumberOf<Ports[Name]>> | ServicePortNameJudgement<Name> }[keyof Ports]
  | SpeakingJudgement<Speaking, Ports>;

// prettier-ignore
type SpeakingJudgement<Name, Ports> =
  Name extends `${keyof Ports & (string | number)}` ? Fine
  : IsWide<Name> extends true ? Fine
  : FaultIfKnown;

interface ExplainedImport<Ports, Speaking extends string> extends Omit<
  ImportedServiceOptions<Ports>,
  'ports' | 'appProtocols'
> {
  readonly ports: ExplainedPorts<Ports>;
  readonly appProtocols?: ExplainedProtocols<Ports, Speaking>;
}

// prettier-ignore
type ExplainedPorts<Ports> = object & {
  readonly [Name in keyof Ports as Undeclared<Name>]:
    [ServicePortNameProblem<Name & string>] extends [never]
      ? [PortNumberProblem<NumberOf<Ports[Name]>>] extends [never] ? Ports[Name] : Invalid<PortNumberProblem<NumberOf<Ports[Name]>>>
      : Invalid<ServicePortNameProblem<Name & string>>;
};

// prettier-ignore
type ExplainedProtocols<Ports, Speaking extends string> = object & {
  readonly [Name in Speaking as Undeclared<Name>]:
    Name extends `${keyof Ports & (string | number)}` ? string
    : [DidYouMean<Name, keyof Ports>] extends [never] ? Invalid<`ports has no port '${Name}'`>
    : DidYouMean<Name, keyof Ports>;
};
