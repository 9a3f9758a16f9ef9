import type { FieldPath } from '../kube/field-path';
import type { Fields } from '../kube/manifest-types';
import { fieldsListOf, fieldsOf, isFields, listOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import type { AddressField } from '../vendors/vendor';
import { annotationsOf } from './annotations';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import { objectsWith } from './vendor-objects';
import type { Workload, WorkloadContainer } from './workload';

/** A text that a program gets. */
export interface ProgramText {
  /** The object. */
  readonly resource: Resource;
  /** The namespace in which the program runs. */
  readonly namespace: string;
  /** The path of the text. */
  readonly path: FieldPath;
  /** What it is: `env API_URL`, `args`, `data app.conf`. */
  readonly place: string;
  /** The text as it is written. */
  readonly written: string;
  /** The name under which the program gets the text, and the path that it shares with the names beside it. */
  readonly setting?: { readonly name: string; readonly beside: FieldPath };
  /** The text as the program gets it, with known variables filled in. */
  readonly text: string;
  /** The port that the field implies if the text is an address without a port and scheme. */
  readonly defaultPort?: number;
}

/** The texts of all programs: environment, commands, arguments, ConfigMaps, Secrets, and addresses in objects that controllers read. */
export const programTexts = perGraph((graph: Graph): readonly ProgramText[] => [
  ...graph.workloads.flatMap((workload) =>
    workload.containers.flatMap((container) => ofContainer(graph, workload, container)),
  ),
  ...graph.index.ofKind('', 'ConfigMap').flatMap((resource) => ofData(graph, resource, 'data')),
  ...graph.index.ofKind('', 'Secret').flatMap((resource) => ofSecret(graph, resource)),
  ...graph.index.ofKind('networking.k8s.io', 'Ingress').flatMap(ofIngress),
  ...objectsWith(graph, 'addresses').flatMap(({ resource, known }) => ofFields(graph, resource, known)),
]);

/** A comment line, which the program skips; a text of one line has none. */
const COMMENT = /^[^\S\n]*(?:#|;|\/\/).*$/gm;
const COMMENT_MARK = /[#;]|\/\//;

function withoutComments(text: string): string {
  return text.includes('\n') && COMMENT_MARK.test(text) ? text.replace(COMMENT, '') : text;
}

function ofData(graph: Graph, resource: Resource, field: string): readonly ProgramText[] {
  const namespace = graph.index.namespaceOf(resource);
  return Object.entries(fieldsOf(resource.value[field])).flatMap(([key, value]) => {
    if (typeof value !== 'string') return [];
    const path = [field, key];
    const setting = { name: key, beside: [field] };
    return [
      { resource, namespace, path, place: `${field} ${key}`, written: value, text: withoutComments(value), setting },
    ];
  });
}

/** The path is that of all entries: of a Secret, nothing but the address itself may be shown. */
function ofSecret(graph: Graph, resource: Resource): readonly ProgramText[] {
  return ofData(graph, resource, 'stringData').map((text) => ({ ...text, path: ['stringData'] }));
}

function ofFields(graph: Graph, resource: Resource, fields: readonly AddressField[]): readonly ProgramText[] {
  return fields.flatMap(({ at, defaultPort, isCalledBeside = false }) =>
    everyValue(resource.value, at).flatMap(({ value, path }): ProgramText[] => {
      if (typeof value !== 'string') return [];
      const namespace = isCalledBeside ? graph.index.namespaceOf(resource) : ELSEWHERE;
      const place = path.slice(-1).join('');
      return [
        {
          resource,
          namespace,
          path,
          place,
          written: value,
          text: value,
          ...(defaultPort !== undefined && { defaultPort }),
        },
      ];
    }),
  );
}

const ADDRESS_ANNOTATIONS = VENDORS.flatMap(({ annotations }) => annotations?.ingress?.addresses ?? []);

function ofIngress(resource: Resource): readonly ProgramText[] {
  const annotations = annotationsOf(resource);
  return ADDRESS_ANNOTATIONS.flatMap((key) => {
    const text = annotations[key];
    if (typeof text !== 'string') return [];
    const path = ['metadata', 'annotations', key];
    return [{ resource, namespace: ELSEWHERE, path, place: `annotation ${key}`, written: text, text }];
  });
}

/** The namespace of a program that runs in an unknown one, so a name without a namespace cannot be resolved. */
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
  const add = (written: unknown, at: FieldPath, place: string, name?: string): string | undefined => {
    if (typeof written !== 'string') return undefined;
    const text = putIn(written, variables);
    const setting = name === undefined ? {} : { setting: { name, beside: [...path, 'env'] } };
    texts.push({ resource, namespace, path: [...path, ...at], place, written, text, ...setting });
    return text;
  };
  // A variable can refer to those before it.
  listOf(container['env']).forEach((item, index) => {
    if (!isFields(item)) return;
    const name = textOf(item['name']);
    const reference = fieldsOf(fieldsOf(item['valueFrom'])['configMapKeyRef']);
    const text =
      add(item['value'], ['env', index, 'value'], `env ${name}`, name) ??
      dataOf(graph, resource, reference['name']).get(textOf(reference['key']));
    if (text !== undefined) variables.set(name, text);
  });
  for (const field of ['command', 'args']) {
    listOf(container[field]).forEach((item, index) => add(item, [field, index], field));
  }
  return texts;
}

/** The data of a ConfigMap in the namespace of an object, unless it has several variants. */
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

/** A longer text is no address, and variables that contain each other could grow without bound. */
const LONGEST = 10_000;

/** Replaces `$(NAME)` by its value; an unknown variable stays as written. */
function putIn(text: string, variables: ReadonlyMap<string, string>): string {
  if (!text.includes('$(')) return text;
  const result = text.replace(/\$\(([A-Za-z_][\w.-]*)\)/g, (whole, name: string) => variables.get(name) ?? whole);
  return result.length > LONGEST ? text : result;
}
