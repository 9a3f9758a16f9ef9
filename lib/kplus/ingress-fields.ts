import * as kplus from './cdk8s-plus';

/** The base of backends. The constructor is private in the types only, and `instanceof kplus.IngressBackend` holds for a subclass. */
export const ConstructibleIngressBackend = kplus.IngressBackend as unknown as new (
  rendered: kplus.k8s.IngressBackend,
) => kplus.IngressBackend;

interface IngressFields {
  readonly _rulesPerHost: Readonly<Record<string, readonly kplus.k8s.HttpIngressPath[]>>;
  readonly _defaultBackend?: kplus.IngressBackend;
}

/** What each backend of an Ingress renders to, and its path in the rendered manifest. */
export function backendsIn(
  ingress: kplus.Ingress,
): readonly (readonly [path: readonly (string | number)[], rendered: kplus.k8s.IngressBackend])[] {
  const { _defaultBackend, _rulesPerHost } = ingress as unknown as IngressFields;
  return [
    ...(_defaultBackend ? [[['spec', 'defaultBackend'], _defaultBackend._toKube()] as const] : []),
    ...Object.values(_rulesPerHost).flatMap((paths, rule) =>
      paths.map(({ backend }, index) => [['spec', 'rules', rule, 'http', 'paths', index, 'backend'], backend] as const),
    ),
  ];
}
