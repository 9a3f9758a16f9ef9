import type { Difference } from './online-boutique-objects';

interface Agreed extends Omit<Difference, 'object'> {
  readonly reason: string;
  readonly kind: string;
  readonly names: readonly string[];
}

const NAMED = 'a port of an App has a name, by which Services find it; here it is that of the Service port';
const TOKEN = 'an account of cdk8s-plus says whether its pods get a token; true is what Kubernetes takes otherwise';

const GRPC = [
  'adservice',
  'cartservice',
  'checkoutservice',
  'emailservice',
  'paymentservice',
  'productcatalogservice',
  'recommendationservice',
  'shippingservice',
];
const PORT_NAME = 'spec.template.spec.containers[0].ports[0].name';

const ROWS: readonly Agreed[] = [
  { reason: NAMED, kind: 'Deployment', names: GRPC, path: PORT_NAME, upstream: undefined, ours: 'grpc' },
  { reason: NAMED, kind: 'Deployment', names: ['frontend'], path: PORT_NAME, upstream: undefined, ours: 'http' },
  { reason: NAMED, kind: 'Deployment', names: ['redis-cart'], path: PORT_NAME, upstream: undefined, ours: 'tcp-redis' },
  {
    reason: TOKEN,
    kind: 'ServiceAccount',
    names: [...GRPC, 'currencyservice', 'frontend', 'loadgenerator'],
    path: 'automountServiceAccountToken',
    upstream: undefined,
    ours: true,
  },
];

/** The fields in which the example differs from the release on purpose. */
export const AGREED: readonly Difference[] = ROWS.flatMap(({ kind, names, path, upstream, ours }) =>
  names.map((name) => ({ object: `${kind}/${name}`, path, upstream, ours })),
);
