import { valueAt } from '../kube/field-path';
import type { Fields } from '../kube/manifest-types';
import { textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import type { RouteController } from '../vendors/vendor';
import { annotationsOf } from './annotations';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import type { Workload } from './workload';

const CONTROLLERS = VENDORS.flatMap(({ controller }) => controller ?? []);

/** The workloads of the input that serve a route; none if this is unknown. */
export function controllersOf(graph: Graph, route: Resource): readonly Workload[] {
  const controllers = CONTROLLERS.filter(
    (one) => one.groups?.includes(route.group) === true || one.controller === classOf(graph, route, one),
  );
  if (controllers.length === 0) return [];
  const pods = podsByController(graph);
  return controllers.flatMap((one) => pods.get(one) ?? []);
}

/** The controller of a route's class: the one in the IngressClass, or the usual one for that class name. */
function classOf(graph: Graph, route: Resource, { className, controller }: RouteController): string | undefined {
  const name =
    textOf(valueAt(route.value, ['spec', 'ingressClassName'])) ||
    textOf(annotationsOf(route)['kubernetes.io/ingress.class']);
  const [known] = graph.index.find('networking.k8s.io', 'IngressClass', '', name);
  if (known !== undefined) return textOf(valueAt(known.value, ['spec', 'controller']));
  return name === className ? controller : undefined;
}

const podsByController = perGraph(
  (graph: Graph): ReadonlyMap<RouteController, readonly Workload[]> =>
    new Map(
      CONTROLLERS.map((one) => [
        one,
        graph.workloads.filter(({ containers }) => containers.some(({ value }) => one.image.test(imageOf(value)))),
      ]),
    ),
);

function imageOf(container: Fields): string {
  return textOf(container['image']);
}
