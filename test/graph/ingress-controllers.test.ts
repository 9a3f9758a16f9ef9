import { controllersOf } from '../../lib/graph/ingress-controllers';
import { graphOf, object } from './graph-of';

const controller = (name: string, image: string): object =>
  object('apps/v1', 'Deployment', name, { spec: { template: { spec: { containers: [{ name: 'main', image }] } } } });
const NGINX = controller('nginx', 'registry.k8s.io/ingress-nginx/controller:v1.11.2');
const TRAEFIK = controller('traefik', 'traefik:v3.1');
const ingress = (spec: object, annotations: object = {}): object =>
  object('networking.k8s.io/v1', 'Ingress', 'web', { spec }, { annotations });
const ingressClass = (name: string, by: string): object =>
  object('networking.k8s.io/v1', 'IngressClass', name, { spec: { controller: by } });

/** The names of the workloads that serve a route. */
const serving = (route: object, ...more: readonly object[]): readonly string[] => {
  const graph = graphOf([route, NGINX, TRAEFIK, ...more]);
  return controllersOf(
    graph,
    graph.resources.find(({ name, kind }) => name === 'web' && kind !== 'Deployment')!,
  ).map(({ resource }) => resource.name);
};

test.each<[string, object, readonly object[], readonly string[]]>([
  ['by the name that its class mostly has', ingress({ ingressClassName: 'nginx' }), [], ['nginx']],
  ['by the annotation', ingress({}, { 'kubernetes.io/ingress.class': 'traefik' }), [], ['traefik']],
  [
    'by what the class says',
    ingress({ ingressClassName: 'nginx' }),
    [ingressClass('nginx', 'traefik.io/ingress-controller')],
    ['traefik'],
  ],
  ['by nobody who is known', ingress({ ingressClassName: 'nginx' }), [ingressClass('nginx', 'example.com/own')], []],
  ['by nobody, without a class', ingress({}), [], []],
  ['by a kind that nobody else serves', object('traefik.io/v1alpha1', 'IngressRoute', 'web'), [], ['traefik']],
])('a route is served %s', (_, route, more, expected) => {
  expect(serving(route, ...more)).toEqual(expected);
});
