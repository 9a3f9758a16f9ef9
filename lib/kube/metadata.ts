import { dns1123LabelProblem, dns1123SubdomainProblem } from '../ports/dns-name';
import type { FaultList } from './fault-list';
import { objectField, stringField } from './field-type';
import type { KindFacts } from './kind-facts';
import { checkAnnotations, checkLabels } from './labels';
import type { Fields, ObjectMeta } from './manifest-types';
import { fieldsOf, isSet } from './read-manifest';
import { pathSegmentProblem } from './value-problems';

/** What is wrong with a name, if anything; `what` is what the message calls it. */
export type NameProblem = (name: string, what: string) => string | undefined;

/**
 * Reports what the API server rejects in the name and the namespace of an object. If a name is not required, something fills it in.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export function checkMetadata(
  found: FaultList,
  manifest: Fields,
  problem: NameProblem,
  {
    isRequired,
    isInNamespace = true,
    what = 'name',
  }: { readonly isRequired: boolean; readonly isInNamespace?: boolean; readonly what?: string },
): void {
  const metadata: ObjectMeta = objectField(found, 'metadata', manifest['metadata']);
  const generateName = stringField(found, 'metadata.generateName', metadata.generateName);
  if (generateName !== undefined && generateName !== '') {
    // The API server appends a suffix, so generateName may end with '-'. If the object also has a name, it validates generateName with the
    // final '-' and the character before it replaced by 'a'; otherwise, it validates the generated name.
    const isShortened = isSet(metadata.name) && generateName.length > 1 && generateName.endsWith('-');
    const shown = isSet(metadata.name) ? generateName : `${generateName}x`;
    const prefix = isShortened ? `${generateName.slice(0, -2)}a` : shown;
    found.error('metadata.generateName', problem(prefix, 'generateName')?.replace(`'${prefix}'`, `'${generateName}'`));
  }

  const name = stringField(found, 'metadata.name', metadata.name);
  if (name === '' && generateName === '' && isRequired) found.error('metadata.name', 'name is required');
  if (name !== undefined && name !== '') found.error('metadata.name', problem(name, what));

  const namespace = stringField(found, 'metadata.namespace', metadata.namespace);
  // The API server drops the namespace of a cluster-scoped object.
  if (isInNamespace && namespace !== undefined && namespace !== '') {
    found.error('metadata.namespace', dns1123LabelProblem(namespace, 'namespace'));
  }
}

/** What is wrong with the name of an object, if anything: it must be a DNS subdomain unless its kind has other limits. */
export function nameProblemOf({ names = {} }: Pick<KindFacts, 'names'>): NameProblem {
  const { isLabel = false, isPathSegment = false, max } = names;
  if (isPathSegment) return pathSegmentProblem;
  return (name, what) => {
    const problem = isLabel ? dns1123LabelProblem(name, what) : dns1123SubdomainProblem(name, what);
    const isLong = max !== undefined && name.length > max;
    return problem ?? (isLong ? `${what} '${name}' has more than ${max} characters` : undefined);
  };
}

/** Reports labels and annotations that the API server rejects, of an object or of the pods that it creates. */
export function checkLabelling(found: FaultList, at: string, metadata: unknown): void {
  const { labels, annotations } = fieldsOf(metadata);
  checkLabels(found, `${at}.labels`, labels);
  checkAnnotations(found, `${at}.annotations`, annotations);
}
