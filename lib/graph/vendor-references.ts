import { type FieldPath, valueAt } from '../kube/field-path';
import { isClusterDomain } from '../kube/cluster-domain';
import { fieldsOf, isFields, isSet, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { ServicePath } from '../vendors/shape/service-path';
import { everyValue, type PlacedValue } from './every-value';
import type { ServiceReference } from './service-reference';
import { vendorKind } from './vendor-kinds';

/** The references to Services in an object of a vendor's kind. */
export function findVendorReferences(resource: Resource, namespace: string): readonly ServiceReference[] {
  const paths = vendorKind(resource)?.references ?? [];
  return paths.flatMap((table) =>
    everyValue(resource.value, table.at).flatMap((place) => read(resource, namespace, table, place) ?? []),
  );
}

function read(
  resource: Resource,
  namespace: string,
  table: ServicePath,
  { value, path }: PlacedValue,
): ServiceReference | undefined {
  if (
    (table.ignoresKind !== true && !isService(value)) ||
    (table.unless !== undefined && isSet(at(resource, table.unless)))
  )
    return undefined;
  const fields = fieldsOf(value);
  const own = table.namespace === undefined ? '' : textOf(fields[table.namespace]);
  const written = textOf(
    table.nameOfAll !== undefined
      ? at(resource, table.nameOfAll)
      : table.name === undefined
        ? value
        : fields[table.name],
  );
  if (table.written === 'address') return readAddress(resource, namespace, table, { value: written, path });
  const named = readName(table, written, own === '' ? namespace : own);
  if (named === undefined || named.name === '') return undefined;

  const portPath: FieldPath =
    table.portOfAll === undefined ? [...path, ...(table.port?.split('.') ?? [])] : table.portOfAll.split('.');
  const port =
    table.port === undefined && table.portOfAll === undefined ? undefined : valueAt(resource.value, portPath);
  return {
    resource,
    role: 'vendor',
    path,
    ...named,
    namePath: table.nameOfAll?.split('.') ?? (table.name === undefined ? path : [...path, table.name]),
    port: typeof port === 'number' || typeof port === 'string' ? port : undefined,
    portPath: isSet(port) ? portPath : path,
    ...(table.defaultPort !== undefined && { defaultPort: table.defaultPort }),
    ...(table.protocol !== undefined && { protocol: table.protocol }),
    ...(table.meansPodPort === true && { meansPodPort: true }),
    ...(table.needsPort === true && { needsPort: true }),
    ...(table.isAnyWithoutPort === true && { isAnyWithoutPort: true }),
    ...(table.needsListedPort === true && { needsListedPort: true }),
    ...(table.takesTextForName === true && { takesTextForName: true }),
    ...(table.takesNamesOnly === true && { takesNamesOnly: true }),
    ...(table.isSetting === true && { isSetting: true }),
  };
}

function at(resource: Resource, place: string): unknown {
  return valueAt(resource.value, place.split('.'));
}

const ADDRESS =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?([a-z0-9-]+)(?:\.([a-z0-9-]+)(\.svc(?:\.([a-z0-9.-]+))?)?)?(?::(\d{1,5}))?$/;

/** An address such as `https://web.shop:8443`; without a port, it has the default port of its scheme. */
function readAddress(
  resource: Resource,
  ownNamespace: string,
  { defaultPort }: ServicePath,
  { value, path }: { readonly value: string; readonly path: FieldPath },
): ServiceReference | undefined {
  const [whole, scheme, name = '', namespace = ownNamespace, inCluster, domain = '', port] = ADDRESS.exec(value) ?? [];
  if (whole === undefined || !isClusterDomain(domain)) return undefined;
  return {
    resource,
    role: 'vendor',
    path,
    name,
    namespace,
    namePath: path,
    port: port === undefined ? undefined : Number(port),
    portPath: path,
    ...(defaultPort !== undefined && { defaultPort: scheme === 'https' ? 443 : defaultPort }),
    ...(namespace !== ownNamespace && inCluster === undefined && { mayBeHost: true }),
  };
}

/** Whether it refers to a Service of Kubernetes: some vendors have a kind `Service` of their own. */
function isService(value: unknown): boolean {
  if (!isFields(value)) return typeof value === 'string';
  const kind = textOf(value['kind']);
  const apiVersion = textOf(value['apiVersion']);
  // Without a kind, it is the version of something else, such as the API that an Alertmanager is called with.
  return kind === '' || (kind === 'Service' && ['', 'v1'].includes(apiVersion));
}

function readName(
  { written }: ServicePath,
  text: string,
  namespace: string,
): { readonly name: string; readonly namespace: string } | undefined {
  if (written === 'host') return readServiceHost(text, namespace);
  const slash = text.indexOf('/');
  if (written !== 'namespace/name' || slash < 0) return { name: text, namespace };
  return { name: text.slice(slash + 1), namespace: text.slice(0, slash) };
}

/** The Service that a host name refers to: a short name, or one that ends in `.svc` and the cluster domain. */
export function readServiceHost(
  host: string,
  namespace: string,
): { readonly name: string; readonly namespace: string } | undefined {
  if (/^[a-z0-9-]+$/.test(host)) return { name: host, namespace };
  const match = /^([a-z0-9-]+)\.([a-z0-9-]+)\.svc(?:\.([a-z0-9.-]+))?$/.exec(host);
  const [, name, other, domain = ''] = match ?? [];
  return name === undefined || other === undefined || !isClusterDomain(domain) ? undefined : { name, namespace: other };
}
