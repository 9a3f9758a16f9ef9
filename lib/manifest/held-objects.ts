import type { Fields } from '../kube/manifest-types';
import { fieldsListOf, fieldsOf, isFields, isSet, textOf } from '../kube/read-manifest';
import { expandList, type ListedObject } from './expand-list';

/**
 * The objects that a document contains: the items of a list, the objects of an OpenShift template with its labels, or the value itself.
 * Parameters in a template stay unfilled, as placeholders do in any other file.
 *
 * @see https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/images/using-templates
 */
export function writtenObjects(value: unknown): readonly ListedObject[] {
  return expandList(value).flatMap((listed) => {
    const { objects, labels, spec, sops } = fieldsOf(listed.value);
    if (isSet(spec) || !isOfObjects(objects))
      return [isSet(sops) ? { ...listed, value: decrypted(listed.value) } : listed];
    return objects.flatMap((object, index) =>
      expandList(object, [...listed.path, 'objects', index]).map((one) => ({
        ...one,
        value: isFields(one.value) ? withLabels(one.value, fieldsOf(labels)) : one.value,
      })),
    );
  });
}

/**
 * An object without the field that SOPS adds when it encrypts values, and removes again before Kubernetes sees the object.
 *
 * @see https://getsops.io/docs/
 */
function decrypted(value: unknown): unknown {
  const { sops, ...fields } = fieldsOf(value);
  return isSet(fieldsOf(sops)['mac']) ? fields : value;
}

/** Whether a value is a list of Kubernetes objects, which only a template has in `objects` at the top level. */
function isOfObjects(value: unknown): value is readonly unknown[] {
  return (
    Array.isArray(value) &&
    fieldsListOf(value).every(({ apiVersion, kind }) => textOf(apiVersion) !== '' && textOf(kind) !== '')
  );
}

function withLabels(object: Fields, labels: Fields): Fields {
  if (Object.keys(labels).length === 0) return object;
  const metadata = fieldsOf(object['metadata']);
  return { ...object, metadata: { ...metadata, labels: { ...fieldsOf(metadata['labels']), ...labels } } };
}
