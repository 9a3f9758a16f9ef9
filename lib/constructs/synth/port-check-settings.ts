import type { RuleSettings } from '../../check/options';

/** How the ports of a part of an app are checked when it is synthesized. */
export interface PortCheckSettings {
  /**
   * What becomes of an error: it fails the synth, it is printed as a warning, or nothing is looked for at all.
   *
   * @default 'fail'
   */
  readonly mode?: 'fail' | 'warn' | 'off';

  /**
   * What becomes of single rules: `off`, `on` for those that are off by default, or a severity. An `error` fails the synth,
   * a `warning` or an `info` is printed.
   *
   * @default - an error fails the synth, a warning is printed, an info is not
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
   */
  readonly rules?: RuleSettings;

  /**
   * Why something is checked less strictly; synth prints it, once. Required for that.
   *
   * @default - none
   */
  readonly reason?: string;

  /**
   * Whether the app is all there is, so that what it does not contain is missing. For the whole app only.
   *
   * @default false
   */
  readonly complete?: boolean;

  /**
   * Objects that exist elsewhere, as in `Service/monitoring/prometheus`; `*` stands for any text. For the whole app only.
   *
   * @default - none
   */
  readonly external?: readonly string[];

  /**
   * The namespace of objects that do not say theirs. For the whole app only.
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
