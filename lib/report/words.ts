import type { FindingObject, FindingPlace } from '../check/finding';
import { objectName } from '../check/object-name';
import { visible } from '../check/visible';
import { pathText } from '../kube/field-path';

/** The number with its noun. The plural is the given one, or ends in `s`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A place in the form that editors and terminals turn into a link: `web.yaml:18:17`; the object, if it has no file. */
export function placeText({ object, position }: FindingPlace): string {
  if (object.file === undefined) return objectName(object);
  return visible(position === undefined ? object.file : `${object.file}:${position.line}:${position.column}`);
}

/** The path of a file as services that know the repository expect it: with slashes, and relative to the current folder. */
export function repositoryPath(file: string): string {
  return file.replaceAll('\\', '/').replace(/^\.\//, '');
}

/** The object, as in `Service/web`; '' if it could not be read. */
export function objectText(object: FindingObject): string {
  return object.kind === '' ? '' : objectName(object);
}

/** The field with its object, as in `Service/web spec.ports[0].targetPort`; '' if it could not be read. */
export function fieldText({ object, path }: FindingPlace): string {
  return visible([objectText(object), pathText(path)].filter((text) => text !== '').join(' '));
}

/** The place and the field, without naming the object twice. */
export function whereText(place: FindingPlace): string {
  const file = place.object.file === undefined ? '' : placeText(place);
  return [file, fieldText(place)].filter((text) => text !== '').join(' ');
}
