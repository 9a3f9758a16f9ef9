import { blocksOf } from '../check/blocks';
import { type CheckResult, runCheck } from '../check/check';
import { checkApp } from '../check/check-app';
import type { Finding, FindingPlace } from '../check/finding';
import { objectName } from '../check/object-name';
import type { CheckOptions } from '../check/options';
import { pathText } from '../kube/field-path';
import type { MatcherContext, MatcherResult } from './matcher';
import { refuseWrongOptions } from '../check/given-options';
import { type Received, readReceived } from '../check/read-received';

/**
 * Expects that the check finds nothing in a chart, an app, manifests or YAML.
 *
 * A construct includes everything below it: typed constructs, plain ones, `Include`, `Helm`.
 *
 * @param received The chart, the app, the manifests or the YAML.
 * @param options How to check. `severity` is the lowest severity that fails; the default is `'warning'`.
 * @throws If there is no object to check, or an option or a rule that the options name does not exist.
 * @example
 * ```ts
 * import 'cdk8s-ports/jest';
 * import { Testing } from 'cdk8s';
 * import { Deployment } from 'cdk8s-ports';
 *
 * const chart = Testing.chart();
 * const web = new Deployment(chart, 'web', { containers: [{ image: 'nginx', ports: [{ name: 'http', number: 8080 }] }] });
 * web.expose({ http: 80 });
 *
 * expect(chart).toHaveValidPorts();
 * expect(chart).toHaveValidPorts({ complete: true, rules: { 'service-selector-duplicate': 'off' } });
 * ```
 */
export function toHaveValidPorts(this: MatcherContext, received: unknown, options: CheckOptions = {}): MatcherResult {
  refuseWrongOptions('toHaveValidPorts', options);
  const { findings, objects, rules, pathOf } = checkReceived(readReceived(received), options);
  return {
    pass: findings.length === 0,
    message: () => {
      const hint = this.utils.matcherHint('toHaveValidPorts', undefined, '', { isNot: this.isNot === true });
      if (findings.length === 0) {
        return `${hint}\n\nnothing was found in ${count(objects, 'object')} by ${count(rules.length, 'rule')}`;
      }
      const texts = findings.map((finding) => findingText(finding, pathOf, this));
      return [hint, `${count(findings.length, 'finding')} in ${count(objects, 'object')}`, ...texts].join('\n\n');
    },
  };
}

interface Checked extends Pick<CheckResult, 'findings' | 'objects' | 'rules'> {
  /** The path of the construct that creates an object, if there is one. */
  readonly pathOf: (place: FindingPlace) => string | undefined;
}

/** Checks the objects of constructs like the check at synth: it knows the typed constructs and follows their settings. */
function checkReceived({ made, ...manifests }: Received, options: CheckOptions): Checked {
  if (made === undefined) return { ...runCheck(manifests, options), pathOf: () => undefined };
  const { result, placeOf } = checkApp(made, options, false);
  const isFailure = (finding: Finding): boolean => {
    const mode = placeOf(finding)?.object.mode;
    return mode !== 'off' && !(mode === 'warn' && options.severity === 'error');
  };
  return {
    ...result,
    findings: result.findings.filter(isFailure),
    pathOf: (place) => placeOf(place)?.object.path,
  };
}

function findingText(finding: Finding, pathOf: Checked['pathOf'], { utils }: MatcherContext): string {
  const { severity, rule } = finding;
  const place = (at: FindingPlace): string => placeText(at, pathOf(at));
  const lines = blocksOf(finding, { endText: place }).map(({ kind, text }) => {
    if (kind === 'fix') return utils.EXPECTED_COLOR(text);
    return kind === 'end' ? text : utils.RECEIVED_COLOR(text);
  });
  return [`${severity} ${rule}: ${place(finding)}`, ...lines].join('\n  ');
}

/** The object and the field, and where they come from: `Service/web spec.ports[0].targetPort (shop/web/Resource)`. */
function placeText({ object, path, position }: FindingPlace, construct: string | undefined): string {
  const origin = construct ?? (position === undefined ? undefined : `line ${position.line}`);
  const text = [objectName(object), pathText(path)].filter((part) => part !== '').join(' ');
  return origin === undefined ? text : `${text} (${origin})`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
