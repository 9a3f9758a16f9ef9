import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { noteSharedNames } from './construct-metadata';
import { isPlainlyRight } from './quick-look';
import { noteRendered, type RenderedOnce } from './rendered-once';
import type * as findings from './tree-findings';

const CHECK = Symbol.for('cdk8s-ports.check');

/**
 * Checks the whole tree around a construct whenever a part of it is synthesized.
 *
 * The first copy of this package in an app makes the check, so two copies do not check twice.
 */
export function checkAtSynth(construct: IConstruct): void {
  const root = construct.node.root as IConstruct & { [CHECK]?: TreeCheck };
  if (root[CHECK] === undefined) Object.defineProperty(root, CHECK, { value: new TreeCheck(root) });
  for (const scope of construct.node.scopes) if (Chart.isChart(scope)) root[CHECK]?.holdDuring(scope, 'toJson');
}

/** The messages for an app in which nothing is wrong. */
const NOTHING: ReadonlyMap<IConstruct, readonly string[]> = new Map();

class TreeCheck {
  private messages: ReadonlyMap<IConstruct, readonly string[]> | undefined;
  private isHeld = false;
  private isChecked = false;
  private rendered: RenderedOnce[] = [];
  private unwritten: (readonly [object: IConstruct, messages: readonly string[]])[] = [];
  private readonly held = new WeakSet<IConstruct>();
  private readonly listening = new WeakSet<IConstruct>();
  private readonly printed = new Set<string>();

  public constructor(private readonly root: IConstruct) {
    root.node.addValidation({ validate: () => this.validate() });
    this.holdDuring(root, 'synth', 'synthYaml');
    noteSharedNames(root);
  }

  /**
   * Reuses the result of a check while one of these methods runs.
   *
   * cdk8s validates the tree again for each of its charts, and renders again what was rendered for the check. Within one call, both happen
   * once. That saves time, and some of cdk8s-plus renders differently the second time. It misses what the user's own validation changes in
   * the objects that it validates.
   */
  public holdDuring<Method extends string>(
    owner: IConstruct & Partial<Record<Method, unknown>>,
    ...methods: Method[]
  ): void {
    if (this.held.has(owner) || !Object.isExtensible(owner)) return;
    this.held.add(owner);
    for (const method of methods) {
      const original: unknown = owner[method];
      if (typeof original !== 'function') continue;
      const mayChange = method === 'toJson' && original !== Chart.prototype.toJson;
      const held = (...args: unknown[]): unknown => this.hold(mayChange, () => original.apply(owner, args) as unknown);
      Object.defineProperty(owner, method, { value: held, configurable: true, writable: true });
    }
  }

  private hold(mayChange: boolean, synthesize: () => unknown): unknown {
    // A chart with its own `toJson` may change its objects first.
    if (!this.isHeld || mayChange) this.forget();
    // An outer call, such as that of the app, is already running.
    if (this.isHeld) return synthesize();
    this.isHeld = true;
    try {
      return synthesize();
    } finally {
      this.isHeld = false;
      this.forget();
    }
  }

  private forget(): void {
    for (const one of this.rendered) one.forget();
    this.rendered = [];
    this.unwritten = [];
    this.isChecked = false;
  }

  private validate(): string[] {
    if (this.isHeld && this.isChecked) return [];
    this.forget();
    // Charts without a typed construct are not held yet. This validation may be part of a `toJson` call for one of them: that call returns
    // what is rendered here, and what it does not ask for is dropped in a microtask, before anything else can happen.
    const constructs = this.root.node.findAll();
    for (const construct of constructs) if (Chart.isChart(construct)) this.holdDuring(construct, 'toJson');
    if (!this.isHeld)
      queueMicrotask(() => {
        if (!this.isHeld) this.forget();
      });
    this.messages = this.run(constructs.filter((construct) => ApiObject.isApiObject(construct)));
    this.isChecked = true;
    for (const construct of this.messages.keys()) this.listen(construct);
    return [];
  }

  /** cdk8s asks the root first, and names the construct that answers, so each construct reports what is wrong with itself. */
  private listen(construct: IConstruct): void {
    if (this.listening.has(construct)) return;
    this.listening.add(construct);
    construct.node.addValidation({ validate: () => [...(this.messages?.get(construct) ?? [])] });
  }

  private run(objects: readonly ApiObject[]): ReadonlyMap<IConstruct, readonly string[]> {
    const manifests = objects.map((object) => this.render(object));
    if (isPlainlyRight(this.root, objects, manifests)) return NOTHING;
    // Loads the checker only here: a program that imports the constructs may never synthesize, and most apps are right.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { findInTree } = require('./tree-findings') as typeof findings;
    const rendered = new Map(objects.map((object, index) => [object, manifests[index]]));
    const { failures, notes } = findInTree(this.root, (object) => rendered.get(object));
    for (const note of notes.filter((one) => !this.printed.has(one))) {
      this.printed.add(note);
      console.warn(note);
    }
    // Objects without a manifest come first: that they are missing may be the only thing wrong with the others.
    return failures.size === 0 ? failures : new Map([...this.unwritten, ...failures]);
  }

  /** The manifest of an object; `undefined` if rendering fails, which cdk8s itself reports when it writes the object. */
  private render(object: ApiObject): unknown {
    let manifest: unknown;
    try {
      manifest = object.toJson();
    } catch (error) {
      this.unwritten.push([object, [(error as Error).message]]);
      return undefined;
    }
    this.rendered.push(noteRendered(object, manifest));
    return manifest;
  }
}
