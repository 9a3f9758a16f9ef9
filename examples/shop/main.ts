import * as cdk8s from 'cdk8s';
import { Namespace } from 'cdk8s-ports';
import { Catalog } from './catalog';
import { Storefront } from './storefront';

/**
 * A small shop: a catalog and a storefront, each in a namespace of its own. Each port is declared once, at its container; whatever else
 * says a port asks for it by name.
 */
export function shop(root: cdk8s.App) {
  const namespaces = new cdk8s.Chart(root, 'namespaces');
  for (const name of ['catalog', 'storefront']) new Namespace(namespaces, name, { metadata: { name } });

  const catalog = new Catalog(root, 'shop-catalog');
  new Storefront(root, 'shop-storefront', catalog.endpoints);
}
