import type { PlainPods } from './plain-pods';

type Labels = Readonly<Record<string, string>>;

/** Marks a label that several workloads have. */
const SEVERAL = Symbol('several');

/** The pods that have a label, by its key, then by its value. */
type ByLabel = Map<string, ByValue>;
type ByValue = Map<string, PlainPods | typeof SEVERAL>;

/** Pods by their labels, to find the only ones that a selector matches. */
export class PodIndex {
  private readonly all: { readonly namespace: string; readonly pods: PlainPods }[] = [];
  private readonly byNamespace = new Map<string, ByLabel>();

  public add(namespace: string, pods: PlainPods): void {
    this.all.push({ namespace, pods });
    let byLabel = this.byNamespace.get(namespace);
    if (byLabel === undefined) this.byNamespace.set(namespace, (byLabel = new Map<string, ByValue>()));
    for (const [key, value] of Object.entries(pods.labels)) {
      let byValue = byLabel.get(key);
      if (byValue === undefined) byLabel.set(key, (byValue = new Map<string, PlainPods | typeof SEVERAL>()));
      byValue.set(value, byValue.has(value) ? SEVERAL : pods);
    }
  }

  /** Whether each workload selects its own pods, and no others. */
  public areApart(): boolean {
    return this.all.every(
      ({ namespace, pods }) => pods.selector === undefined || this.onlyOne(namespace, pods.selector) === pods,
    );
  }

  /** The pods that have all of these labels, if one of the labels belongs to no other pods. */
  public onlyOne(namespace: string, selector: Labels): PlainPods | undefined {
    const byLabel = this.byNamespace.get(namespace);
    let found: PlainPods | undefined;
    for (const [key, value] of Object.entries(selector)) {
      const own = byLabel?.get(key)?.get(value);
      if (own === undefined) return undefined;
      if (own === SEVERAL) continue;
      if (found !== undefined && found !== own) return undefined;
      found = own;
    }
    if (found === undefined) return undefined;
    const { labels } = found;
    for (const [key, value] of Object.entries(selector)) if (labels[key] !== value) return undefined;
    return found;
  }
}
