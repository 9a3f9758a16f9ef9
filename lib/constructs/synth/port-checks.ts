import type { IConstruct } from 'constructs';
import { valueText } from '../../ports/value-text';
import { isConstruct } from '../shared/arguments';
import { addSettings } from './check-settings';
import { checkAtSynth } from './tree-check';
import type { PortCheckSettings } from '../../check/port-check-settings';

/**
 * The check of all ports that an app writes, whether they come from typed constructs, plain ones, `Include` or `Helm`.
 *
 * It runs at synth. Errors fail the synth, and are reported all at once, unless a part of the app is configured
 * otherwise.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { PortChecks } from 'cdk8s-ports';
 *
 * const app = new App();
 * const legacy = new Chart(app, 'legacy');
 * PortChecks.of(legacy).configure({ mode: 'warn', reason: 'rendered from a chart that is not ours' });
 * PortChecks.of(app).configure({ rules: { 'service-selector-duplicate': 'error' }, kubernetesVersion: '1.32' });
 * ```
 */
export class PortChecks {
  /** The check of a construct and everything below it: an app, a chart, or a part of one. */
  public static of(scope: IConstruct): PortChecks {
    if (!isConstruct(scope)) {
      throw new Error(`PortChecks.of() was given ${valueText(scope)}: pass an app, a chart, or a construct in one`);
    }
    return new PortChecks(scope);
  }

  private constructor(private readonly scope: IConstruct) {
    checkAtSynth(scope);
  }

  /**
   * Changes how the objects of the construct and everything below it are checked. Settings further down take precedence, and so do
   * later ones.
   *
   * @throws If there is no such rule or setting, if a setting is only for the whole app, or if a less strict setting
   * has no reason.
   */
  public configure(settings: PortCheckSettings): void {
    addSettings(this.scope, settings);
  }
}
