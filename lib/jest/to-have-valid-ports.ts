import { check } from '../check/check';
import { isUnchecked } from '../check/description';
import type { Finding, FindingPlace } from '../check/finding';
import { objectName } from '../check/object-name';
import type { CheckOptions } from '../check/options';
import { pathText } from '../kube/field-path';
import { RULES } from '../rules/registry';
import type { MatcherContext, MatcherResult } from './matcher';
import { readReceived } from './received';

/**
 * Expects that a check finds nothing wrong with the ports of a chart, an app, manifests or YAML.
 *
 * A construct stands for all that is below it, whatever made it: typed constructs, plain ones, `Include`, `Helm`.
 *
 * @param received The chart, the app, the manifests or the YAML.
 * @param options How to check. `severity` is the least severity that is a failure; it is `'warning'` unless told otherwise.
 * @throws If there is no object to check, or the options name a rule that does not exist.
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
 * expect(chart).toHaveValidPorts({ complete: true, rules: { 'service-overlap': 'off' } });
 * ```
 */
export function toHaveValidPorts(this: MatcherContext, received: unknown, options: CheckOptions = {}): MatcherResult {
  const { constructs, unchecked, ...manifests } = readReceived(received);
  const { findings: found, objects, rules } = check(manifests, options);
  const findings = found.filter(({ rule, object, path }) => {
    const { promised } = RULES.find(({ id }) => id === rule) ?? {};
    return !isUnchecked({ promised }, unchecked[object.index] ?? [], pathText(path));
  });
  return {
    pass: findings.length === 0,
    message: () => {
      const hint = this.utils.matcherHint('toHaveValidPorts', undefined, '', { isNot: this.isNot === true });
      if (findings.length === 0) {
        return `${hint}\n\nnothing was found in ${count(objects, 'object')} by ${count(rules.length, 'rule')}`;
      }
      const texts = findings.map((finding) => findingText(finding, constructs, this));
      return [hint, `${count(findings.length, 'finding')} in ${count(objects, 'object')}`, ...texts].join('\n\n');
    },
  };
}

function findingText(finding: Finding, constructs: readonly (string | undefined)[], { utils }: MatcherContext): string {
  const { severity, rule, message, related, fix } = finding;
  const place = (at: FindingPlace): string => placeText(at, constructs[at.object.index]);
  return [
    `${severity} ${rule}: ${place(finding)}`,
    utils.RECEIVED_COLOR(message),
    ...related.map((end) => `${place(end)}: ${end.message}`),
    utils.EXPECTED_COLOR(
      `fix: ${fix === undefined ? RULES.find(({ id }) => id === rule)?.fix : `${pathText(fix.path)}: ${fix.value}`}`,
    ),
  ].join('\n  ');
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
