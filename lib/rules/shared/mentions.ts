import type { Graph } from '../../graph/graph';
import { patchedPods } from '../../graph/patched';
import type { Workload } from '../../graph/workload';
import type { Fields } from '../../kube/manifest-types';
import { fieldsListOf, fieldsOf, listOf, textOf } from '../../kube/read-manifest';

/**
 * Whether a number occurs in what the program of a pod gets: command, arguments, environment, mounted ConfigMaps.
 *
 * If so, the program may listen on it although no container declares it. With the name of a Service in `called`, its addresses, and full
 * DNS names of other Services, do not count: they are there to be called.
 */
export function mentions(graph: Graph, workload: Workload, number: number, called?: string): boolean {
  const before = called === undefined ? '' : `(?<!${serviceHost(called)}:)`;
  const expression = new RegExp(`(?<![\\d.])${before}${number}(?![\\d.])`);
  const pods = [workload, ...patchedPods(graph, workload)];
  const texts: unknown[] = [];
  const configMaps: unknown[] = [];
  for (const { value } of pods.flatMap(({ containers }) => containers)) {
    const container = value as Fields;
    texts.push(...listOf(container['command']), ...listOf(container['args']));
    for (const variable of fieldsListOf(container['env'])) {
      texts.push(variable['value']);
      configMaps.push(fieldsOf(fieldsOf(variable['valueFrom'])['configMapKeyRef'])['name']);
    }
    for (const source of fieldsListOf(container['envFrom'])) configMaps.push(fieldsOf(source['configMapRef'])['name']);
  }
  for (const volume of pods.flatMap(({ template }) => fieldsListOf(template.spec['volumes']))) {
    configMaps.push(fieldsOf(volume['configMap'])['name']);
    for (const source of fieldsListOf(fieldsOf(volume['projected'])['sources'])) {
      configMaps.push(fieldsOf(source['configMap'])['name']);
    }
  }
  for (const name of new Set(configMaps.map(textOf))) {
    for (const { value } of name === '' ? [] : graph.index.find('', 'ConfigMap', workload.namespace, name)) {
      texts.push(...Object.values(fieldsOf(value['data'])));
    }
  }
  return texts.some((text) => (typeof text === 'string' || typeof text === 'number') && expression.test(String(text)));
}

/** A pattern for the DNS name of a Service, long or short, or the long DNS name of any other Service. */
function serviceHost(name: string): string {
  return `(?<![\\w-])(?:${name.replace(/[^a-z0-9-]/g, '')}|[\\w-]+\\.[\\w-]+\\.svc)(?:\\.[\\w.-]*)?`;
}
