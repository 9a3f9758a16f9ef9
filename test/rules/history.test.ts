import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../lib/check/finding';
import { pathText } from '../../lib/kube/field-path';
import { checkCorpus, CORPUS, describeWithCorpus, hasCorpus, isObject, isOfRule } from './shared';

interface Fixed {
  readonly slug: string;
  readonly rule: string;
  readonly obj: string;
  readonly detail: string;
}

/** Our rule, if it is not the one in the table. */
const OTHER_RULE: Readonly<Record<string, string>> = {
  // A number in quotes is rejected as a name that no port can have.
  '38-manifests-f2726c79': 'port-name-syntax',
  // The Deployment in the file has the name of one in another file; the table compared the Service with that in a third file.
  '40-dashboard-fb8fc184': 'service-selects-nothing',
  // If a Service selects pods without any of its ports, that is reported once.
  '77-retail-store-sample-app-ceb0616f': 'service-selects-too-much',
};

/** Folders whose files are alternatives: only the file in question is checked, as it is applied alone. */
const ONE_FILE: Readonly<Record<string, string>> = {
  '40-dashboard-fb8fc184': 'recommended.yaml',
};

/** If the fault is in a container that a Service refers to, the Service is a related place. */
function isFoundAt({ object, related }: Finding, obj: string): boolean {
  return [object, ...related.map((end) => end.object)].some((one) => isObject(one, obj));
}

const FOLDER = join(CORPUS, 'history');
const fixed = hasCorpus
  ? readdirSync(FOLDER).map((slug) => JSON.parse(readFileSync(join(FOLDER, slug, 'meta.json'), 'utf8')) as Fixed)
  : [];

describeWithCorpus('what public projects had wrong and have put right', () => {
  test.each(fixed.map((one) => [one.slug, one] as const))('%s', (slug, { rule, obj, detail }) => {
    const found = (when: string): readonly string[] =>
      checkCorpus(join('history', slug, when, ONE_FILE[slug] ?? ''))
        .findings.filter((finding) => isOfRule(finding, OTHER_RULE[slug] ?? rule) && isFoundAt(finding, obj))
        .map(({ severity, path }) => `${severity} ${pathText(path)}`);

    const [before, after] = [found('before'), found('after')];
    // A finding about another field may exist both before and after.
    expect(before.length > 0 ? before : detail).toEqual(expect.any(Array));
    expect(before.filter((finding) => !after.includes(finding))).not.toEqual([]);
  });
});
