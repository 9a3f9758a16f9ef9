import type { FieldPath } from '../kube/field-path';
import type { Fields } from '../kube/manifest-types';
import { fieldsListOf, fieldsOf, isFields, listOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { ADDRESS_ANNOTATIONS } from './annotation-packs';
import type { Graph } from './graph';
import type { Workload, WorkloadContainer } from './workload';

/** A text that a program is given. */
export interface ProgramText {
  /** The object. */
  readonly resource: Resource;
  /** The namespace in which the program runs. */
  readonly namespace: string;
  /** Where the text stands. */
  readonly path: FieldPath;
  /** What it is: `env API_URL`, `args`, `data app.conf`. */
  readonly place: string;
  /** The text as it is written. */
  readonly written: string;
  /** The text as the program gets it: with the variables that are known put in. */
  readonly text: string;
}

/** The texts of all programs: environment, commands, arguments, ConfigMaps, and what Ingresses tell their controller. */
export function programTexts(graph: Graph): readonly ProgramText[] {
  let texts = MEMORY.get(graph);
  if (texts === undefined) {
    texts = [
      ...graph.workloads.flatMap((workload) =>
        workload.containers.flatMap((container) => ofContainer(graph, workload, container)),
      ),
      ...graph.index.ofKind('', 'ConfigMap').flatMap((resource) => ofConfigMap(graph, resource)),
      ...graph.index.ofKind('networking.k8s.io', 'Ingress').flatMap(ofIngress),
    ];
    MEMORY.set(graph, texts);
  }
  return texts;
}

const MEMORY = new WeakMap<Graph, readonly ProgramText[]>();

function ofConfigMap(graph: Graph, resource: Resource): readonly ProgramText[] {
  const namespace = graph.index.namespaceOf(resource);
  return Object.entries(fieldsOf(resource.value['data'])).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ resource, namespace, path: ['data', key], place: `data ${key}`, written: value, text: value }]
      : [],
  );
}

function ofIngress(resource: Resource): readonly ProgramText[] {
  const annotations = fieldsOf(fieldsOf(resource.value['metadata'])['annotations']);
  return ADDRESS_ANNOTATIONS.flatMap((key) => {
    const text = annotations[key];
    if (typeof text !== 'string') return [];
    const path = ['metadata', 'annotations', key];
    // The controller runs elsewhere, so that a name alone means nothing that is known.
    return [{ resource, namespace: ELSEWHERE, path, place: `annotation ${key}`, written: text, text }];
  });
}

const ELSEWHERE = '';

function ofContainer(
  graph: Graph,
  { resource, namespace }: Workload,
  { value, path }: WorkloadContainer,
): readonly ProgramText[] {
  const container: Fields = value;
  const variables = new Map<string, string>();
  for (const source of fieldsListOf(container['envFrom'])) {
    for (const [name, text] of dataOf(graph, resource, fieldsOf(source['configMapRef'])['name'])) {
      variables.set(`${textOf(source['prefix'])}${name}`, text);
    }
  }

  const texts: ProgramText[] = [];
  const add = (written: unknown, at: FieldPath, place: string): string | undefined => {
    if (typeof written !== 'string') return undefined;
    const text = putIn(written, variables);
    texts.push({ resource, namespace, path: [...path, ...at], place, written, text });
    return text;
  };
  // A variable may use those before it.
  listOf(container['env']).forEach((item, index) => {
    if (!isFields(item)) return;
    const name = textOf(item['name']);
    const reference = fieldsOf(fieldsOf(item['valueFrom'])['configMapKeyRef']);
    const text =
      add(item['value'], ['env', index, 'value'], `env ${name}`) ??
      dataOf(graph, resource, reference['name']).get(textOf(reference['key']));
    if (text !== undefined) variables.set(name, text);
  });
  for (const field of ['command', 'args']) {
    listOf(container[field]).forEach((item, index) => add(item, [field, index], field));
  }
  return texts;
}

/** What a ConfigMap beside an object says, if there is but one description of it. */
function dataOf(graph: Graph, beside: Resource, name: unknown): ReadonlyMap<string, string> {
  const [configMap, ...variants] =
    textOf(name) === ''
      ? []
      : graph.index
          .find('', 'ConfigMap', graph.index.namespaceOf(beside), textOf(name))
          .filter((one) => graph.index.areTogether(beside, one));
  if (configMap === undefined || variants.length > 0) return new Map();
  const entries = Object.entries(fieldsOf(configMap.value['data']));
  return new Map(entries.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])));
}

/** What is longer is no address, and variables that are put in time and again would grow without end. */
const LONGEST = 10_000;

/** Puts in what stands as `$(NAME)`; a variable that is not known stays as it is written. */
function putIn(text: string, variables: ReadonlyMap<string, string>): string {
  if (!text.includes('$(')) return text;
  const result = text.replace(/\$\(([A-Za-z_][\w.-]*)\)/g, (whole, name: string) => variables.get(name) ?? whole);
  return result.length > LONGEST ? text : result;
}
