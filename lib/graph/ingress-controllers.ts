import { valueAt } from '../kube/field-path';
import type { Fields } from '../kube/manifest-types';
import { fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import type { Workload } from './workload';

/** A program that serves routes from pods in the cluster, as data: a new one is a new line. */
interface Controller {
  /** What an IngressClass calls it. */
  readonly controller: string;
  /** How its class is mostly called. */
  readonly className: string;
  /** The image of its pods. */
  readonly image: RegExp;
  /** The groups of the kinds that nobody else serves. */
  readonly groups: readonly string[];
}

const CONTROLLERS: readonly Controller[] = [
  {
    controller: 'k8s.io/ingress-nginx',
    className: 'nginx',
    image: /ingress-nginx\/controller|nginx-ingress-controller/,
    groups: [],
  },
  {
    controller: 'nginx.org/ingress-controller',
    className: 'nginx',
    image: /nginx\/nginx-(plus-)?ingress/,
    groups: ['k8s.nginx.org'],
  },
  {
    controller: 'traefik.io/ingress-controller',
    className: 'traefik',
    image: /(^|\/)traefik([:@]|$)/,
    groups: ['traefik.io', 'traefik.containo.us'],
  },
  {
    controller: 'ingress-controllers.konghq.com/kong',
    className: 'kong',
    image: /(^|\/)kong(-gateway)?([:@]|$)/,
    groups: [],
  },
  {
    controller: 'haproxy.org/ingress-controller/haproxy',
    className: 'haproxy',
    image: /haproxytech\/kubernetes-ingress/,
    groups: [],
  },
  {
    controller: 'haproxy-ingress.github.io/controller',
    className: 'haproxy',
    image: /haproxy-ingress/,
    groups: [],
  },
];

/** The workloads of the input that serve a route; none if nobody can tell who does. */
export function controllersOf(graph: Graph, route: Resource): readonly Workload[] {
  const controllers = CONTROLLERS.filter(
    (one) => one.groups.includes(route.group) || one.controller === classOf(graph, route, one),
  );
  if (controllers.length === 0) return [];
  const pods = podsByController(graph);
  return controllers.flatMap((one) => pods.get(one) ?? []);
}

/** The controller of the class of a route: what the class says, or what a class of that name mostly is. */
function classOf(graph: Graph, route: Resource, { className, controller }: Controller): string | undefined {
  const annotations = fieldsOf(fieldsOf(route.value['metadata'])['annotations']);
  const name =
    textOf(valueAt(route.value, ['spec', 'ingressClassName'])) || textOf(annotations['kubernetes.io/ingress.class']);
  const [known] = graph.index.find('networking.k8s.io', 'IngressClass', '', name);
  if (known !== undefined) return textOf(valueAt(known.value, ['spec', 'controller']));
  return name === className ? controller : undefined;
}

const podsByController = perGraph(
  (graph: Graph): ReadonlyMap<Controller, readonly Workload[]> =>
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
