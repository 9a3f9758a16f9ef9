import type { OwnRule, RuleSettings } from './options';

/** How synth checks the ports of an app or a part of it. */
export interface PortCheckSettings {
  /**
   * What an error does: fails the synth (`fail`) or prints a warning (`warn`). With `off`, nothing is checked.
   *
   * @default 'fail'
   */
  readonly mode?: 'fail' | 'warn' | 'off';

  /**
   * Settings of rules: `off`, `on` for rules that are off by default, or a severity. An `error` fails the synth; a
   * `warning` or an `info` is printed.
   *
   * @default - an error fails the synth, a warning is printed, an info is not
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
   */
  readonly rules?: RuleSettings;

  /**
   * Your own rules, created by `defineRule` of `cdk8s-ports/check`. For the whole app only.
   *
   * @default - none
   */
  readonly ownRules?: readonly OwnRule[];

  /**
   * Why the check is less strict; synth prints it once. Required in that case.
   *
   * @default - none
   */
  readonly reason?: string;

  /**
   * Whether the app is complete, so objects that it does not contain are reported as missing. For the whole app only.
   *
   * @default false
   */
  readonly complete?: boolean;

  /**
   * Objects that exist elsewhere, as in `Service/monitoring/prometheus`; `*` matches any text. For the whole app only.
   *
   * @default - none
   */
  readonly external?: readonly string[];

  /**
   * The namespace of objects that do not name one. For the whole app only.
   *
   * @default 'default'
   */
  readonly namespace?: string;

  /**
   * The version of the cluster, such as `1.32`. For the whole app only.
   *
   * @default - the newest
   */
  readonly kubernetesVersion?: string;
}
