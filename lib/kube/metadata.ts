import { dns1123LabelProblem, dns1123SubdomainProblem } from '../ports/dns-name';
import type { FaultList } from './fault-list';
import { objectField, stringField } from './field-type';
import type { KindFacts } from './kind-facts';
import { checkAnnotations, checkLabels } from './labels';
import type { Fields, ObjectMeta } from './manifest-types';
import { fieldsOf, isSet } from './read-manifest';
import { pathSegmentProblem } from './value-problems';

/** What is wrong with a name, if anything; `what` says in the message whose name it is. */
export type NameProblem = (name: string, what: string) => string | undefined;

/**
 * Reports what the API server rejects in the name and the namespace of an object. Where a name is not required, somebody puts it in.
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
    // Something is appended to it, so that it may end with '-'; beside a name the API server looks at it with 'a' for that and for the
    // character before it, otherwise at the name that is made.
    const isShortened = isSet(metadata.name) && generateName.length > 1 && generateName.endsWith('-');
    const shown = isSet(metadata.name) ? generateName : `${generateName}x`;
    const prefix = isShortened ? `${generateName.slice(0, -2)}a` : shown;
    found.error('metadata.generateName', problem(prefix, 'generateName')?.replace(`'${prefix}'`, `'${generateName}'`));
  }

  const name = stringField(found, 'metadata.name', metadata.name);
  if (name === '' && generateName === '' && isRequired) found.error('metadata.name', 'name is required');
  if (name !== undefined && name !== '') found.error('metadata.name', problem(name, what));

  const namespace = stringField(found, 'metadata.namespace', metadata.namespace);
  // Of what lives in no namespace the API server drops it.
  if (isInNamespace && namespace !== undefined && namespace !== '') {
    found.error('metadata.namespace', dns1123LabelProblem(namespace, 'namespace'));
  }
}

/** What is wrong with the name of an object of a kind, if anything: a DNS subdomain unless the kind wants less. */
export function nameProblemOf({ names = {} }: Pick<KindFacts, 'names'>): NameProblem {
  const { isLabel = false, isPathSegment = false, max } = names;
  if (isPathSegment) return pathSegmentProblem;
  return (name, what) => {
    const problem = isLabel ? dns1123LabelProblem(name, what) : dns1123SubdomainProblem(name, what);
    const isLong = max !== undefined && name.length > max;
    return problem ?? (isLong ? `${what} '${name}' has more than ${max} characters` : undefined);
  };
}

/** Reports labels and annotations that the API server rejects, of an object or of the pods that it makes. */
export function checkLabelling(found: FaultList, at: string, metadata: unknown): void {
  const { labels, annotations } = fieldsOf(metadata);
  checkLabels(found, `${at}.labels`, labels);
  checkAnnotations(found, `${at}.annotations`, annotations);
}
