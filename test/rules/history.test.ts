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

/** The rule of ours, where it is another one than the table says. */
const OTHER_RULE: Readonly<Record<string, string>> = {
  // A number in quotes is a name that no port can have, and rejected as such.
  '38-manifests-f2726c79': 'port-name-syntax',
  // The Deployment of the file is called like that of another one; the table held the Service against a third file's.
  '40-dashboard-fb8fc184': 'service-selects-nothing',
  // That pods are selected which have none of the ports is said once.
  '77-retail-store-sample-app-ceb0616f': 'service-selects-too-much',
};

/** Folders whose files are alternatives to each other: the one in question is checked alone, as it is applied. */
const ONE_FILE: Readonly<Record<string, string>> = {
  '40-dashboard-fb8fc184': 'recommended.yaml',
};

/** Where a container is at fault for what a Service says, the Service is the other end. */
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
    // What is said of another field may be there before and after.
    expect(before.length > 0 ? before : detail).toEqual(expect.any(Array));
    expect(before.filter((finding) => !after.includes(finding))).not.toEqual([]);
  });
});
