import type { FindingObject, FindingPlace } from '../check/finding';
import { objectName } from '../check/object-name';
import { visible } from '../check/visible';
import { pathText } from '../kube/field-path';

/** The number with its noun, the plural as it is given or with an `s`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Where something stands, as editors and terminals understand it: `web.yaml:18:17`; without a file, the object. */
export function placeText({ object, position }: FindingPlace): string {
  if (object.file === undefined) return objectName(object);
  return visible(position === undefined ? object.file : `${object.file}:${position.line}:${position.column}`);
}

/** The file as services call it that know it from the repository: with slashes, and from the folder of the run. */
export function repositoryPath(file: string): string {
  return file.replaceAll('\\', '/').replace(/^\.\//, '');
}

/** The object: `Service/web`; what could not be read has no name. */
export function objectText(object: FindingObject): string {
  return object.kind === '' ? '' : objectName(object);
}

/** The field and its object: `Service/web spec.ports[0].targetPort`; nothing of what could not be read. */
export function fieldText({ object, path }: FindingPlace): string {
  return visible([objectText(object), pathText(path)].filter((text) => text !== '').join(' '));
}

/** Both, without saying the object twice. */
export function whereText(place: FindingPlace): string {
  const file = place.object.file === undefined ? '' : placeText(place);
  return [file, fieldText(place)].filter((text) => text !== '').join(' ');
}
