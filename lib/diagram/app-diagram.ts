import { checkApp } from '../check/check-app';
import { checkOptions } from '../check/check-options';
import type { PortCheckSettings } from '../check/port-check-settings';
import { readTree, type TreeConstruct } from '../check/read-tree';
import { expandList } from '../manifest/expand-list';
import { toResource } from '../manifest/resource';
import { diagramOf } from './diagram-of';
import { type DiagramFormat, writeDiagram } from './formats';

/** The port map of the objects below a construct, in a format, with the findings of the check at synth. */
export async function appDiagram(
  scope: TreeConstruct,
  { ownRules, ...world }: PortCheckSettings,
  format: DiagramFormat,
): Promise<string> {
  const { mode: _, reason: __, ...settings } = world;
  const options = checkOptions(settings, ownRules);
  const objects = readTree(scope).filter(({ mode }) => mode !== 'off');
  const { findings } = checkApp(objects, options, true).result;
  const resources = objects.flatMap((object) =>
    expandList(object.value).flatMap(({ value }) => toResource(value, undefined, object) ?? []),
  );
  return writeDiagram(diagramOf({ resources }, options, findings), format);
}
