import { fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { ServiceReference } from './service-reference';

/** The ConfigMaps by which ingress-nginx is told what else to serve than HTTP. */
const STREAMS = /(^|-)(tcp|udp)(-services)?$/;
const STREAM = /^([a-z0-9-]+)\/([a-z0-9-]+):([a-z0-9-]+)(:(PROXY)?){0,2}$/;

/**
 * The Services that a ConfigMap of ingress-nginx names.
 *
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/exposing-tcp-udp-services/
 */
export function streamReferences(resource: Resource): readonly ServiceReference[] {
  const [, , protocol] = STREAMS.exec(resource.name) ?? [];
  if (protocol === undefined) return [];
  return Object.entries(fieldsOf(resource.value['data'])).flatMap(([key, value]): ServiceReference[] => {
    const [, namespace = '', name = '', port = ''] = STREAM.exec(textOf(value)) ?? [];
    if (name === '' || !/^\d+$/.test(key)) return [];
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
