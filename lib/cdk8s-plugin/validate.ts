import { type CheckResult, runCheck } from '../check/check';
import { hasFailed } from '../check/fail-on';
import { renamedText } from '../check/renamed';
import { readManifests } from '../manifest/read-manifests';
import { ConstructNames } from './construct-names';
import type { Properties } from './read-properties';
import type { ValidationContext } from './validation-context';
import { violationsOf } from './violations';

/** Checks the manifests of an app and fills in the report. */
export function validate({ manifests, metadata, report }: ValidationContext, { options, failOn }: Properties): void {
  const read = readManifests(manifests);
  const result = runCheck(read, options);
  const names = new ConstructNames(read.resources, metadata);
  for (const violation of violationsOf(result.findings, names, result.ownRules)) report.addViolation(violation);
  report.submit(hasFailed(result, failOn) ? 'failure' : 'success', { ...summary(result), 'Fails on': failOn });
}

function summary(result: CheckResult): Readonly<Record<string, string>> {
  const { error, warning, info } = result.counts;
  const useless = result.unusedIgnores.map(({ rule, object }) => (object === undefined ? rule : `${rule} (${object})`));
  return {
    Objects: String(result.objects),
    Errors: String(error),
    Warnings: String(warning),
    ...(info > 0 && { Infos: String(info) }),
    ...(result.suppressed.length > 0 && { Suppressed: String(result.suppressed.length) }),
    ...(result.renamed.length > 0 && { 'Renamed rules': result.renamed.map(renamedText).join('; ') }),
    ...(useless.length > 0 && { 'Ignores nothing': useless.join(', ') }),
  };
}
