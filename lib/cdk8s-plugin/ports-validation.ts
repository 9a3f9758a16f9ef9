import type * as reader from './read-properties';
import type { Properties } from './read-properties';
import type * as validation from './validate';
import type { ValidationContext } from './validation-context';

/**
 * A validation plugin for cdk8s-cli: checks the ports in everything that `cdk8s synth` has written, and fails the synth on findings.
 *
 * ```yaml
 * # cdk8s.yaml
 * validations:
 *   - package: ./node_modules/cdk8s-ports
 *     version: 0.1.0
 *     class: PortsValidation
 *     properties:
 *       failOn: warning
 * ```
 *
 * @see https://cdk8s.io/docs/latest/cli/synth/#validations
 * @example
 * ```ts
 * import { PortsValidation } from 'cdk8s-ports';
 *
 * // What cdk8s-cli does with the properties in cdk8s.yaml.
 * new PortsValidation({ failOn: 'warning', rules: { 'service-selector-duplicate': 'off' } });
 * ```
 */
export class PortsValidation {
  private readonly properties: Properties;

  /**
   * Takes the properties that are written in cdk8s.yaml.
   *
   * @param properties The options of the configuration file: `failOn`, `severity`, `rules`, `ruleModules`, `ignore`, `complete`,
   * `external`, `namespace`, `kubernetesVersion`, `nodePortRange`, `honor`, `baseline`.
   * @throws If there is no such property, or it cannot have that value.
   */
  public constructor(properties: unknown = {}) {
    // Loaded late, here and below, so that programs that only import the constructs do not load the checker.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { readProperties } = require('./read-properties') as typeof reader;
    this.properties = readProperties(properties);
  }

  /** Checks the manifests and fills in the report, as cdk8s-cli asks for it. */
  // eslint-disable-next-line @typescript-eslint/require-await -- async turns errors into rejections, as the caller expects
  public async validate(context: ValidationContext): Promise<void> {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { validate } = require('./validate') as typeof validation;
    validate(context, this.properties);
  }
}
