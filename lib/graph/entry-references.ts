import { fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import type { ServiceEntries } from '../vendors/shape/service-path';
import type { ServiceReference } from './service-reference';

const TABLES = VENDORS.flatMap(({ entries }) => entries ?? []);

/** The Services that the entries of a ConfigMap name, if a controller reads this ConfigMap. */
export function entryReferences(resource: Resource): readonly ServiceReference[] {
  return TABLES.flatMap((table) => read(resource, table));
}

function read(resource: Resource, { configMap, key: keyOfEntry, entry }: ServiceEntries): readonly ServiceReference[] {
  const { protocol } = configMap.exec(resource.name)?.groups ?? {};
  if (protocol === undefined) return [];
  return Object.entries(fieldsOf(resource.value['data'])).flatMap(([key, value]): ServiceReference[] => {
    const { namespace = '', name = '', port = '' } = entry.exec(textOf(value))?.groups ?? {};
    if (name === '' || !keyOfEntry.test(key)) return [];
    const path = ['data', key];
    return [
      {
        resource,
        role: 'vendor',
        path,
        namespace,
        name,
        namePath: path,
        port: /^\d+$/.test(port) ? Number(port) : port,
        portPath: path,
        protocol: protocol === 'udp' ? 'UDP' : 'TCP',
      },
    ];
  });
}
