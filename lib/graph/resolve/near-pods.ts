import { labelText, type LabelSelector } from '../../kube/label-selector';
import { suggest } from '../../ports/suggest';
import type { Graph } from '../graph';
import { perGraph } from '../per-graph';
import type { Workload } from '../workload';
import type { IdleSelector } from './idle-selector';

/**
 * The workloads of the namespace whose pods a selector may nearly match, in input order: those that have the name of its object, or that
 * have a requested value or, for a single label, nearly that value.
 */
export function nearPods(graph: Graph, { resource, namespace, selector }: IdleSelector): readonly Workload[] {
  const values = wantedLabels(selector);
  if (values === undefined) return graph.workloadIndex.inNamespace(namespace);
  const { byName, byValue, byKey, ranks } = index(graph);
  const found = new Set(byName.get(`${namespace}\n${resource.name}`));
  const addAll = (workloads: readonly Workload[] = []): void => {
    for (const workload of workloads) found.add(workload);
  };
  for (const [key, wanted] of values) {
    addAll(byValue.get(`${namespace}\n${wanted}`));
    // With several labels, the others lead to the workload, whatever its value of this one.
    if (values.length > 1) continue;
    for (const [value, workloads] of byKey.get(`${namespace}\n${key}`) ?? []) {
      if (value.startsWith(`${wanted}-`) || suggest(wanted, [value]) !== undefined) addAll(workloads);
    }
  }
  return [...found].sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
}

/** The labels that a selector asks for; `undefined` if it asks for anything else. */
function wantedLabels(selector: LabelSelector): readonly (readonly [key: string, value: string])[] | undefined {
  const wanted: (readonly [string, string])[] = [];
  for (const { key, operator, values } of selector) {
    const [value, ...more] = values;
    if (operator !== 'In' || value === undefined || more.length > 0) return undefined;
    wanted.push([key, value]);
  }
  return wanted;
}

interface Index {
  readonly byName: Map<string, Workload[]>;
  /** By the value of a label, whatever its key. */
  readonly byValue: Map<string, Workload[]>;
  /** By the key of a label, then by its value. */
  readonly byKey: Map<string, Map<string, Workload[]>>;
  readonly ranks: ReadonlyMap<Workload, number>;
}

const index = perGraph((graph: Graph): Index => {
  const [byName, byValue, byKey] = [new Map(), new Map(), new Map()] as [
    Index['byName'],
    Index['byValue'],
    Index['byKey'],
  ];
  for (const workload of graph.workloads) {
    const { namespace, labels, resource } = workload;
    add(byName, `${namespace}\n${resource.name}`, workload);
    for (const [key, label] of Object.entries(labels)) {
      const value = labelText(label);
      add(byValue, `${namespace}\n${value}`, workload);
      const ofKey = byKey.get(`${namespace}\n${key}`) ?? new Map<string, Workload[]>();
      byKey.set(`${namespace}\n${key}`, ofKey);
      add(ofKey, value, workload);
    }
  }
  return { byName, byValue, byKey, ranks: new Map(graph.workloads.map((workload, rank) => [workload, rank])) };
});

function add(map: Map<string, Workload[]>, key: string, workload: Workload): void {
  const workloads = map.get(key);
  if (workloads === undefined) map.set(key, [workload]);
  else workloads.push(workload);
}
