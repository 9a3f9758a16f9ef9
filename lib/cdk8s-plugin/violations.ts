import { blocksOf, oneLine } from '../check/blocks';
import type { Finding, FindingPlace } from '../check/finding';
import { objectName } from '../check/object-name';
import type { OwnRuleFacts } from '../check/result';
import { pageOf } from '../check/rule-page';
import { pathText } from '../kube/field-path';
import { RULES } from '../rules/registry';
import type { ConstructNames } from './construct-names';
import type { ViolatingResource, Violation } from './validation-context';

/** The findings as cdk8s-cli reports them: by rule, the rules with errors first. */
export function violationsOf(
  findings: readonly Finding[],
  names: ConstructNames,
  own: readonly OwnRuleFacts[] = [],
): readonly Violation[] {
  return [...RULES, ...own]
    .map((rule) => ({ rule, found: findings.filter((finding) => finding.rule === rule.id) }))
    .filter(({ found }) => found.length > 0)
    .sort((one, other) => Number(hasError(other.found)) - Number(hasError(one.found)))
    .map(({ rule, found }) => ({
      ruleName: rule.id,
      recommendation: `${rule.sentence}: ${rule.why}`,
      fix: pageOf(rule) === '' ? rule.fix : `${rule.fix}; see ${pageOf(rule)}`,
      violatingResources: resourcesOf(found, names),
    }));
}

function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function resourcesOf(findings: readonly Finding[], names: ConstructNames): readonly ViolatingResource[] {
  const resources = new Map<number | string, ViolatingResource & { locations: string[] }>();
  for (const finding of findings) {
    const { object } = finding;
    const key = object.index < 0 ? objectName(object) : object.index;
    const resource = resources.get(key) ?? {
      resourceName: names.nameOf(object),
      locations: [],
      manifestPath: object.file ?? '',
    };
    resource.locations.push(locationText(finding, names));
    resources.set(key, resource);
  }
  return [...resources.values()];
}

/** A finding in one line, with its severity, related places and fix: the interface has a field only for the location. */
function locationText(finding: Finding, names: ConstructNames): string {
  const blocks = blocksOf(finding, {
    endText: (end) => {
      const construct = names.pathOf(end.object);
      const place = `see ${objectName(end.object)} ${placeText(end)}`;
      return construct === undefined ? place : `${place}, construct ${construct}`;
    },
  });
  const place = placeText(finding);
  return `${finding.severity}${place === '' ? '' : ` at ${place}`}: ${oneLine(blocks)}`;
}

function placeText({ path, position }: FindingPlace): string {
  return [pathText(path), ...(position === undefined ? [] : [`line ${position.line}`])]
    .filter((text) => text !== '')
    .join(', ');
}
