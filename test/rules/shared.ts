import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { check, type CheckResult } from '../../lib/check/check';
import type { Finding, FindingObject } from '../../lib/check/finding';
import type { CheckOptions } from '../../lib/check/options';
import { readManifests } from '../../lib/manifest/read-manifests';
import { rulesNamed } from '../../lib/rules/renamed-rules';

/** Manifests of public projects, which are kept outside of the repository because of their size and their licences. */
export const CORPUS = join(__dirname, '..', '..', '..', 'shared', 'corpus');

/** Whether they are available. */
export const hasCorpus = existsSync(CORPUS);

/** `describe` if the corpus is available; otherwise prints what is not tested. */
export function describeWithCorpus(what: string, tests: () => void): void {
  if (hasCorpus) {
    describe(what, tests);
    return;
  }
  console.warn(`no corpus at ${CORPUS}: ${what} is not tested`);
  test.skip(what, () => undefined);
}

/** Checks a part of the corpus. */
export function checkCorpus(path: string, options: CheckOptions = { severity: 'info' }): CheckResult {
  return check(readManifests([join(CORPUS, path)]), options);
}

/** Whether an object is the one that a table names, as `Service/shop/web` or `Service/web`. */
export function isObject({ kind, namespace, name }: FindingObject, text: string): boolean {
  return text === `${kind}/${name}` || text === `${kind}/${namespace ?? 'default'}/${name}`;
}

/** Whether a finding is of the rule that a table names, or of one that has replaced it. */
export function isOfRule({ rule }: Pick<Finding, 'rule'>, named: string): boolean {
  return rulesNamed(named).some((id) => id === rule);
}
