import type { Construct } from 'constructs';
import { RENDER_METHOD } from '../../kplus/rendering';
import { valueText } from '../../ports/value-text';
import {
  checkList,
  checkNeeded,
  checkObject,
  checkScope,
  hasMember,
  isObject,
  type NeededProperties,
  type Place,
  placeOf,
} from '../shared/arguments';

const CONTAINERS = "[{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }]";

/** The lists among the props of a workload, which the constructors of cdk8s-plus iterate. */
const LISTS = Object.entries({
  containers: CONTAINERS,
  initContainers: CONTAINERS,
  volumes: '[volume]',
  hostAliases: '[alias]',
});

/**
 * The arguments that a workload is made with, always with props.
 *
 * @throws If it cannot be made with that, or lacks a property that its kind needs.
 */
export function workloadArguments(
  kind: string,
  [scope, id, given, ...rest]: readonly unknown[],
  needed: NeededProperties,
): readonly unknown[] {
  checkScope(kind, scope, id);
  const place = placeOf(kind, scope as Construct, id as string);
  checkObject(place, 'props', given, `{ containers: ${CONTAINERS} }`);
  const props = isObject(given) ? given : {};
  for (const [field, example] of LISTS) checkList(place, field, props[field], example);
  checkVolumes(place, props['volumes']);
  checkNeeded(place, props, needed);
  return [scope, id, props, ...rest];
}

function checkVolumes(place: Place, volumes: unknown): void {
  for (const volume of (volumes ?? []) as Iterable<unknown>) {
    if (hasMember(volume, RENDER_METHOD)) continue;
    throw new Error(
      `${place()}: a volume is ${valueText(volume)}: pass a Volume, as in Volume.fromEmptyDir(scope, id, 'cache')`,
    );
  }
}
