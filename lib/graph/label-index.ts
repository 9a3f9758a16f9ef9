import type { KindFacts } from '../kube/kind-facts';
import { type LabelSelector, labelText, type Requirement, runtimeKey, selects } from '../kube/label-selector';
import type { Fields } from '../kube/manifest-types';

/** A namespaced object that selectors select by its labels. */
interface Labelled {
  readonly namespace: string;
  readonly labels: Fields;
  /** The facts of its kind, if controllers add labels at run time. */
  readonly facts?: Pick<KindFacts, 'runtimeLabels'>;
}

/** Finds what a selector selects through an index of labels, without a scan of all items. */
export class LabelIndex<Item extends Labelled> {
  private readonly byNamespace = new Map<string, Item[]>();
  private readonly byLabel = new Map<string, Item[]>();
  private readonly runtimeKeys = new Set<string>();

  /** Indexes workloads by the labels of their pods, or Services by their own. */
  public constructor(private readonly items: readonly Item[]) {
    for (const item of items) {
      add(this.byNamespace, item.namespace, item);
      for (const [key, value] of Object.entries(item.labels)) {
        const text = labelText(value);
        add(this.byLabel, labelKey(item.namespace, key, text), item);
        add(this.byLabel, labelKey(ANYWHERE, key, text), item);
      }
      for (const key of item.facts?.runtimeLabels ?? []) this.runtimeKeys.add(runtimeKey(key));
    }
  }

  public inNamespace(namespace: string): readonly Item[] {
    return this.byNamespace.get(namespace) ?? [];
  }

  /** The items that match in a namespace; a label that a controller will add matches any value. */
  public select(namespace: string, selector: LabelSelector): readonly Item[] {
    return this.candidates(namespace, selector).filter(({ labels, facts }) =>
      selects(selector, labels, facts?.runtimeLabels),
    );
  }

  /** The same one by one, so that the caller can stop early: there may be very many. */
  public *each(namespace: string, selector: LabelSelector): Generator<Item> {
    for (const item of this.candidates(namespace, selector)) {
      if (selects(selector, item.labels, item.facts?.runtimeLabels)) yield item;
    }
  }

  /** The items that match in any namespace. */
  public selectAnywhere(selector: LabelSelector): readonly Item[] {
    return this.select(ANYWHERE, selector);
  }

  /** The first wanted item that matches in any namespace; it stops early because there may be very many. */
  public findAnywhere(selector: LabelSelector, isWanted: (item: Item) => boolean): Item | undefined {
    return this.find(ANYWHERE, selector, isWanted);
  }

  /** The first wanted item that matches in a namespace. */
  public find(
    namespace: string,
    selector: LabelSelector,
    isWanted: (item: Item) => boolean = () => true,
  ): Item | undefined {
    return this.candidates(namespace, selector).find(
      (item) => selects(selector, item.labels, item.facts?.runtimeLabels) && isWanted(item),
    );
  }

  /** The shortest list that contains everything that the selector can select. */
  private candidates(namespace: string, selector: LabelSelector): readonly Item[] {
    let fewest: readonly Item[] | undefined;
    for (const requirement of selector) {
      const some = this.having(namespace, requirement);
      if (some !== undefined && (fewest === undefined || some.length < fewest.length)) fewest = some;
    }
    return fewest ?? (namespace === ANYWHERE ? this.items : this.inNamespace(namespace));
  }

  private having(namespace: string, { key, operator, values }: Requirement): readonly Item[] | undefined {
    const [value] = values;
    if (operator !== 'In' || value === undefined || values.length > 1) return undefined;
    return this.runtimeKeys.has(key) ? undefined : (this.byLabel.get(labelKey(namespace, key, value)) ?? []);
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
