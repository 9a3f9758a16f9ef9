import { type LabelSelector, labelText, type Requirement, selects } from '../kube/label-selector';
import type { Workload } from './workload';

/** Finds the workloads that a selector selects, by their labels and not by looking at each of them. */
export class WorkloadIndex {
  private readonly byNamespace = new Map<string, Workload[]>();
  private readonly byLabel = new Map<string, Workload[]>();

  /** Indexes the workloads. */
  public constructor(private readonly workloads: readonly Workload[]) {
    for (const workload of workloads) {
      add(this.byNamespace, workload.namespace, workload);
      for (const [key, value] of Object.entries(workload.labels)) {
        const text = labelText(value);
        add(this.byLabel, labelKey(workload.namespace, key, text), workload);
        add(this.byLabel, labelKey(ANYWHERE, key, text), workload);
      }
    }
  }

  /** The workloads of a namespace. */
  public inNamespace(namespace: string): readonly Workload[] {
    return this.byNamespace.get(namespace) ?? [];
  }

  /** The workloads of a namespace whose pods have such labels; a label that a controller will add fits. */
  public select(namespace: string, selector: LabelSelector): readonly Workload[] {
    return this.candidates(namespace, selector).filter(({ labels, facts }) =>
      selects(selector, labels, facts.runtimeLabels),
    );
  }

  /** The workloads of all namespaces whose pods have such labels. */
  public selectAnywhere(selector: LabelSelector): readonly Workload[] {
    return this.candidates(ANYWHERE, selector).filter(({ labels, facts }) =>
      selects(selector, labels, facts.runtimeLabels),
    );
  }

  /** The workloads of a namespace that have a label with that value. */
  public withLabel(namespace: string, key: string, value: string): readonly Workload[] {
    return this.byLabel.get(labelKey(namespace, key, value)) ?? [];
  }

  /** The fewest workloads among which all are that the selector can select. */
  private candidates(namespace: string, selector: LabelSelector): readonly Workload[] {
    let fewest: readonly Workload[] | undefined;
    for (const requirement of selector) {
      const some = this.having(namespace, requirement);
      if (some !== undefined && (fewest === undefined || some.length < fewest.length)) fewest = some;
    }
    return fewest ?? (namespace === ANYWHERE ? this.workloads : this.inNamespace(namespace));
  }

  private having(namespace: string, { key, operator, values }: Requirement): readonly Workload[] | undefined {
    const [value] = values;
    if (operator !== 'In' || value === undefined || values.length > 1) return undefined;
    return this.byLabel.get(labelKey(namespace, key, value)) ?? (this.isRuntime(key) ? undefined : []);
  }

  private runtimeKeys: ReadonlySet<string> | undefined;

  private isRuntime(key: string): boolean {
    this.runtimeKeys ??= new Set(this.workloads.flatMap(({ facts }) => facts.runtimeLabels ?? []));
    return this.runtimeKeys.has(key);
  }
}

// No namespace has this name.
const ANYWHERE = '*';

function labelKey(namespace: string, key: string, value: string): string {
  return `${namespace}\n${key}\n${value}`;
}

function add<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else items.push(item);
}
