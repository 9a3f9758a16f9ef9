import type { Construct } from 'constructs';
import { valueText } from '../../ports/value-text';
import {
  checkList,
  checkObject,
  checkObjects,
  checkScope,
  isConstruct,
  isObject,
  type Place,
  placeOf,
} from '../shared/arguments';
import { isContainer } from '../container/container-arguments';

const PORT = "{ port: 80, targetPort: 'http' }";

/** The lists among the props of a Service, besides its ports. */
const LISTS = Object.entries({
  externalIPs: "['192.0.2.1']",
  clusterIPs: "['10.0.0.1']",
  ipFamilies: "['IPv4']",
  loadBalancerSourceRanges: "['192.0.2.0/24']",
});

/**
 * Refuses arguments that no Service can be made with.
 *
 * @throws If scope, id, or one of the props is of another kind than it has to be.
 */
export function checkServiceArguments(scope: unknown, id: unknown, props: unknown): void {
  checkScope('Service', scope, id);
  const place = placeOf('Service', scope as Construct, id as string);
  checkObject(place, 'props', props, `{ selector: web, ports: [${PORT}] }`);
  const given = props as Readonly<Record<string, unknown>>;
  checkObjects(place, 'ports', given['ports'], PORT);
  for (const [field, example] of LISTS) checkList(place, field, given[field], example);
  const { selector, container } = given;
  if (selector !== undefined && selector !== null) checkSelector(place, selector);
  if (container !== undefined && !isContainer(container)) {
    const fix =
      typeof container === 'string'
        ? `pass the container itself, as in web.container('${container}')`
        : "pass a container that the workload has, as in web.containers[0] or web.container('main')";
    throw new Error(`${place()}: container is ${valueText(container)}: ${fix}`);
  }
}

/**
 * Refuses a selector that cannot select pods.
 *
 * @throws If it is neither a workload nor a selector of pods.
 */
export function checkSelector(place: Place, selector: unknown): void {
  if (isObject(selector) && typeof selector['toPodSelectorConfig'] === 'function') return;
  const example =
    isObject(selector) && !isContainer(selector) && !isConstruct(selector) ? labelsText(selector) : undefined;
  throw new Error(
    `${place()}: selector is ${valueText(selector)}: pass a workload, or ${example ?? "labels by Pods.select(scope, id, { labels: { app: 'web' } })"}`,
  );
}

/** What to write in place of plain labels, which a manifest would have. */
function labelsText(selector: Record<string, unknown>): string | undefined {
  const [[key, value] = []] = Object.entries(selector).filter(([, one]) => typeof one === 'string');
  return key === undefined
    ? undefined
    : `labels by Pods.select(scope, id, { labels: { ${/^\w+$/.test(key) ? key : `'${key}'`}: '${String(value)}' } })`;
}
