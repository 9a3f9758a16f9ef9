import type { AppObject } from '../check/app-object';
import { checkApp } from '../check/check-app';
import type { CheckOptions } from '../check/options';
import { expandList } from '../manifest/expand-list';
import { toResource } from '../manifest/resource';
import { diagramOf } from './diagram-of';
import { type DiagramFormat, writeDiagram } from './formats';

/** The port map of the objects that an app writes, in a form, with what the check of the app finds in them. */
export async function appDiagram(
  objects: readonly AppObject[],
  options: CheckOptions,
  format: DiagramFormat,
): Promise<string> {
  const { findings } = checkApp(objects, options, true).result;
  const resources = objects.flatMap((object) =>
    expandList(object.value).flatMap(({ value }) => toResource(value, undefined, object) ?? []),
  );
  return writeDiagram(diagramOf({ resources }, options, findings), format);
}
