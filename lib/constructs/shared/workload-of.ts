import type { IConstruct } from 'constructs';
import * as kplus from '../../kplus/cdk8s-plus';

/** A pod or a workload of any kind, typed or cdk8s-plus' own. */
export type AnyWorkload = kplus.AbstractPod;

// Symbols and not a WeakMap: two copies of this package in one app must see each other's containers.
const WORKLOAD = Symbol.for('cdk8s-ports.workload');
const GOVERNED_BY = Symbol.for('cdk8s-ports.governedBy');
const READABLE = Symbol.for('cdk8s-ports.readable');

/** Remembers the workload that a container or an application belongs to. */
export function setWorkload(part: object, workload: AnyWorkload): void {
  Object.defineProperty(part, WORKLOAD, { value: workload, configurable: true });
}

/** The workload that a container or an application belongs to, or that the value is itself. */
export function workloadOf(part: object): AnyWorkload | undefined {
  const owner = (part as { [WORKLOAD]?: AnyWorkload })[WORKLOAD];
  return owner ?? (part instanceof kplus.AbstractPod ? part : undefined);
}

/** What is known about a workload whose manifest is as a person writes it. */
interface Readable {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Marks a workload whose manifest, like those of its Services, is as a person writes it: with a plain name, and selected by labels. */
export function markReadable(workload: AnyWorkload, name: string, labels: Readonly<Record<string, string>>): void {
  const readable: Readable = { name, labels };
  Object.defineProperty(workload, READABLE, { value: readable });
  // Policies and scheduling select the pods as Services do.
  workload.toPodSelectorConfig = () => ({
    labelSelector: kplus.LabelSelector.of({ labels }),
    ...(workload.metadata.namespace && { namespaces: { names: [workload.metadata.namespace] } }),
  });
}

/** The name of a workload whose manifest is as a person writes it, `undefined` of any other. */
export function readableName(workload: AnyWorkload | undefined): string | undefined {
  return readable(workload)?.name;
}

function readable(workload: AnyWorkload | undefined): Readable | undefined {
  return (workload as { [READABLE]?: Readable } | undefined)?.[READABLE];
}

/** Remembers the Service that a StatefulSet was given to govern it. */
export function setGoverningService(workload: AnyWorkload, service: kplus.Service): void {
  Object.defineProperty(workload, GOVERNED_BY, { value: service });
}

/** Whether the StatefulSet was given the Service to govern it. */
export function governs(service: kplus.Service, workload: AnyWorkload): boolean {
  return (workload as { [GOVERNED_BY]?: kplus.Service })[GOVERNED_BY] === service;
}

/** The labels by which cdk8s-plus finds the pods of the workload: its address label, which all of them have. */
export function addressLabels(workload: AnyWorkload): Record<string, string> {
  const labels = readable(workload)?.labels;
  if (labels) return { ...labels };
  const address = workload.podMetadata.getLabel(kplus.Pod.ADDRESS_LABEL);
  return address === undefined ? {} : { [kplus.Pod.ADDRESS_LABEL]: address };
}

/** The labels by which the workload finds its pods, which others may share: those chosen with `select`, else its address label. */
export function selectorLabels(workload: AnyWorkload): Record<string, string> {
  const chosen = workload instanceof kplus.Workload && readable(workload) === undefined ? workload.matchLabels : {};
  return Object.keys(chosen).length > 0 ? chosen : addressLabels(workload);
}

/** The path by which people know a construct: the workload of an application is the application. */
export function shownPath(construct: IConstruct): string {
  const isOfApp = construct instanceof kplus.AbstractPod && readableName(construct) !== undefined;
  return (isOfApp ? construct.node.scope : construct)?.node.path ?? '';
}

/** What a construct is called in messages: kind and path, as in `Deployment 'shop/web'`. */
export function nameOf(construct: kplus.Resource): string {
  return `${construct.kind} '${shownPath(construct)}'`;
}
